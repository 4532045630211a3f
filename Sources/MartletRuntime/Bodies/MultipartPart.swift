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
  var head: String {
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
