#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension Date {
  /// Reads an RFC 3339 date and time: `2025-01-01T00:00:00Z`.
  ///
  /// Wider than section 5.6 of the RFC in what servers write in practice: the offset may be missing, which means UTC, the
  /// `T` may be a space, and a fraction may have any number of digits. A leap second is the first of the next minute.
  public init?(rfc3339 text: String) {
    // Fractions beyond this many bytes are no time; the longest sensible form has about 40.
    guard text.utf8.count <= 64 else { return nil }
    var scanner = DigitScanner(text)
    guard let date = scanner.date(), scanner.take("T", "t", " "),
      let hour = scanner.digits(2), hour < 24, scanner.take(":"),
      let minute = scanner.digits(2), minute < 60, scanner.take(":"),
      let second = scanner.digits(2), second <= 60
    else { return nil }
    var fraction = 0.0
    if scanner.take(".", ",") {
      guard let value = Self.fraction(&scanner) else { return nil }
      fraction = value
    }
    guard let offset = Self.offset(&scanner), scanner.isAtEnd else { return nil }
    let days = GregorianDay.number(year: date.year, month: date.month, day: date.day) - GregorianDay.reference
    let seconds = days * 86_400 + hour * 3600 + minute * 60 + second - offset
    self.init(timeIntervalSinceReferenceDate: Double(seconds) + fraction)
  }

  private static func fraction(_ scanner: inout DigitScanner) -> Double? {
    guard let first = scanner.digit() else { return nil }
    var digits = Double(first)
    var scale = 10.0
    while let digit = scanner.digit() {
      // Beyond 15 digits a double has nothing left to hold them.
      guard scale < 1e15 else { continue }
      digits = digits * 10 + Double(digit)
      scale *= 10
    }
    return digits / scale
  }

  /// Seconds east of Greenwich. Example: 7200 for `+02:00`.
  private static func offset(_ scanner: inout DigitScanner) -> Int? {
    if scanner.isAtEnd || scanner.take("Z", "z") { return 0 }
    let isWest = scanner.next == UInt8(ascii: "-")
    guard scanner.take("+", "-"), let hours = scanner.digits(2), hours < 24 else { return nil }
    // `+0200` and `+02` are ISO 8601, and PostgreSQL writes them.
    if scanner.isAtEnd { return (isWest ? -1 : 1) * hours * 3600 }
    _ = scanner.take(":")
    guard let minutes = scanner.digits(2), minutes < 60 else { return nil }
    return (isWest ? -1 : 1) * (hours * 3600 + minutes * 60)
  }

  /// The one form that is written: UTC with `Z`; milliseconds or microseconds only where they are not zero. Times outside
  /// the years 0 to 9999, which RFC 3339 cannot say, become the nearest that it can.
  public var rfc3339: String {
    let (seconds, microseconds) = fields
    let (days, secondOfDay) = Self.floored(seconds, by: 86_400)
    let (year, month, day) = GregorianDay.date(days + GregorianDay.reference)
    // Written into place: lists of objects have thousands of dates.
    return String(unsafeUninitializedCapacity: 27) { buffer in
      var output = DigitWriter(buffer)
      output.write(year, digits: 4, then: "-")
      output.write(month, digits: 2, then: "-")
      output.write(day, digits: 2, then: "T")
      output.write(secondOfDay / 3600, digits: 2, then: ":")
      output.write(secondOfDay / 60 % 60, digits: 2, then: ":")
      output.write(secondOfDay % 60, digits: 2, then: microseconds == 0 ? "Z" : ".")
      if microseconds != 0 {
        let isWhole = microseconds.isMultiple(of: 1000)
        output.write(isWhole ? microseconds / 1000 : microseconds, digits: isWhole ? 3 : 6, then: "Z")
      }
      return output.count
    }
  }

  /// Whole seconds from the reference date, and the microseconds that follow them.
  private var fields: (seconds: Int, microseconds: Int) {
    let earliest = -63_145_526_400  // 0000-01-01T00:00:00Z
    let latest = 252_423_993_599  // 9999-12-31T23:59:59Z
    let time = timeIntervalSinceReferenceDate
    let whole = time.rounded(.down)
    // Not a number is not greater either.
    guard whole >= Double(earliest) else { return (earliest, 0) }
    guard whole <= Double(latest) else { return (latest, 999_999) }
    // Before 1865 and after 2137 a double is too coarse for microseconds: what it shows there is noise.
    let unit = abs(time) < 4_294_967_296 ? 1 : 1000
    let microseconds = Int(((time - whole) * 1e6 / Double(unit)).rounded()) * unit
    guard microseconds == 1_000_000 else { return (Int(whole), microseconds) }
    return Int(whole) == latest ? (latest, 999_999) : (Int(whole) + 1, 0)
  }

  private static func floored(_ value: Int, by unit: Int) -> (quotient: Int, remainder: Int) {
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: unit)
    return remainder < 0 ? (quotient - 1, remainder + unit) : (quotient, remainder)
  }
}

extension Date: JSONCodable {
  public init(from json: inout JSONReader) throws(JSONError) {
    self = try json.parsedString("an RFC 3339 date and time such as 2025-01-31T12:00:00Z", Date.init(rfc3339:))
  }

  public func write(to json: inout JSONWriter) {
    json.value(rfc3339)
  }
}
