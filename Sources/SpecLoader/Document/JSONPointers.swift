import YAML

/// The JSON pointers (RFC 6901) of chosen places, found in one walk over the tree. Readers need not carry a path along, and
/// no text is made for the many places that nobody asks about.
struct JSONPointers {
  /// A mark alone is ambiguous: a block mapping begins where its first key does.
  enum Place: Hashable {
    case key(Mark)
    case value(Mark)

    var mark: Mark {
      switch self {
      case .key(let mark), .value(let mark): mark
      }
    }
  }

  private var found: [Place: String] = [:]

  init(of places: Set<Place>, in roots: [Node]) {
    var walk = Walk(wanted: places)
    for root in roots { walk.visit(root) }
    found = walk.found
  }

  /// Empty where the place is not known.
  subscript(place: Place) -> String { found[place] ?? "" }

  private struct Walk {
    let wanted: Set<Place>
    var found: [Place: String] = [:]
    var path: [UInt8] = []

    init(wanted: Set<Place>) {
      self.wanted = wanted
    }

    mutating func visit(_ node: Node) {
      note(.value(node.mark))
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
          note(.key(entry.keyMark))
          visit(entry.value)
          path.removeSubrange(depth...)
        }
      default: break
      }
    }

    /// A place that is met again through an alias keeps its first pointer.
    private mutating func note(_ place: Place) {
      guard wanted.contains(place), found[place] == nil else { return }
      found[place] = String(decoding: path, as: UTF8.self)
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
