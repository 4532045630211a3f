/// Numbers as people write them in URLs, made into numbers as JSON wants them.
enum NumberText {
  /// A decimal integer: JSON's, but with any number of leading zeros.
  static func integer(_ text: String) -> [UInt8]? {
    guard let (literal, isInteger) = parse(text), isInteger else { return nil }
    return literal
  }

  static func number(_ text: String) -> [UInt8]? {
    parse(text)?.literal
  }

  private static func parse(_ text: String) -> (literal: [UInt8], isInteger: Bool)? {
    // No number that a program uses is longer; a megabyte of digits costs time in every later step.
    guard text.utf8.count <= 64 else { return nil }
    var rest = Array(text.utf8)[...]
    var literal: [UInt8] = []
    if rest.first == UInt8(ascii: "-") { literal.append(rest.removeFirst()) }
    var whole = takeDigits(&rest)
    guard !whole.isEmpty else { return nil }
    while whole.count > 1, whole.first == UInt8(ascii: "0") { whole.removeFirst() }
    literal += whole
    var isInteger = true
    if rest.first == UInt8(ascii: ".") {
      isInteger = false
      literal.append(rest.removeFirst())
      let fraction = takeDigits(&rest)
      guard !fraction.isEmpty else { return nil }
      literal += fraction
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      isInteger = false
      literal.append(rest.removeFirst())
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { literal.append(rest.removeFirst()) }
      let exponent = takeDigits(&rest)
      guard !exponent.isEmpty else { return nil }
      literal += exponent
    }
    return rest.isEmpty ? (literal, isInteger) : nil
  }

  private static func takeDigits(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    rest = rest.dropFirst(digits.count)
    return digits
  }
}
