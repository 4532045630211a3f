/// The names of an earlier run, so that a new endpoint or schema never renames an existing symbol.
///
/// The file stands next to the output as `martlet.lock`: one line per name, sorted, `kind<TAB>place in the document<TAB>Swift name`.
package struct NameLock: Hashable, Sendable {
  package static let fileName = "martlet.lock"

  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case type, operation, tag
  }

  private struct Entry: Hashable, Sendable {
    var kind: Kind
    var key: String
  }

  private var names: [Entry: String] = [:]

  package init() {}

  /// Lines that do not read as entries are passed over: a damaged lock costs stability, not the run.
  package init(text: String) {
    for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 3, let kind = Kind(rawValue: fields[0]), SwiftIdentifier.isIdentifier(fields[2]) else {
        continue
      }
      // Edited by hand, it may hold a name that does not compile.
      if ReservedNames.neverMembers.contains(fields[2]) { continue }
      if kind == .type, ReservedNames.types.contains(fields[2]) || ReservedNames.keywords.contains(fields[2]) {
        continue
      }
      names[Entry(kind: kind, key: fields[1])] = fields[2]
    }
  }

  package subscript(kind: Kind, key: String) -> String? {
    get { names[Entry(kind: kind, key: Self.line(key))] }
    set { names[Entry(kind: kind, key: Self.line(key))] = newValue }
  }

  package var text: String {
    let lines = names.map { "\($0.key.kind.rawValue)\t\($0.key.key)\t\($0.value)" }.sorted()
    return
      "# Names that Martlet gave. Keep this file with the output: it is why an endpoint that is added renames no type, operation or tag.\n"
      + lines.map { $0 + "\n" }.joined()
  }

  /// A key is text of the document; it must stay on its line.
  private static func line(_ key: String) -> String {
    String(String.UnicodeScalarView(key.unicodeScalars.map { $0.value < 32 || $0.value == 127 ? "\u{FFFD}" : $0 }))
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
