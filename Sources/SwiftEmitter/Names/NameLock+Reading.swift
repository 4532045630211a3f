import Diagnostics

extension NameLock {
  /// For tests and tools that have no file: lines that do not read are passed over.
  package init(text: String) {
    var ignored = DiagnosticCollector()
    self.init(text: text, file: Self.fileName, into: &ignored)
  }

  /// Reads a lock, with an error at every line that is damaged: passing one over would rename a symbol without a word.
  package init(text: String, file: String, into diagnostics: inout DiagnosticCollector) {
    self.init()
    var owners: [Kind: [String: [String: String]]] = [:]
    var number = 0
    for bytes in text.utf8.split(separator: 10, omittingEmptySubsequences: false) {
      number += 1
      var bytes = bytes
      if bytes.last == 13 { bytes = bytes.dropLast() }
      guard let first = bytes.first, first != 0x23 else { continue }
      let problem = read(bytes, &owners)
      guard let problem else { continue }
      diagnostics.error(
        "name-lock", problem.message, at: SourceLocation(file: file, line: number, column: 1), hint: problem.hint)
    }
  }

  private struct Problem {
    var message: String
    var hint: String
  }

  private mutating func read(_ line: Substring.UTF8View, _ owners: inout [Kind: [String: [String: String]]]) -> Problem?
  {
    let fields = line.split(separator: 9, omittingEmptySubsequences: false).map { String(Substring($0)) }
    if let first = fields.first, ["<<<<<<<", "=======", ">>>>>>>", "|||||||"].contains(where: first.hasPrefix) {
      return Problem(
        message: "a merge conflict is left in the lock",
        hint: "keep the lines of both sides; one of two that name the same place")
    }
    let mend = "mend the line or delete it; what it named is then named anew"
    guard fields.count == 3 || (fields.count == 4 && fields[0] == "type") else {
      return Problem(message: "a line is a kind, a place and a Swift name with tabs between them", hint: mend)
    }
    let name = fields[2]
    if fields[0] == "spelling" {
      guard let kind = Kind(rawValue: fields[1]), let convention = KeyConvention(rawValue: name) else {
        let known = KeyConvention.allCases.map(\.rawValue).joined(separator: ", ")
        return Problem(message: "'\(name)' is no spelling", hint: "known are \(known)")
      }
      conventions[kind] = convention
      return nil
    }
    let isAlias = fields[0] == "alias"
    let words = fields[1].split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let kind = Kind(rawValue: isAlias ? words[0] : fields[0]), !isAlias || words.count == 2 else {
      return Problem(message: "'\(isAlias ? fields[1] : fields[0])' is no kind of name", hint: mend)
    }
    // Edited by hand, it may hold a name that does not compile.
    let isType = kind == .type || kind == .nested
    if !SwiftIdentifier.isIdentifier(name) || ReservedNames.neverMembers.contains(name)
      || (isType && (ReservedNames.types.contains(name) || ReservedNames.keywords.contains(name)))
    {
      return Problem(
        message: "'\(name)' cannot be the name of \(kind == .operation ? "an" : "a") \(kind.rawValue)", hint: mend)
    }
    if isAlias {
      aliases.insert(Alias(kind: kind, place: words[1], name: name))
      return nil
    }
    var scope = ""
    let key: String
    if kind.isFlat {
      key = Self.flatKey(kind, fields[1])
    } else {
      guard let slash = fields[1].lastIndex(of: "/") else {
        return Problem(message: "the place of a \(kind.rawValue) is its type's place, '/' and its key", hint: mend)
      }
      scope = String(fields[1][..<slash])
      key = String(fields[1][fields[1].index(after: slash)...])
    }
    if let known = names[kind]?[scope]?[key] {
      if known == name { return nil }
      return Problem(message: "'\(fields[1])' has two names, '\(known)' and '\(name)'", hint: "delete one of the lines")
    }
    let spelling = kind.isFlat ? name.lowercased() : name
    if let other = owners[kind]?[scope]?[spelling] {
      return Problem(
        message: "'\(fields[1])' and '\(other)' are both called '\(name)'",
        hint: "give one of them another name, or delete its line")
    }
    owners[kind, default: [:]][scope, default: [:]][spelling] = fields[1]
    set(kind, scope, key, name)
    if fields.count == 4 { fingerprints[key] = fields[3] }
    return nil
  }
}
