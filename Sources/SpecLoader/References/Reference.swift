/// The text of a `$ref`, taken apart (RFC 3986, RFC 6901).
enum Reference: Hashable {
  /// `#/components/schemas/Pet`, as the keys on the way.
  case pointer([String])
  /// `#name`: a schema's `$anchor`.
  case anchor(String)
  /// Everything that is not in this document.
  case external

  /// - Parameter ownNames: what the document may call itself: its file name, its `$self`.
  init(_ text: String, ownNames: [String]) {
    guard let hash = text.firstIndex(of: "#") else {
      self = .external
      return
    }
    let base = String(text[..<hash])
    guard base.isEmpty || ownNames.contains(base.hasPrefix("./") ? String(base.dropFirst(2)) : base) else {
      self = .external
      return
    }
    let fragment = Self.percentDecoded(text[text.index(after: hash)...])
    if fragment.isEmpty {
      self = .pointer([])
    } else if fragment.hasPrefix("/") {
      self = .pointer(fragment.dropFirst().split(separator: "/", omittingEmptySubsequences: false).map(Self.unescaped))
    } else {
      self = .anchor(fragment)
    }
  }

  /// `~1` is `/` and `~0` is `~`, in this order (RFC 6901, section 4).
  private static func unescaped(_ token: Substring) -> String {
    guard token.utf8.contains(UInt8(ascii: "~")) else { return String(token) }
    var text = ""
    var tilde = false
    for character in token {
      switch (tilde, character) {
      case (true, "1"): text.append("/")
      case (true, "0"): text.append("~")
      case (true, _): text += "~\(character)"
      case (false, "~"): break
      case (false, _): text.append(character)
      }
      tilde = !tilde && character == "~"
    }
    return tilde ? text + "~" : text
  }

  private static func percentDecoded(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let value = UInt8(Substring(rest.prefix(2)), radix: 16), rest.count >= 2 {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
