/// Swift source taken apart the way the compiler does it: what is code, what is literal, what is comment.
struct CodeText {
  /// Everything outside comments and string literals.
  private(set) var code = ""
  private(set) var literals: [String] = []
  private(set) var comments: [String] = []
  /// What generated source never has, whatever the document says.
  private(set) var problems: [String] = []

  init(_ source: String) {
    let scalars = Array(source.unicodeScalars)
    var index = 0
    func next(_ offset: Int) -> Unicode.Scalar? { index + offset < scalars.count ? scalars[index + offset] : nil }
    while index < scalars.count {
      switch (scalars[index], next(1)) {
      case ("/", "/"):
        var comment = ""
        while let scalar = next(0), scalar != "\n" {
          comment.unicodeScalars.append(scalar)
          index += 1
        }
        comments.append(comment)
      case ("/", "*"), ("#", "\""):
        problems.append("a block comment or raw literal at \(index)")
        index += 1
      case ("\"", _):
        if next(1) == "\"", next(2) == "\"" { problems.append("a multi-line literal at \(index)") }
        literals.append(readLiteral(scalars, &index))
      default:
        code.unicodeScalars.append(scalars[index])
        index += 1
      }
    }
    for scalar in scalars where Self.isDeceptive(scalar) {
      problems.append("U+" + String(scalar.value, radix: 16) + " stands in the source as it is")
    }
  }

  private mutating func readLiteral(_ scalars: [Unicode.Scalar], _ index: inout Int) -> String {
    var text = ""
    index += 1
    while index < scalars.count, scalars[index] != "\"" {
      if scalars[index] == "\n" {
        problems.append("an unfinished literal: \(text)")
        return text
      }
      if scalars[index] == "\\", index + 1 < scalars.count {
        if scalars[index + 1] == "(" { problems.append("an interpolation after: \(text)") }
        text.unicodeScalars.append(scalars[index])
        index += 1
      }
      text.unicodeScalars.append(scalars[index])
      index += 1
    }
    index += 1
    return text
  }

  /// Control characters, line breaks that only some tools take for one, and marks that turn the direction of what follows.
  private static func isDeceptive(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0xFEFF: true
    default: false
    }
  }
}
