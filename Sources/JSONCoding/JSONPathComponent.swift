/// One step from a JSON value to a value inside it.
public enum JSONPathComponent: Hashable, Sendable {
  case key(String)
  case index(Int)
}

extension [JSONPathComponent] {
  /// The path as a person reads it: `releases[3].id`; keys that are no identifiers stand in brackets: `labels["a b"]`.
  public var pathDescription: String {
    var text = ""
    for component in self {
      switch component {
      case .index(let index):
        text += "[\(index)]"
      case .key(let key) where key.isPlainName:
        text += text.isEmpty ? key : ".\(key)"
      case .key(let key):
        text += "[\(key.jsonString())]"
      }
    }
    return text
  }

  /// The path as a JSON pointer (RFC 6901): `/releases/3/id`; empty for the whole document.
  public var jsonPointer: String {
    var text = ""
    for component in self {
      text += "/"
      switch component {
      case .index(let index):
        text += String(index)
      case .key(let key):
        for scalar in key.unicodeScalars {
          switch scalar {
          case "~": text += "~0"
          case "/": text += "~1"
          default: text.unicodeScalars.append(scalar)
          }
        }
      }
    }
    return text
  }
}

extension String {
  fileprivate var isPlainName: Bool {
    guard let first = utf8.first, !(0x30...0x39).contains(first) else { return false }
    return utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x24: true  // digits, letters, `_`, `$`
      case 0x2D: true  // `-`, as in header-like keys
      default: byte >= 0x80
      }
    }
  }
}
