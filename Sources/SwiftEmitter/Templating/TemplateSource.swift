/// The text of a template, with the place of each tag.
///
/// Allowed is the part of mustache that prints: `{{key}}`, `{{.}}`, `{{#key}}…{{/key}}`, `{{^key}}…{{/key}}`, `{{>partial}}` and
/// `{{! comment }}`. Dotted names, functions, lambdas, inheritance and other delimiters are errors: decisions belong to Swift.
/// Nothing is escaped, and what only has tags that print nothing is no line of the output.
struct TemplateSource: Sendable {
  /// Told by the first character of a tag.
  enum Kind: String {
    case key = ""
    case section = "#"
    case inverted = "^"
    case end = "/"
    case partial = ">"
    case comment = "!"
  }

  struct Tag {
    var kind: Kind
    var name: String
    /// From `{{` to `}}`.
    var range: Range<Int>
    var line: Int
    /// In scalars, from 1.
    var column: Int
  }

  /// More sections inside each other are a mistake, and they are rendered by recursion.
  private static let maximumDepth = 100

  let name: String
  let bytes: [UInt8]
  private(set) var tags: [Tag] = []

  init(name: String, bytes: [UInt8]) throws(TemplateError) {
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .notUTF8(name) }
    self.name = name
    self.bytes = bytes
    try scan()
  }

  var partials: [Tag] { tags.filter { $0.kind == .partial } }

  func place(_ line: Int) -> TemplateError.Place { TemplateError.Place(template: name, line: line) }
}

// Reading.
extension TemplateSource {
  private mutating func scan() throws(TemplateError) {
    var open: [Tag] = []
    var line = 1
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\n") { line += 1 }
      guard isPair("{", at: index) else {
        index += 1
        continue
      }
      var tag = try tag(at: index, line)
      index = tag.range.upperBound
      line += bytes[tag.range].count { $0 == UInt8(ascii: "\n") }
      switch tag.kind {
      case .section, .inverted:
        open.append(tag)
        guard open.count <= Self.maximumDepth else { throw .syntax(place(tag.line), "too many sections in each other") }
      case .end:
        guard let section = open.popLast() else { throw .syntax(place(line), "{{/\(tag.name)}} closes no section") }
        guard section.name == tag.name else {
          throw .syntax(place(line), "{{/\(tag.name)}} closes {{#\(section.name)}} of line \(section.line)")
        }
        // Names at both ends of a section must stay alike when the line is written into them.
        tag.line = section.line
      default: break
      }
      tags.append(tag)
    }
    if let section = open.last { throw .syntax(place(section.line), "the section {{#\(section.name)}} is not closed") }
  }

  private func isPair(_ brace: Unicode.Scalar, at index: Int) -> Bool {
    bytes[index] == UInt8(ascii: brace) && index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: brace)
  }

  private func tag(at start: Int, _ line: Int) throws(TemplateError) -> Tag {
    var end = start + 2
    while end < bytes.count, !isPair("}", at: end) { end += 1 }
    guard end < bytes.count else { throw .syntax(place(line), "'{{' without '}}'") }
    let content = String(decoding: bytes[start + 2..<end], as: UTF8.self)
    let kind = Kind(rawValue: String(content.prefix(1))) ?? .key
    let name = content.dropFirst(kind.rawValue.count).filter { $0 != " " }
    let isName = name == "." ? kind == .key : !name.isEmpty && name.utf8.allSatisfy(Self.isNameByte)
    guard isName || kind == .comment else {
      throw .syntax(place(line), "{{\(content)}} is not allowed: a name has letters, digits, '_' and '-' only")
    }
    return Tag(kind: kind, name: name, range: start..<end + 2, line: line, column: column(of: start))
  }

  private func column(of index: Int) -> Int {
    let before = bytes[..<index].reversed().prefix { $0 != UInt8(ascii: "\n") }
    // Bytes that go on a scalar are none of their own.
    return 1 + before.count { $0 & 0xC0 != 0x80 }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}

// What is to be rendered.
extension TemplateSource {
  func steps() -> [TemplateStep] {
    var next = 0
    var position = 0
    return steps(&next, &position)
  }

  /// Up to the end of the section that tag `next` stands in.
  private func steps(_ next: inout Int, _ position: inout Int) -> [TemplateStep] {
    var steps: [TemplateStep] = []
    func addText(upTo end: Int) {
      if position < end { steps.append(.text(String(decoding: bytes[position..<end], as: UTF8.self))) }
    }
    while next < tags.count {
      let tag = tags[next]
      next += 1
      let range = printedRange(tag)
      addText(upTo: range.lowerBound)
      position = range.upperBound
      switch tag.kind {
      case .comment: continue
      case .end: return steps
      case .key: steps.append(.key(tag.name, line: tag.line))
      case .partial: steps.append(.partial(tag.name))
      case .section, .inverted:
        let inner = self.steps(&next, &position)
        steps.append(.section(tag.name, line: tag.line, isInverted: tag.kind == .inverted, inner))
      }
    }
    addText(upTo: bytes.count)
    return steps
  }

  /// The whole line where a tag that prints nothing itself stands alone on it, as mustache has it. That also drops the
  /// indentation of a partial: the layout indents.
  private func printedRange(_ tag: Tag) -> Range<Int> {
    guard tag.kind != .key else { return tag.range }
    var start = tag.range.lowerBound
    while start > 0, Self.isSpace(bytes[start - 1]) { start -= 1 }
    var end = tag.range.upperBound
    while end < bytes.count, Self.isSpace(bytes[end]) { end += 1 }
    guard start == 0 || bytes[start - 1] == UInt8(ascii: "\n") else { return tag.range }
    guard end < bytes.count else { return start..<end }
    return bytes[end] == UInt8(ascii: "\n") ? start..<end + 1 : tag.range
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }
}
