/// Bytes that JSON carries as base64: `format: byte` or `contentEncoding: base64`.
public struct Base64Data: Hashable, Sendable {
  public var bytes: [UInt8]

  public init(_ bytes: [UInt8] = []) { self.bytes = bytes }
}

extension Base64Data: JSONCodable, Codable {
  public init(from json: inout JSONReader) throws(JSONError) {
    bytes = try json.parsedString("base64", Base64.decode)
  }

  public func write(to json: inout JSONWriter) {
    json.value(Base64.encode(bytes))
  }
}
