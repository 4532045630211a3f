/// Mustache text → `Template`.
///
/// The part of mustache that prints: `{{key}}`, `{{.}}`, `{{#key}}…{{/key}}`, `{{^key}}…{{/key}}`, `{{>partial}}`,
/// `{{! comment }}`, and in lists `{{#first()}}` and `{{#last()}}` with their inversions. Dotted names, other functions, computed
/// partial names and delimiter changes are errors: decisions belong to Swift. A line that holds only sections, partials or
/// comments prints no line break of its own, as mustache has it.
struct TemplateParser {
  private let bytes: [UInt8]
  private var template: Template
  private var index = 0
  private var line = 1
  /// The steps of the sections that are still open, with their names.
  private var open: [(step: Int, name: String)] = []

  static func parse(name: String, bytes: [UInt8]) throws(TemplateError) -> Template {
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .notUTF8(name) }
    var parser = TemplateParser(name: name, bytes: bytes)
    try parser.run()
    return parser.template
  }

  private init(name: String, bytes: [UInt8]) {
    self.bytes = bytes
    self.template = Template(name: name, bytes: bytes)
  }

  private mutating func run() throws(TemplateError) {
    var textStart = 0
    while index < bytes.count {
      guard opens(at: index) else {
        if bytes[index] == UInt8(ascii: "\n") { line += 1 }
        index += 1
        continue
      }
      let tagStart = index
      let tagLine = line
      let content = try tagContent()
      let standsAlone = content.kind != .key && isAlone(from: tagStart, to: index)
      let textEnd = standsAlone ? startOfLine(tagStart) : tagStart
      if textEnd > textStart { append(.text(textStart..<textEnd), tagLine) }
      if standsAlone { skipLineBreak() }
      textStart = index
      try append(content, tagLine)
    }
    if bytes.count > textStart { append(.text(textStart..<bytes.count), line) }
    if let section = open.last {
      throw .syntax(template.place(section.step), "the section {{#\(section.name)}} is not closed")
    }
  }

  private enum Kind {
    case key, section, inverted, end, partial, comment
  }

  private func opens(at index: Int) -> Bool {
    bytes[index] == UInt8(ascii: "{") && index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "{")
  }

  /// Reads the tag at `index` to its end.
  private mutating func tagContent() throws(TemplateError) -> (kind: Kind, name: String) {
    let place = TemplateError.Place(template: template.name, line: line)
    let start = index + 2
    var end = start
    while end + 1 < bytes.count, !(bytes[end] == UInt8(ascii: "}") && bytes[end + 1] == UInt8(ascii: "}")) {
      if bytes[end] == UInt8(ascii: "\n") { line += 1 }
      end += 1
    }
    guard end + 1 < bytes.count else { throw .syntax(place, "'{{' without '}}'") }
    index = end + 2
    let tag = String(decoding: bytes[start..<end], as: UTF8.self)
    let kind: Kind
    switch tag.utf8.first {
    case UInt8(ascii: "!"): return (.comment, "")
    case UInt8(ascii: "#"): kind = .section
    case UInt8(ascii: "^"): kind = .inverted
    case UInt8(ascii: "/"): kind = .end
    case UInt8(ascii: ">"): kind = .partial
    default: kind = .key
    }
    let name = String((kind == .key ? Substring(tag) : tag.dropFirst()).filter { $0 != " " })
    let isPosition = Template.ListEnd(rawValue: name) != nil && kind != .key && kind != .partial
    guard isPosition || (name == "." && kind == .key) || (!name.isEmpty && name.utf8.allSatisfy(Self.isNameByte)) else {
      throw .syntax(place, "{{\(tag)}} is not allowed: a name has letters, digits, '_' and '-' only")
    }
    return (kind, name)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  private mutating func append(_ content: (kind: Kind, name: String), _ line: Int) throws(TemplateError) {
    let name = content.name
    switch content.kind {
    case .comment: break
    case .key: append(name == "." ? .itself : .key(name), line)
    case .partial: append(.partial(name), line)
    case .section, .inverted:
      open.append((template.steps.count, name))
      let inverted = content.kind == .inverted
      if let end = Template.ListEnd(rawValue: name) {
        append(.position(end, inverted: inverted, end: 0), line)
      } else {
        append(.section(name, inverted: inverted, end: 0), line)
      }
    case .end:
      let place = TemplateError.Place(template: template.name, line: line)
      guard let section = open.popLast() else { throw .syntax(place, "{{/\(name)}} closes no section") }
      guard section.name == name else {
        throw .syntax(place, "{{/\(name)}} closes {{#\(section.name)}} of line \(template.lines[section.step])")
      }
      let end = template.steps.count
      switch template.steps[section.step] {
      case .section(let key, let inverted, _):
        template.steps[section.step] = .section(key, inverted: inverted, end: end)
      case .position(let position, let inverted, _):
        template.steps[section.step] = .position(position, inverted: inverted, end: end)
      default: break
      }
    }
  }

  private mutating func append(_ step: Template.Step, _ line: Int) {
    template.steps.append(step)
    template.lines.append(line)
  }
}

// Lines that hold nothing but tags.
extension TemplateParser {
  private func startOfLine(_ position: Int) -> Int {
    var start = position
    while start > 0, bytes[start - 1] == UInt8(ascii: " ") || bytes[start - 1] == UInt8(ascii: "\t") { start -= 1 }
    return start
  }

  private func isAlone(from start: Int, to end: Int) -> Bool {
    let lineStart = startOfLine(start)
    guard lineStart == 0 || bytes[lineStart - 1] == UInt8(ascii: "\n") else { return false }
    var end = end
    while end < bytes.count, bytes[end] == UInt8(ascii: " ") || bytes[end] == UInt8(ascii: "\t") { end += 1 }
    return end == bytes.count || bytes[end] == UInt8(ascii: "\n") || bytes[end] == UInt8(ascii: "\r")
  }

  private mutating func skipLineBreak() {
    while index < bytes.count {
      index += 1
      if bytes[index - 1] == UInt8(ascii: "\n") {
        line += 1
        return
      }
    }
  }
}
