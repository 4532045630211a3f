/// The text of a `$ref`, taken apart (RFC 3986, RFC 6901).
struct Reference: Hashable {
  enum Fragment: Hashable {
    /// `/components/schemas/Pet`, as the keys on the way; none is the whole file.
    case pointer([String])
    /// A schema's `$anchor`.
    case anchor(String)
  }

  /// What stands before `#`; empty for the file that holds the reference.
  let file: String
  let fragment: Fragment

  init(_ text: String) {
    guard let hash = text.firstIndex(of: "#") else {
      file = text
      fragment = .pointer([])
      return
    }
    file = String(text[..<hash])
    let fragment = Self.percentDecoded(text[text.index(after: hash)...])
    if fragment.isEmpty {
      self.fragment = .pointer([])
    } else if fragment.hasPrefix("/") {
      self.fragment = .pointer(
        fragment.dropFirst().split(separator: "/", omittingEmptySubsequences: false).map(Self.unescaped))
    } else {
      self.fragment = .anchor(fragment)
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

  static func percentDecoded(_ text: Substring) -> String {
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
