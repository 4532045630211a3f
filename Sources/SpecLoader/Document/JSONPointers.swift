import APIModel
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

  private let wanted: WantedPlaces
  /// Of the places in `wanted`, in their order.
  private let found: [String?]
  /// Of the objects at these places.
  let keywords: KeywordPlaces

  /// - Parameter findsKeywords: Whether the keywords of the objects are wanted too.
  init(of places: Set<Place>, in roots: [Node], findsKeywords: Bool = false) {
    var walk = Walk(WantedPlaces(places), findsKeywords: findsKeywords)
    for root in roots { walk.visit(root) }
    wanted = walk.wanted
    found = walk.found
    keywords = walk.keywords
  }

  /// Empty where the place is not known.
  subscript(place: Place) -> String { wanted.index(of: place).flatMap { found[$0] } ?? "" }

  private struct Walk {
    var wanted: WantedPlaces
    let findsKeywords: Bool
    var found: [String?]
    var path: [UInt8] = []
    var keywords = KeywordPlaces()

    init(_ wanted: WantedPlaces, findsKeywords: Bool) {
      self.wanted = wanted
      self.findsKeywords = findsKeywords
      found = Array(repeating: nil, count: wanted.count)
    }

    mutating func visit(_ node: Node) {
      if note(.value(node.mark)), findsKeywords { noteKeywords(of: node, at: .value(node.mark)) }
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
        for entry in mapping.entries where !isIdle(entry) {
          append(entry.key)
          if note(.key(entry.keyMark)), findsKeywords { noteKeywords(of: entry.value, at: .key(entry.keyMark)) }
          visit(entry.value)
          path.removeSubrange(depth...)
        }
      default: break
      }
    }

    /// Most entries are a keyword with a scalar, which nobody asks about.
    private mutating func isIdle(_ entry: Mapping.Entry) -> Bool {
      switch entry.value.value {
      case .sequence, .mapping: false
      case .null, .bool, .int, .double, .string:
        wanted.next(.key(entry.keyMark)) == nil && wanted.next(.value(entry.value.mark)) == nil
      }
    }

    /// A place that is met again through an alias keeps its first pointer. Answers whether it is a new one.
    private mutating func note(_ place: Place) -> Bool {
      guard let index = wanted.next(place), found[index] == nil else { return false }
      found[index] = String(decoding: path, as: UTF8.self)
      return true
    }

    private mutating func noteKeywords(of node: Node, at place: Place) {
      guard let mapping = node.mapping else { return }
      let isKey = if case .key = place { true } else { false }
      keywords.begin(line: place.mark.line, column: place.mark.column, atKey: isKey)
      for entry in mapping.entries {
        guard keywords.add(entry.key, line: entry.keyMark.line, column: entry.keyMark.column) else { continue }
        for item in entry.value.sequence ?? [] { keywords.addItem(line: item.mark.line, column: item.mark.column) }
      }
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
