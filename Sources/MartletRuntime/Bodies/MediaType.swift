/// A media type of a `Content-Type` field (RFC 9110, section 8.3.1): `multipart/form-data; boundary=x`.
public struct MediaType: Hashable, Sendable {
  /// Type and subtype in lower case. Example: `application/problem+json`.
  public let essence: String

  /// Parameters by their names in lower case.
  public let parameters: [String: String]

  /// Reads a field's value; `nil` where it has no type and subtype.
  public init?(_ text: String) {
    let parts = Self.split(text)
    let essence = parts[0].trimmingSpaces().lowercased()
    guard let slash = essence.firstIndex(of: "/"), slash != essence.startIndex,
      essence.index(after: slash) != essence.endIndex
    else { return nil }
    self.essence = essence
    parameters = Self.parameters(parts.dropFirst())
  }

  /// Whether it is JSON: `application/json`, `text/json` or a type with the suffix `+json` (RFC 6839, section 3.1).
  public var isJSON: Bool {
    essence == "application/json" || essence == "text/json" || essence.hasSuffix("+json")
  }

  /// Whether a media type range covers it: `application/json`, `image/*` or `*/*` (OpenAPI 3.1, section 4.8.13). Parameters of
  /// the range are not compared.
  public func matches(_ range: String) -> Bool {
    guard let range = MediaType(range)?.essence else { return false }
    if range == "*/*" || range == essence { return true }
    return range.hasSuffix("/*") && essence.hasPrefix(range.dropLast())
  }

  /// Names, values and quoted values: also those of `Content-Disposition`.
  static func parameters(_ parts: some Sequence<Substring>) -> [String: String] {
    var parameters: [String: String] = [:]
    for part in parts {
      guard let equals = part.firstIndex(of: "=") else { continue }
      let name = part[..<equals].trimmingSpaces().lowercased()
      let value = part[part.index(after: equals)...].trimmingSpaces()
      // The first one counts, so that no later part can override it.
      if parameters[name] == nil { parameters[name] = unquoted(value) }
    }
    return parameters
  }

  /// Splits at semicolons outside quotes. Never empty.
  static func split(_ text: String) -> [Substring] {
    var parts: [Substring] = []
    var start = text.startIndex
    var isQuoted = false
    var isEscaped = false
    for index in text.indices {
      switch text[index] {
      case _ where isEscaped: isEscaped = false
      case "\\" where isQuoted: isEscaped = true
      case "\"": isQuoted.toggle()
      case ";" where !isQuoted:
        parts.append(text[start..<index])
        start = text.index(after: index)
      default: break
      }
    }
    return parts + [text[start...]]
  }

  private static func unquoted(_ value: Substring) -> String {
    guard value.count >= 2, value.first == "\"", value.last == "\"" else { return String(value) }
    var text = ""
    var isEscaped = false
    for character in value.dropFirst().dropLast() {
      if character == "\\", !isEscaped {
        isEscaped = true
      } else {
        text.append(character)
        isEscaped = false
      }
    }
    return text
  }
}
