import YAML

/// The JSON pointers (RFC 6901) of chosen places, found in one walk over the tree. Readers need not carry a path along, and
/// no text is made for the many places that nobody asks about.
struct JSONPointers {
  private var found: [Mark: String] = [:]

  init(of marks: Set<Mark>, in root: Node) {
    var walk = Walk(wanted: marks)
    walk.visit(root)
    found = walk.found
  }

  /// Empty where the place is not known.
  subscript(mark: Mark) -> String { found[mark] ?? "" }

  private struct Walk {
    let wanted: Set<Mark>
    var found: [Mark: String] = [:]
    var path: [UInt8] = []

    init(wanted: Set<Mark>) {
      self.wanted = wanted
    }

    mutating func visit(_ node: Node) {
      note(node.mark)
      let depth = path.count
      switch node.value {
      case .sequence(let items):
        for (index, item) in items.enumerated() {
          path.append(UInt8(ascii: "/"))
          path += String(index).utf8
          visit(item)
          path.removeSubrange(depth...)
        }
      case .mapping(let mapping):
        for entry in mapping.entries {
          append(entry.key)
          note(entry.keyMark)
          visit(entry.value)
          path.removeSubrange(depth...)
        }
      default: break
      }
    }

    /// A place that is met again through an alias keeps its first pointer.
    private mutating func note(_ mark: Mark) {
      guard wanted.contains(mark), found[mark] == nil else { return }
      found[mark] = String(decoding: path, as: UTF8.self)
    }

    private mutating func append(_ key: String) {
      path.append(UInt8(ascii: "/"))
      for byte in key.utf8 {
        switch byte {
        case UInt8(ascii: "~"): path += "~0".utf8
        case UInt8(ascii: "/"): path += "~1".utf8
        default: path.append(byte)
        }
      }
    }
  }
}
