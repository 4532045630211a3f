/// Bytes as they are, with what a file upload says about them: a file part of a multipart form, or a property with
/// `format: binary` or `contentMediaType: application/octet-stream`.
public struct BinaryData: Hashable, Sendable {
  public var bytes: [UInt8]

  /// The name that the sender gave the file. Never use a received one as a path.
  public var filename: String?

  /// The media type. Example: `image/png`.
  public var contentType: String?

  public init(_ bytes: [UInt8] = [], filename: String? = nil, contentType: String? = nil) {
    self.bytes = bytes
    self.filename = filename
    self.contentType = contentType
  }
}

extension BinaryData: JSONCodable, Codable {
  /// JSON has no bytes: base64, without the name and the type.
  public init(from json: inout JSONReader) throws(JSONError) {
    self.init(try json.parsedString("base64", Base64.decode))
  }

  public func write(to json: inout JSONWriter) {
    json.value(Base64.encode(bytes))
  }
}
