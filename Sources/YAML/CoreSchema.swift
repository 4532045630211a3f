/// What a plain scalar means in YAML 1.2's core schema (YAML 1.2.2, section 10.3.2).
///
/// So `no`, `on`, `1_000`, `12:30` and `2024-01-01` are strings, and `0777` is seven hundred and seventy-seven.
enum CoreSchema {
  /// The first byte decides for nearly every scalar of an API document.
  static func mayBeSpecial(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first else { return true }
    switch first {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): return true
    case UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "t"), UInt8(ascii: "T"): return bytes.count == 4
    case UInt8(ascii: "f"), UInt8(ascii: "F"): return bytes.count == 5
    case UInt8(ascii: "~"): return bytes.count == 1
    default: return false
    }
  }

  static func resolve(_ text: String) -> Node.Value {
    if isNull(text) { return .null }
    if let flag = bool(text) { return .bool(flag) }
    if let number = int(text) ?? float(text) { return number }
    return .string(text)
  }

  static func isNull(_ text: String) -> Bool {
    switch text {
    case "", "~", "null", "Null", "NULL": true
    default: false
    }
  }

  static func bool(_ text: String) -> Bool? {
    switch text {
    case "true", "True", "TRUE": true
    case "false", "False", "FALSE": false
    default: nil
    }
  }

  /// `[-+]?[0-9]+`, `0o[0-7]+` or `0x[0-9a-fA-F]+`; what `Int64` cannot hold becomes a double.
  static func int(_ text: String) -> Node.Value? {
    if text.hasPrefix("0o") { return int(text, digits: text.utf8.dropFirst(2), radix: 8) }
    if text.hasPrefix("0x") { return int(text, digits: text.utf8.dropFirst(2), radix: 16) }
    let first = text.utf8.first
    let signed = first == UInt8(ascii: "-") || first == UInt8(ascii: "+")
    return int(text, digits: text.utf8.dropFirst(signed ? 1 : 0), radix: 10)
  }

  private static func int(_ text: String, digits: Substring.UTF8View, radix: Int64) -> Node.Value? {
    if digits.isEmpty { return nil }
    let isNegative = text.utf8.first == UInt8(ascii: "-")
    var number: Int64 = 0
    var approximate = 0.0
    var overflowed = false
    for digit in digits {
      guard let value = hexValue(digit), value < radix else { return nil }
      approximate = approximate * Double(radix) + Double(value)
      // Downwards, because `Int64.min` has no positive counterpart.
      let (product, overflow1) = number.multipliedReportingOverflow(by: radix)
      let (sum, overflow2) = product.subtractingReportingOverflow(value)
      overflowed = overflowed || overflow1 || overflow2
      number = sum
    }
    if !isNegative {
      let (positive, overflow) = Int64(0).subtractingReportingOverflow(number)
      overflowed = overflowed || overflow
      number = positive
    }
    if !overflowed { return .int(number) }
    let double = radix == 10 ? Double(text) ?? approximate : approximate
    return .double(double, literal: text)
  }

  private static func hexValue(_ digit: UInt8) -> Int64? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int64(digit - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): Int64(digit - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): Int64(digit - UInt8(ascii: "A")) + 10
    default: nil
    }
  }

  /// `[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?`, infinities and not-a-number.
  static func float(_ text: String) -> Node.Value? {
    switch text {
    case ".nan", ".NaN", ".NAN": return .double(.nan, literal: text)
    case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF": return .double(.infinity, literal: text)
    case "-.inf", "-.Inf", "-.INF": return .double(-.infinity, literal: text)
    default: break
    }
    var rest = Substring(text).utf8
    func skipDigits() -> Int {
      let count = rest.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }.count
      rest = rest.dropFirst(count)
      return count
    }
    func skip(_ bytes: UInt8...) -> Bool {
      guard let first = rest.first, bytes.contains(first) else { return false }
      rest = rest.dropFirst()
      return true
    }
    _ = skip(UInt8(ascii: "-"), UInt8(ascii: "+"))
    let whole = skipDigits()
    let fraction = skip(UInt8(ascii: ".")) ? skipDigits() : 0
    if whole == 0 && fraction == 0 { return nil }
    if skip(UInt8(ascii: "e"), UInt8(ascii: "E")) {
      _ = skip(UInt8(ascii: "-"), UInt8(ascii: "+"))
      if skipDigits() == 0 { return nil }
    }
    guard rest.isEmpty, let number = Double(text) else { return nil }
    return .double(number, literal: text)
  }
}
