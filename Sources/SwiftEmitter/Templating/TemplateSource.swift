/// The text of a template, with the place of each tag: what the mustache library keeps to itself or does not tell.
///
/// Allowed is the part of mustache that prints: `{{key}}`, `{{.}}`, `{{#key}}…{{/key}}`, `{{^key}}…{{/key}}`, `{{>partial}}` and
/// `{{! comment }}`. Dotted names, functions, lambdas, inheritance and other delimiters are errors: decisions belong to Swift, and
/// the library passes over some mistakes in them without a word.
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
  }

  /// More sections inside each other are a mistake, and the library reads them by recursion.
  private static let maximumDepth = 100

  let name: String
  private let bytes: [UInt8]
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
    return Tag(kind: kind, name: name, range: start..<end + 2, line: line)
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

// Writing it for the library.
extension TemplateSource {
  /// Text is never escaped: put first in each template, because each partial starts anew with HTML.
  private static let header = "{{% CONTENT_TYPE:TEXT}}\n"
  static let headerLines = 1

  /// What the library parses. With a mark, each key carries its place: `{{name}}` of line 3 is `{{name*<mark>*3}}`.
  func text(mark: Int? = nil) -> String {
    var text = Array(Self.header.utf8)
    var written = 0
    for tag in tags where tag.kind != .comment {
      text += bytes[written..<tag.range.lowerBound]
      written = tag.range.upperBound
      if tag.kind == .partial { Self.dropIndentation(&text) }
      var name = tag.name
      if let mark, tag.kind != .partial { name += "*\(mark)*\(tag.line)" }
      text += "{{\(tag.kind.rawValue)\(name)}}".utf8
    }
    text += bytes[written...]
    return String(decoding: text, as: UTF8.self)
  }

  /// The library would indent every line of the partial: slow, wrong inside of sections and of no use, as the layout indents.
  private static func dropIndentation(_ text: inout [UInt8]) {
    let indentation = text.reversed().prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.count
    if text.dropLast(indentation).last == UInt8(ascii: "\n") { text.removeLast(indentation) }
  }
}
