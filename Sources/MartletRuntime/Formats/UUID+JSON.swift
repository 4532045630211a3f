#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension UUID: JSONCodable {
  public init(from json: inout JSONReader) throws(JSONError) {
    self = try json.parsedString("a UUID", UUID.init(uuidString:))
  }

  /// In lower case, as RFC 9562, section 4, has it.
  public func write(to json: inout JSONWriter) {
    json.value(uuidString.lowercased())
  }
}
