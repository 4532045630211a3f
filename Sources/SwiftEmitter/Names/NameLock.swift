/// The names of an earlier run, so that a new operation, schema or property never renames an existing symbol.
///
/// The file stands next to the output as `martlet.lock`: one line per name, sorted, `kind<TAB>place in the document<TAB>Swift name`.
/// Not every name has a line. A name is written where something that the document gains later could take it away, which leaves out
/// - input and output types that are called after their operation, whose line keeps them;
/// - members whose key is *the* spelling of their Swift name in the document's own convention (`created_at` of `createdAt` among
///   snake_case keys): of all keys that give one name there is exactly one such, and it has the first claim;
/// - anonymous types called after such a member: where the lock names their parent, a new component keeps clear of them.
/// So the lock of a document with fifteen thousand properties has few lines more than it has schemas and operations.
package struct NameLock: Hashable, Sendable {
  package static let fileName = "martlet.lock"

  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Types that stand in no other, operations and tags have one scope each; the rest stand in a type, an operation or a union.
    case type, operation, tag
    case nested, property, `case`, branch, parameter, header, body

    var isFlat: Bool { self == .type || self == .operation || self == .tag }
  }

  /// A deprecated name that an element keeps beside its present one.
  package struct Alias: Hashable, Sendable {
    package var kind: Kind
    /// The element's key, with its scope.
    package var place: String
    package var name: String
  }

  /// Kind → scope → key → name.
  private(set) var names: [Kind: [String: [String: String]]] = [:]
  package var aliases: Set<Alias> = []
  /// What a component is made of, by its key: how a schema that the document renames is known again.
  package var fingerprints: [String: String] = [:]
  /// The document's spelling of keys and of enum values.
  package var conventions: [Kind: KeyConvention] = [:]

  package init() {}

  package var isEmpty: Bool { names.isEmpty }

  package subscript(kind: Kind, key: String) -> String? {
    get { names[kind]?[""]?[Self.flatKey(kind, key)] }
    set { names[kind, default: [:]]["", default: [:]][Self.flatKey(kind, key)] = newValue }
  }

  /// The names in one scope, by key.
  package func members(_ kind: Kind, of scope: String) -> [String: String]? { names[kind]?[scope] }

  /// Every name of the kind, whatever it stands in.
  package func allMembers(_ kind: Kind) -> [String] { (names[kind] ?? [:]).values.flatMap(\.values) }

  package mutating func set(_ kind: Kind, _ scope: String, _ key: String, _ name: String) {
    names[kind, default: [:]][scope, default: [:]][key] = name
  }

  package func keys(_ kind: Kind) -> [String] { (names[kind]?[""]?.keys).map { $0.sorted() } ?? [] }

  package func aliases(of kind: Kind, at place: String) -> [String] {
    if aliases.isEmpty { return [] }
    return aliases.filter { $0.kind == kind && $0.place == place }.map(\.name).sorted()
  }

  package var text: String {
    var lines: [String] = []
    for (kind, scopes) in names {
      for (scope, members) in scopes {
        for (key, name) in members {
          var line = kind.rawValue + "\t" + (kind.isFlat ? key : scope + "/" + key) + "\t" + name
          if kind == .type, let fingerprint = fingerprints[key] { line += "\t" + fingerprint }
          lines.append(line)
        }
      }
    }
    for alias in aliases { lines.append("alias\t\(alias.kind.rawValue) \(alias.place)\t\(alias.name)") }
    for (kind, convention) in conventions { lines.append("spelling\t\(kind.rawValue)\t\(convention.rawValue)") }
    return
      "# Names that Martlet gave. Keep this file with the output: it is why what the document gains renames nothing.\n"
      + lines.sorted().map { $0 + "\n" }.joined()
  }

  // MARK: - Keys

  /// A key as one piece of a place, on one line.
  package static func piece(_ key: String) -> String {
    if key.utf8.allSatisfy({ $0 >= 32 && $0 != 0x2F && $0 != 0x7E && $0 < 127 }) { return key }
    var piece = String.UnicodeScalarView()
    for scalar in key.unicodeScalars {
      switch scalar {
      case "~": piece.append(contentsOf: "~0".unicodeScalars)
      case "/": piece.append(contentsOf: "~1".unicodeScalars)
      default: piece.append(scalar)
      }
    }
    return oneLine(String(piece))
  }

  /// Paths are one path whatever their parameters are called: `/orgs/{org_id}` and `/orgs/{org}` are `/orgs/{}`.
  package static func pathKey(_ path: String) -> String {
    guard path.utf8.contains(0x7B) else { return path }
    var key: [UInt8] = []
    var depth = 0
    for byte in path.utf8 {
      if byte == UInt8(ascii: "}") { depth = max(0, depth - 1) }
      if depth == 0 { key.append(byte) }
      if byte == UInt8(ascii: "{") { depth += 1 }
    }
    return String(decoding: key, as: UTF8.self)
  }

  static func flatKey(_ kind: Kind, _ key: String) -> String {
    let hasPath = kind == .operation || (kind == .type && (key.hasPrefix("Input of ") || key.hasPrefix("Output of ")))
    return oneLine(hasPath ? pathKey(key) : key)
  }

  /// A key is text of the document; it must stay on its line, and no other key may have that line: a tab is `~x09`.
  private static func oneLine(_ key: String) -> String {
    if key.utf8.allSatisfy({ $0 >= 32 && $0 != 127 }) { return key }
    var line = String.UnicodeScalarView()
    for scalar in key.unicodeScalars {
      if scalar.value < 32 || scalar.value == 127 {
        line.append(contentsOf: ("~x" + String(scalar.value + 256, radix: 16).dropFirst()).unicodeScalars)
      } else {
        line.append(scalar)
      }
    }
    return String(line)
  }
}

extension SwiftIdentifier {
  /// Whether a name read from a file may go into Swift source as it is.
  package static func isIdentifier(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, first == "_" || first.properties.isXIDStart else { return false }
    return name.unicodeScalars.allSatisfy {
      $0 == "_" || ($0.properties.isXIDContinue && !$0.properties.isDefaultIgnorableCodePoint)
    }
  }
}
