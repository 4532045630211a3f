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

/// One part of a multipart form, sent or received.
public struct MultipartPart: Hashable, Sendable {
  /// The field's name.
  public var name: String

  /// The file's name, if the part is a file. Never use a received one as a path.
  public var filename: String?

  /// The part's `Content-Type`, if it has one.
  public var contentType: String?
  public var bytes: [UInt8]

  public init(name: String, filename: String? = nil, contentType: String? = nil, bytes: [UInt8]) {
    self.name = name
    self.filename = filename
    self.contentType = contentType
    self.bytes = bytes
  }

  /// The header lines with their line ends.
  fileprivate var head: String {
    var head = "Content-Disposition: form-data; name=\"\(Self.escaped(name))\""
    if let filename { head += "; filename=\"\(Self.escaped(filename))\"" }
    head += "\r\n"
    if let contentType { head += "Content-Type: \(contentType.filter { !$0.isNewline })\r\n" }
    return head
  }

  /// What a quoted name cannot hold, as browsers write it (WHATWG HTML, section 4.10.21.8).
  private static let escapes = [("\r", "%0D"), ("\n", "%0A"), ("\"", "%22"), ("\\", "%5C")]

  private static func escaped(_ name: String) -> String {
    var text = ""
    for scalar in name.unicodeScalars {
      text += escapes.first { $0.0 == String(scalar) }?.1 ?? String(scalar)
    }
    return text
  }

  /// The reverse, for received names.
  static func unescaped(_ name: String) -> String {
    var text = ""
    var rest = name[...]
    while let first = rest.first {
      if first == "%", let escape = escapes.first(where: { rest.hasPrefix($0.1) }) {
        text += escape.0
        rest = rest.dropFirst(3)
      } else {
        text.append(first)
        rest = rest.dropFirst()
      }
    }
    return text
  }
}
