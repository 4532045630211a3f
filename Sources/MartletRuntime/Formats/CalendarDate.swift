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
    String(unsafeUninitializedCapacity: 11) { buffer in
      var output = DigitWriter(buffer)
      output.write(year, digits: 4, then: "-")
      output.write(month, digits: 2, then: "-")
      output.write(day, digits: 2, then: " ")
      // Without the last separator.
      return output.count - 1
    }
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
