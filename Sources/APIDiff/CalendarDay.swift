/// A day of the Gregorian calendar, without time and zone: sunset dates have neither.
package struct CalendarDay: Hashable, Sendable, Comparable {
  /// Days since 1970-01-01.
  package var number: Int

  package init(number: Int) { self.number = number }

  /// Reads `2027-01-31`, also as the start of an RFC 3339 date with time; nil for anything else.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10 || bytes.count >= 20 && (bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: "t"))
    else { return nil }
    guard bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
    guard let year = Self.digits(bytes[0..<4]), let month = Self.digits(bytes[5..<7]),
      let day = Self.digits(bytes[8..<10]), (1...12).contains(month), day >= 1, day <= Self.length(month, of: year)
    else { return nil }
    // Years start in March, so that the leap day is the last one.
    let shifted = month > 2 ? year : year - 1
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    number = shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
  }

  package static func < (a: CalendarDay, b: CalendarDay) -> Bool { a.number < b.number }

  private static func digits(_ bytes: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for byte in bytes {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }

  private static func length(_ month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
