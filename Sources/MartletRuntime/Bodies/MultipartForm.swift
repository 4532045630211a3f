/// A `multipart/form-data` body in the making (RFC 7578).
public struct MultipartForm: Sendable {
  private var parts: [MultipartPart] = []
  private let boundary: String

  public init() {
    // 128 random bits: no content has them by accident, and none can be made to have them.
    let halves: [UInt64] = [.random(in: .min ... .max), .random(in: .min ... .max)]
    boundary = "martlet-" + halves.map { String($0, radix: 16) }.joined()
  }

  /// The value of the request's `Content-Type`.
  public var contentType: String { "multipart/form-data; boundary=\(boundary)" }

  /// Adds a file; `nil` adds nothing.
  ///
  /// A file without a name is sent under the name of its field, because many servers take a part without a file name for text.
  public mutating func add(_ name: String, _ file: BinaryData?, contentType: String? = nil) {
    guard let file else { return }
    parts.append(
      MultipartPart(
        name: name, filename: file.filename ?? name,
        contentType: contentType ?? file.contentType ?? "application/octet-stream", bytes: file.bytes))
  }

  /// Adds a part for each file (RFC 7578, section 4.3).
  public mutating func add(_ name: String, _ files: [BinaryData]?, contentType: String? = nil) {
    for file in files ?? [] { add(name, file, contentType: contentType) }
  }

  /// Adds text; `nil` adds nothing.
  public mutating func add(_ name: String, _ text: String?, contentType: String? = nil) {
    guard let text else { return }
    parts.append(MultipartPart(name: name, contentType: contentType, bytes: Array(text.utf8)))
  }

  /// Adds a value as OpenAPI's default encoding has it (3.1, section 4.8.15): scalars as text, an array as a part for each
  /// element, an object as `application/json`. With a JSON content type every value is one part of JSON.
  public mutating func add<Value: JSONEncodable>(_ name: String, _ value: Value?, contentType: String? = nil) {
    guard let value else { return }
    if let contentType, MediaType(contentType)?.isJSON == true {
      parts.append(MultipartPart(name: name, contentType: contentType, bytes: value.jsonBytes()))
    } else {
      add(name, part: ParameterValue(value), contentType: contentType)
    }
  }

  private mutating func add(_ name: String, part value: ParameterValue, contentType: String?) {
    switch value {
    case .null: break
    case .text(let text), .literal(let text): add(name, text, contentType: contentType)
    case .array(let elements):
      for element in elements { add(name, part: element, contentType: contentType) }
    case .object:
      add(name, value.flatText, contentType: contentType ?? "application/json")
    }
  }

  /// The bytes of all parts, with boundaries and headers.
  public var body: HTTPBody {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(parts.reduce(64) { $0 + $1.bytes.count + 256 })
    for part in parts {
      bytes.append(contentsOf: "--\(boundary)\r\n\(part.head)\r\n".utf8)
      bytes.append(contentsOf: part.bytes)
      bytes.append(contentsOf: "\r\n".utf8)
    }
    bytes.append(contentsOf: "--\(boundary)--\r\n".utf8)
    return HTTPBody(bytes)
  }
}
