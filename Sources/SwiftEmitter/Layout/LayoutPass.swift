/// The state of one run of `Layout`.
struct LayoutPass {
  /// An open bracket, or an `#if`.
  private struct Scope {
    var bracket: UInt8
    /// The column of the lines inside.
    var content: Int
    /// The column of the line that closes it.
    var close: Int
    var isSwitch = false
    /// A `[` that is a literal and no subscript: swift-format wants a comma behind the last of several lines of it.
    var isLiteral = false
    var commas = 0
    /// Where in the output its last comma is, if nothing but a comment follows it.
    var trailingComma: Int?
  }

  private static let conditional = UInt8(ascii: "#")

  private let bytes: [UInt8]
  private(set) var output: [UInt8] = []
  private var scopes: [Scope] = []
  private var multiline: CodeScanner.Multiline?
  /// How deep a `switch` was read whose `{` is still to come.
  private var pendingSwitch: Int?
  private var blankLine = false
  /// The last line with code: where its statement starts, and its last byte.
  private var statementIndent = 0
  private var lastByte: UInt8 = 0
  /// Behind that byte, in the output.
  private var lastEnd = 0
  /// The statement is a `case` with its patterns.
  private var isInLabel = false

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    output.reserveCapacity(bytes.count + bytes.count / 8)
  }

  mutating func run() {
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
      addLine(bytes, start..<end)
      start = end + 1
    }
  }

  private mutating func addLine(_ bytes: [UInt8], _ range: Range<Int>) {
    if multiline != nil {
      copyVerbatim(bytes, range)
      return
    }
    let line = Self.trimmed(bytes, range)
    guard !line.isEmpty else {
      blankLine = true
      return
    }
    let indent = indent(bytes, line)
    // A `//` line is not code; wrapping prose is its writer's choice.
    if indent + line.count > Layout.width, bytes[line.lowerBound] != UInt8(ascii: "/"),
      let parts = LineWrapper.split(bytes, line, indent: indent, isElement: isInList)
    {
      // Each part goes the same way as a line of the template would, so that a second run finds nothing to do.
      for part in parts { addLine(part, 0..<part.count) }
      return
    }
    if blankLine, !output.isEmpty, !Self.isOpening(lastByte), !Self.isClosing(bytes[line.lowerBound]) {
      output.append(UInt8(ascii: "\n"))
    }
    blankLine = false
    output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent))
    let start = output.count
    output.append(contentsOf: bytes[line])
    output.append(UInt8(ascii: "\n"))
    read(bytes, line, indent: indent, at: start)
  }

  private mutating func copyVerbatim(_ bytes: [UInt8], _ range: Range<Int>) {
    let start = output.count
    output.append(contentsOf: bytes[range])
    output.append(UInt8(ascii: "\n"))
    var index = range.lowerBound
    switch multiline {
    case .string(let hashes):
      guard CodeScanner.skipMultilineString(bytes, &index, range.upperBound, hashes: hashes) else { return }
    case .comment(let depth):
      let depth = CodeScanner.skipComment(bytes, &index, range.upperBound, depth: depth)
      guard depth == 0 else {
        multiline = .comment(depth: depth)
        return
      }
    case nil: break
    }
    multiline = nil
    read(bytes, index..<range.upperBound, indent: statementIndent, at: start + index - range.lowerBound)
  }
}

// Where a line stands.
extension LayoutPass {
  private func indent(_ bytes: [UInt8], _ line: Range<Int>) -> Int {
    let first = bytes[line.lowerBound]
    if first == Self.conditional, let directive = Self.directive(bytes, line) {
      return directive == .open ? scopes.last?.content ?? 0 : scopes.last?.close ?? 0
    }
    if Self.isClosing(first) {
      let closed = Self.leadingClosers(bytes, line)
      let index = scopes.count - closed
      return index >= 0 && closed > 0 ? scopes[index].close : 0
    }
    if lastByte == UInt8(ascii: ","), !isInList { return statementIndent + Layout.indentStep }
    guard let scope = scopes.last else { return continues(bytes, line) ? Layout.indentStep : 0 }
    if scope.isSwitch, Self.isLabel(bytes, line) || precedesLabel(bytes, line) { return scope.close }
    return scope.content + (continues(bytes, line) ? Layout.indentStep : 0)
  }

  private var isInList: Bool {
    scopes.last.map { $0.bracket == UInt8(ascii: "(") || $0.bracket == UInt8(ascii: "[") } ?? false
  }

  /// Whether the line is a comment about the `case` below it.
  private func precedesLabel(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    var line = line
    while bytes[line].starts(with: "//".utf8) {
      var start = line.upperBound
      while start < bytes.count, Self.isSpace(bytes[start]) || bytes[start] == UInt8(ascii: "\n") { start += 1 }
      var end = start
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
      guard start < end else { return false }
      line = start..<end
      if Self.isLabel(bytes, line) { return true }
    }
    return false
  }

  /// Whether the line belongs to the statement of the line before.
  private func continues(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    if bytes[line.lowerBound] == UInt8(ascii: "/") { return false }
    switch lastByte {
    case UInt8(ascii: "="): return true
    case UInt8(ascii: ":"): return !isInLabel
    case 0, UInt8(ascii: ","), UInt8(ascii: "{"), UInt8(ascii: "("), UInt8(ascii: "["): return false
    default: break
    }
    let second = line.count > 1 ? bytes[line.lowerBound + 1] : 0
    switch bytes[line.lowerBound] {
    case UInt8(ascii: "."): return second != UInt8(ascii: ".")
    case UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: "+"), UInt8(ascii: "*"):
      return second == UInt8(ascii: " ") || second == UInt8(ascii: "?")
    case UInt8(ascii: "="), UInt8(ascii: "!"): return second == UInt8(ascii: "=") || second == UInt8(ascii: " ")
    case UInt8(ascii: "&"): return second == UInt8(ascii: "&") || second == UInt8(ascii: " ")
    case UInt8(ascii: "|"): return second == UInt8(ascii: "|")
    case UInt8(ascii: "-"): return second == UInt8(ascii: ">") || second == UInt8(ascii: " ")
    default: return false
    }
  }

  private static func leadingClosers(_ bytes: [UInt8], _ line: Range<Int>) -> Int {
    var count = 0
    for byte in bytes[line] {
      if isClosing(byte) { count += 1 } else if byte != UInt8(ascii: " ") { break }
    }
    return count
  }

  private static func isLabel(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    let text = bytes[line]
    return text.starts(with: "case ".utf8) || text.starts(with: "default:".utf8)
      || text.starts(with: "@unknown default".utf8)
  }

  private enum Directive { case open, middle, close }

  private static func directive(_ bytes: [UInt8], _ line: Range<Int>) -> Directive? {
    let text = bytes[line]
    if text.starts(with: "#if ".utf8) { return .open }
    if text.starts(with: "#else".utf8) { return .middle }
    return text.starts(with: "#endif".utf8) ? .close : nil
  }
}

// What a line leaves behind.
extension LayoutPass {
  /// `position` is where the line starts in the output.
  private mutating func read(_ bytes: [UInt8], _ line: Range<Int>, indent: Int, at position: Int) {
    // A comment between two lines of code changes nothing for them.
    guard let first = bytes[line].first, !bytes[line].starts(with: "//".utf8) else { return }
    if first == Self.conditional, let directive = Self.directive(bytes, line) {
      switch directive {
      case .open: scopes.append(Scope(bracket: first, content: indent + Layout.indentStep, close: indent))
      case .middle: break
      case .close: _ = scopes.popLast()
      }
      // What stands behind `#if` is the start of something, what stands behind `#endif` is not.
      lastByte = directive == .close ? 0 : UInt8(ascii: "{")
      return
    }
    let isContinued = lastByte == UInt8(ascii: ",") || (lastByte == UInt8(ascii: ":") && !isInLabel)
    if !isContinued {
      statementIndent = indent
      isInLabel = Self.isLabel(bytes, line)
    }
    // The body of a declaration whose head took several lines stands below the head's first line.
    let bodyIndent = isContinued && !isInList ? statementIndent : indent
    var shift = position - line.lowerBound
    var scanner = CodeScanner(bytes, line)
    while let (token, start) = scanner.next() {
      switch token {
      case .comment: continue
      case .open(let bracket):
        noteElement()
        var scope = scope(bracket, bracket == UInt8(ascii: "{") ? bodyIndent : indent)
        scope.isLiteral = bracket == UInt8(ascii: "[") && !Self.isSubscript(bytes, start, line)
        scopes.append(scope)
      case .close(let bracket):
        guard let scope = scopes.popLast() else { break }
        if scope.isLiteral, bracket == UInt8(ascii: "]"), start == line.lowerBound { shift += balanceComma(scope) }
      case .unfinished(let multiline):
        noteElement()
        self.multiline = multiline
        if case .comment = multiline { continue }
      case .word:
        noteElement()
        if isSwitch(bytes, start..<scanner.index) { pendingSwitch = scopes.count }
      case .comma: noteComma(start + shift)
      case .other: noteElement()
      }
      lastByte = bytes[start]
      lastEnd = scanner.index + shift
    }
  }

  private mutating func scope(_ bracket: UInt8, _ indent: Int) -> Scope {
    var scope = Scope(bracket: bracket, content: indent + Layout.indentStep, close: indent)
    if bracket == UInt8(ascii: "{"), pendingSwitch == scopes.count {
      scope.isSwitch = true
      pendingSwitch = nil
    }
    return scope
  }

  private mutating func noteElement() {
    if !scopes.isEmpty { scopes[scopes.count - 1].trailingComma = nil }
  }

  private mutating func noteComma(_ position: Int) {
    guard !scopes.isEmpty else { return }
    scopes[scopes.count - 1].commas += 1
    scopes[scopes.count - 1].trailingComma = position
  }

  /// At the `]` of a literal over several lines: several elements end with a comma, a single one does not. Returns by how much the
  /// output grew.
  private mutating func balanceComma(_ scope: Scope) -> Int {
    if let position = scope.trailingComma {
      guard scope.commas == 1 else { return 0 }
      output.remove(at: position)
      return -1
    }
    guard scope.commas > 0 else { return 0 }
    output.insert(UInt8(ascii: ","), at: lastEnd)
    return 1
  }

  private static func isSubscript(_ bytes: [UInt8], _ index: Int, _ line: Range<Int>) -> Bool {
    guard index > line.lowerBound else { return false }
    let before = bytes[index - 1]
    return CodeScanner.isWordByte(before) || before == UInt8(ascii: "]") || before == UInt8(ascii: ")")
      || before == UInt8(ascii: "`") || before == UInt8(ascii: "?") || before == UInt8(ascii: "!")
  }

  private func isSwitch(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
    guard word.count == 6, bytes[word].elementsEqual("switch".utf8) else { return false }
    return word.lowerBound == 0 || bytes[word.lowerBound - 1] != UInt8(ascii: ".")
  }

  private static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, isSpace(bytes[start]) { start += 1 }
    while end > start, isSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }

  private static func isOpening(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "{") || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[")
  }

  private static func isClosing(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "}") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]")
  }
}
