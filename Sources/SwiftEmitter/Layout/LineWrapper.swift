/// Breaks one line that is too long, as swift-format would: inside its longest outermost brackets, else before an operator.
struct LineWrapper {
  private struct Group {
    var bracket: UInt8
    /// The positions of both brackets.
    var open: Int
    var close: Int
    var commas: [Int] = []
    /// It holds a string, so it is no type.
    var hasString = false

    var length: Int { close - open }
  }

  private let bytes: [UInt8]
  private let line: Range<Int>
  private let room: Int
  /// Whether the line is an element of a list that stands in brackets above.
  private let isElement: Bool
  private var groups: [Group] = []
  /// Where the line may go on below, outside of brackets: behind a comma, at the space before an operator.
  private var commas: [Int] = []
  private var operators: [Int] = []
  private var assignment: Int?
  /// Behind the `:` of a `case` whose body stands in the same line.
  private var label: Int?
  /// The `{` that ends the line, or that of a body in braces which ends it.
  private var bodyOpen: Int?

  /// The lines it becomes, not indented; nil where the line fits or nothing can be broken.
  static func split(_ bytes: [UInt8], _ line: Range<Int>, indent: Int, isElement: Bool) -> [[UInt8]]? {
    guard indent + columns(bytes[line]) > Layout.width else { return nil }
    var wrapper = LineWrapper(bytes: bytes, line: line, room: Layout.width - indent, isElement: isElement)
    guard wrapper.scan() else { return nil }
    return wrapper.split()
  }

  private init(bytes: [UInt8], line: Range<Int>, room: Int, isElement: Bool) {
    self.bytes = bytes
    self.line = line
    self.room = room
    self.isElement = isElement
  }

  /// Characters, near enough: Unicode scalars.
  private static func columns(_ text: some Sequence<UInt8>) -> Int {
    text.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }

  /// False where the line holds a comment, an open literal or brackets that do not match: better left alone.
  private mutating func scan() -> Bool {
    var scanner = CodeScanner(bytes, line)
    var open: [Group] = []
    /// The depth of `<` in generic arguments.
    var angles = 0
    while let (token, start) = scanner.next() {
      switch token {
      case .comment, .unfinished: return false
      case .word:
        if bytes[start] == UInt8(ascii: "\"") || bytes[start] == UInt8(ascii: "#") {
          for index in open.indices { open[index].hasString = true }
        }
      case .open(let bracket): open.append(Group(bracket: bracket, open: start, close: start))
      case .close(let bracket):
        guard var group = open.popLast() else { continue }
        guard Self.closes(bracket, group.bracket) else { return false }
        group.close = start
        if open.isEmpty, group.close > group.open + 1 { groups.append(group) }
      case .comma:
        if angles > 0 { continue }
        if start + 1 == line.upperBound { continue }
        if open.isEmpty { commas.append(start + 1) } else { open[open.count - 1].commas.append(start) }
      case .other:
        angles = max(0, angles + angle(start))
        if open.isEmpty, angles == 0 { noteOperator(start) }
        if open.isEmpty, label == nil, bytes[start] == UInt8(ascii: ":") { label = start + 1 }
      }
    }
    if let last = open.last, last.bracket == UInt8(ascii: "{"), last.open == line.upperBound - 1 {
      bodyOpen = last.open
    } else if let last = groups.last, last.bracket == UInt8(ascii: "{"), last.close == line.upperBound - 1 {
      bodyOpen = last.open
    }
    return true
  }

  private static func closes(_ bracket: UInt8, _ open: UInt8) -> Bool {
    switch open {
    case UInt8(ascii: "("): bracket == UInt8(ascii: ")")
    case UInt8(ascii: "["): bracket == UInt8(ascii: "]")
    default: bracket == UInt8(ascii: "}")
    }
  }

  /// `Dictionary<` opens, its `>` closes; comparisons have spaces.
  private func angle(_ index: Int) -> Int {
    let before = index > line.lowerBound ? bytes[index - 1] : UInt8(ascii: " ")
    switch bytes[index] {
    case UInt8(ascii: "<"): return CodeScanner.isWordByte(before) ? 1 : 0
    case UInt8(ascii: ">"): return before == UInt8(ascii: "-") || before == UInt8(ascii: " ") ? 0 : -1
    default: return 0
    }
  }

  private mutating func noteOperator(_ start: Int) {
    guard start > line.lowerBound, bytes[start - 1] == UInt8(ascii: " ") else { return }
    let following = bytes[start..<line.upperBound]
    for sign in ["&& ", "|| ", "& ", "?? ", "+ ", "? "] where following.starts(with: sign.utf8) {
      operators.append(start - 1)
    }
    if assignment == nil, following.starts(with: "= ".utf8) { assignment = start + 1 }
  }

  private func split() -> [[UInt8]]? {
    if isElement, !commas.isEmpty { return split(at: commas) }
    if let label, label < line.upperBound, bytes[line].starts(with: "case ".utf8) { return split(at: [label]) }
    // `if … { … }` and `guard … else { … }`: the body goes below if the head fits.
    if let body = groups.last, body.open == bodyOpen, Self.columns(bytes[line.lowerBound...body.open]) <= room {
      return split(body)
    }
    let longest = groups.filter(isCall).max { $0.length < $1.length }
    let closure = groups.filter { $0.bracket == UInt8(ascii: "{") }.max { $0.length < $1.length }
    let hasBreaks = !commas.isEmpty || !operators.isEmpty
    if let closure, closure.length > longest?.length ?? 0, closure.open != bodyOpen || !hasBreaks {
      return split(closure)
    }
    if let longest, longest.length > room / 3 || !hasBreaks { return split(longest) }
    if !commas.isEmpty { return split(at: commas) }
    if let assignment, Self.columns(bytes[assignment..<line.upperBound]) < room { return split(at: [assignment]) }
    return split(at: operators) ?? split(at: assignment.map { [$0] } ?? [])
      ?? groups.filter { canBreak($0) }.max { $0.length < $1.length }.map(split) ?? splitAtType()
  }

  /// Parentheses of a call or a declaration, or a literal: not those of arithmetic.
  private func isCall(_ group: Group) -> Bool {
    guard canBreak(group) else { return false }
    guard group.bracket == UInt8(ascii: "("), group.open > line.lowerBound else { return true }
    let before = bytes[group.open - 1]
    return CodeScanner.isWordByte(before) || before == UInt8(ascii: ">") || before == UInt8(ascii: ")")
      || before == UInt8(ascii: "`") || before == UInt8(ascii: "]") || before == UInt8(ascii: "?")
  }

  /// Not the brackets of a type or of a subscript with one element.
  private func canBreak(_ group: Group) -> Bool {
    group.bracket == UInt8(ascii: "(")
      || group.bracket == UInt8(ascii: "[") && (!group.commas.isEmpty || group.hasString)
  }

  private func split(_ group: Group) -> [[UInt8]] {
    var head = Array(bytes[line.lowerBound...group.open])
    var start = group.open + 1
    if group.bracket == UInt8(ascii: "{"), let header = closureHeader(group) {
      head.append(contentsOf: bytes[start..<header])
      start = header
    }
    let content = trimmed(start..<group.close)
    let tail = Array(bytes[group.close..<line.upperBound])
    let isLiteral =
      group.bracket == UInt8(ascii: "[") && !group.commas.isEmpty
      && !(group.open > line.lowerBound && CodeScanner.isWordByte(bytes[group.open - 1]))
    let needsComma = isLiteral && bytes[content.upperBound - 1] != UInt8(ascii: ",")
    let comma = [UInt8(ascii: ",")]
    if group.bracket == UInt8(ascii: "{") {
      return [head, Array(bytes[content]), tail]
    }
    if Self.columns(bytes[content]) + Layout.indentStep + (needsComma ? 1 : 0) <= room {
      return [head, bytes[content] + (needsComma ? comma : []), tail]
    }
    var parts: [[UInt8]] = [head]
    var partStart = content.lowerBound
    for position in group.commas {
      parts.append(Array(bytes[trimmed(partStart..<(position + 1))]))
      partStart = position + 1
    }
    let last = trimmed(partStart..<content.upperBound)
    if !last.isEmpty { parts.append(bytes[last] + (needsComma ? comma : [])) }
    parts.append(tail)
    return parts
  }

  /// Behind the `in` of `{ a, b in`, if there is one.
  private func closureHeader(_ group: Group) -> Int? {
    var scanner = CodeScanner(bytes, (group.open + 1)..<group.close)
    while let (token, start) = scanner.next() {
      switch token {
      case .word where bytes[start..<scanner.index].elementsEqual("in".utf8): return scanner.index
      case .word, .comma: continue
      default: return nil
      }
    }
    return nil
  }

  /// At the last place that fits. A body's `{` stands alone then, as swift-format has it, or with its `else`.
  private func split(at breaks: [Int]) -> [[UInt8]]? {
    var end = line.upperBound
    var tail: [[UInt8]] = []
    if !isElement, let bodyOpen, let head = bodyHead(bodyOpen) {
      end = head
      tail = [Array(bytes[head..<line.upperBound])]
    }
    let within = breaks.filter { $0 < end }
    guard let position = within.last(where: { Self.columns(bytes[line.lowerBound..<$0]) <= room }) ?? within.first
    else {
      return nil
    }
    let rest = trimmed(position..<end)
    guard !rest.isEmpty, position > line.lowerBound else { return nil }
    return [Array(bytes[trimmed(line.lowerBound..<position)]), Array(bytes[rest])] + tail
  }

  /// Behind the `:` of a long type.
  private func splitAtType() -> [[UInt8]]? {
    guard let label, Self.columns(bytes[label..<line.upperBound]) <= room else { return nil }
    return split(at: [label])
  }

  /// Where the last line of a broken `if`, `guard` or declaration starts.
  private func bodyHead(_ brace: Int) -> Int? {
    let text = bytes[line.lowerBound..<brace]
    let isGuard = text.starts(with: "guard ".utf8)
    if isGuard, text.suffix(6).elementsEqual(" else ".utf8) { return brace - 5 }
    return brace > line.lowerBound && bytes[brace - 1] == UInt8(ascii: " ") ? brace : nil
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, bytes[start] == UInt8(ascii: " ") { start += 1 }
    while end > start, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    return start..<end
  }
}
