import MartletRuntime
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite struct DateTests {
  @Test(arguments: [
    ("2025-01-01T00:00:00Z", 1_735_689_600.0),
    ("2025-01-01t00:00:00z", 1_735_689_600),
    ("2025-01-01 00:00:00", 1_735_689_600),
    ("2025-01-01T00:00:00", 1_735_689_600),
    ("2025-01-01T02:30:00+02:30", 1_735_689_600),
    ("2024-12-31T16:00:00-08:00", 1_735_689_600),
    ("2025-01-01T02:00:00+0200", 1_735_689_600),
    ("2025-01-01T00:00:00.5Z", 1_735_689_600.5),
    ("2025-01-01T00:00:00.250000000Z", 1_735_689_600.25),
    ("2025-01-01T00:00:00.123456789012345678Z", 1_735_689_600.123456789),
    ("2016-12-31T23:59:60Z", 1_483_228_800),
    ("1970-01-01T00:00:00Z", 0),
    ("1969-12-31T23:59:59Z", -1),
    ("2000-02-29T12:00:00Z", 951_825_600),
  ])
  func reads(_ text: String, _ seconds: Double) throws {
    let date = try #require(Date(rfc3339: text))
    #expect(abs(date.timeIntervalSince1970 - seconds) < 1e-6)
  }

  @Test(arguments: [
    "", "2025", "2025-01-01", "2025-13-01T00:00:00Z", "2025-02-29T00:00:00Z", "2025-01-01T24:00:00Z",
    "2025-01-01T00:60:00Z", "2025-01-01T00:00:61Z", "2025-01-01T00:00Z", "2025-01-01T00:00:00.Z",
    "2025-01-01T00:00:00+", "2025-01-01T00:00:00+25:00", "2025-01-01T00:00:00Zx", "2025-1-1T00:00:00Z",
    "２025-01-01T00:00:00Z", "2025-01-01T00:00:00." + String(repeating: "1", count: 1000) + "Z",
  ])
  func refuses(_ text: String) {
    #expect(Date(rfc3339: text) == nil)
  }

  @Test func writesTheShortestForm() {
    #expect(Date(timeIntervalSince1970: 1_735_689_600).rfc3339 == "2025-01-01T00:00:00Z")
    #expect(Date(timeIntervalSince1970: 1_735_689_600.5).rfc3339 == "2025-01-01T00:00:00.500Z")
    #expect(Date(timeIntervalSince1970: 1_735_689_600.000_001).rfc3339 == "2025-01-01T00:00:00.000001Z")
    #expect(Date(timeIntervalSince1970: -0.25).rfc3339 == "1969-12-31T23:59:59.750Z")
  }

  @Test func datesOutsideTheFormBecomeTheNearest() {
    #expect(Date(timeIntervalSince1970: 1e18).rfc3339 == "9999-12-31T23:59:59.999999Z")
    #expect(Date(timeIntervalSince1970: -1e18).rfc3339 == "0000-01-01T00:00:00Z")
    #expect(Date(timeIntervalSince1970: .nan).rfc3339 == "0000-01-01T00:00:00Z")
  }

  /// Whatever is written is read as the same time, to the microsecond, and written the same again.
  @Test func roundTrips() throws {
    var random = SplitMix(state: 7)
    for _ in 0..<2000 {
      let seconds = Double(Int64.random(in: -30_000_000_000...60_000_000_000, using: &random))
      let date = Date(timeIntervalSinceReferenceDate: seconds + Double(Int.random(in: 0..<1000, using: &random)) / 1000)
      let text = date.rfc3339
      let again = try #require(Date(rfc3339: text), "\(text)")
      #expect(again.rfc3339 == text)
      #expect(abs(again.timeIntervalSince(date)) < 2e-5)
    }
  }

  @Test func calendarDates() throws {
    let leapDay = try #require(CalendarDate(year: 2024, month: 2, day: 29))
    #expect(leapDay.description == "2024-02-29")
    #expect(CalendarDate("2024-02-29") == leapDay)
    #expect(try CalendarDate(json: "\"0001-01-01\"").jsonString() == "\"0001-01-01\"")
    for text in ["2023-02-29", "2024-00-01", "2024-01-32", "2024-1-1", "2024-01-01T00:00:00Z", ""] {
      #expect(CalendarDate(text) == nil, "\(text)")
    }
  }

  @Test func messagesNameTheForm() {
    #expect { try Date(json: "\"yesterday\"") } throws: { "\($0)".contains("RFC 3339") }
    #expect { try UUID(json: "\"1\"") } throws: { "\($0)".contains("a UUID") }
    #expect { try UUID(json: "1") } throws: { "\($0)".contains("expected a UUID, found a number") }
  }

  @Test func identifiersAndAddresses() throws {
    let id = "6f9619ff-8b86-d011-b42d-00cf4fc964ff"
    #expect(try UUID(json: "\"\(id)\"").jsonString() == "\"\(id)\"")
    #expect(try UUID(json: "\"\(id.uppercased())\"") == UUID(uuidString: id))
    for _ in 0..<100 {
      let value = UUID()
      #expect(try UUID(json: value.jsonBytes()) == value)
      #expect(value.jsonString() == "\"\(value.uuidString.lowercased())\"")
    }
    let broken = [
      id + "0", String(id.dropLast()), id.replacing("-", with: "0"), id.replacing("f", with: "g"), "é" + id.dropLast(2),
    ]
    for text in broken {
      #expect(throws: JSONError.self) { try UUID(json: JSONValue.string(text).jsonBytes()) }
    }
    #expect(try URL(json: "\"https://example.com/a?b=c\"").jsonString() == "\"https://example.com/a?b=c\"")
  }
}

@Suite struct Base64Tests {
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
  ])
  func vectorsOfRFC4648(_ text: String, _ encoded: String) {
    #expect(Base64.encode(Array(text.utf8)) == encoded)
    #expect(Base64.decode(encoded) == Array(text.utf8))
    #expect(Base64.decode(encoded.filter { $0 != "=" }) == Array(text.utf8))
  }

  @Test func bothAlphabetsAndLineBreaks() {
    #expect(Base64.decode("-_-_") == [0xFB, 0xFF, 0xBF])
    #expect(Base64.decode("+/+/") == [0xFB, 0xFF, 0xBF])
    #expect(Base64.decode("Zm9v\r\nYmFy") == Array("foobar".utf8))
  }

  @Test(arguments: ["Z", "Zg=", "Zh==", "Zm9v=", "Zm 9v", "Zg==Zg==", "====", "Zm9vé"])
  func refuses(_ text: String) {
    #expect(Base64.decode(text) == nil)
  }

  @Test func roundTrips() throws {
    var random = SplitMix(state: 3)
    for length in 0..<200 {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
      let value = try Base64Data(json: Base64Data(bytes).jsonBytes())
      #expect(value.bytes == bytes)
    }
  }
}

/// Numbers that are the same in each run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
