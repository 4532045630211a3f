#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension URL: JSONCodable {
  public init(from json: inout JSONReader) throws(JSONError) {
    self = try json.parsedString("a URI") { URL(string: $0) }
  }

  public func write(to json: inout JSONWriter) {
    json.value(absoluteString)
  }
}
