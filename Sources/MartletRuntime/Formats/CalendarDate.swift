/// A day of the proleptic Gregorian calendar without a time or a zone: `format: date`, the `full-date` of RFC 3339.
public struct CalendarDate: Hashable, Sendable {
  /// From 0 to 9999.
  public let year: Int
  /// From 1 to 12.
  public let month: Int
  /// From 1 to 31.
  public let day: Int

  /// `nil` where there is no such day, as February 30.
  public init?(year: Int, month: Int, day: Int) {
    guard (0...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= GregorianDay.count(inMonth: month, year: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2025-01-31`, exactly ten characters.
  public init?(_ text: String) {
    var scanner = DigitScanner(text)
    guard let date = scanner.date(), scanner.isAtEnd else { return nil }
    self = date
  }
}

extension CalendarDate: CustomStringConvertible {
  /// Example: `2025-01-31`.
  public var description: String {
    "\(DigitScanner.padded(year, 4))-\(DigitScanner.padded(month, 2))-\(DigitScanner.padded(day, 2))"
  }
}

extension CalendarDate: Comparable {
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension CalendarDate: JSONCodable {
  public init(from json: inout JSONReader) throws(JSONError) {
    self = try json.parsedString("a date such as 2025-01-31", CalendarDate.init(_:))
  }

  public func write(to json: inout JSONWriter) {
    json.value(description)
  }
}

extension CalendarDate: Codable {}

extension JSONReader {
  /// Reads a string that has an inner form.
  ///
  /// - Parameter expected: what the text should be, with its article, for the message.
  mutating func parsedString<Value>(
    _ expected: String, _ parse: (String) -> Value?
  ) throws(JSONError) -> Value {
    let start = offset
    guard peekKind() == .string, let text = try string() else { throw mismatch(expected: expected) }
    guard let value = parse(text) else { throw invalid("expected \(expected)", at: start) }
    return value
  }
}

/// Days of the proleptic Gregorian calendar as numbers.
enum GregorianDay {
  /// From 1970-01-01 to 2001-01-01, where Foundation's dates begin.
  static let reference = 11_323

  static func count(inMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days from 1970-01-01. Years are counted from March, so that the leap day is the last of its year.
  static func number(year: Int, month: Int, day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The reverse of ``number(year:month:day:)``.
  static func date(_ number: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }
}

/// Reads fields of a fixed number of digits.
struct DigitScanner {
  private var rest: ArraySlice<UInt8>

  init(_ text: String) { rest = Array(text.utf8)[...] }

  var isAtEnd: Bool { rest.isEmpty }
  var next: UInt8? { rest.first }

  mutating func digits(_ count: Int) -> Int? {
    guard rest.count >= count else { return nil }
    var value = 0
    for _ in 0..<count {
      guard let digit = digit() else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  mutating func digit() -> Int? {
    guard let byte = rest.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
    rest.removeFirst()
    return Int(byte - UInt8(ascii: "0"))
  }

  mutating func take(_ characters: StaticString...) -> Bool {
    guard let byte = rest.first, characters.contains(where: { $0.utf8Start.pointee == byte }) else { return false }
    rest.removeFirst()
    return true
  }

  mutating func date() -> CalendarDate? {
    guard let year = digits(4), take("-"), let month = digits(2), take("-"), let day = digits(2) else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
