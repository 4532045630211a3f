import Foundation
import JSONCoding
import Testing

struct RoundTripTests {
  @Test func valuesReadBackAsWritten() throws {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<1000 {
      let value = randomValue(depth: 4, &generator)
      let bytes = value.jsonBytes()
      #expect(try JSONValue(json: bytes) == value)
      #expect(value.jsonBytes() == bytes)
      #expect(String(decoding: bytes, as: UTF8.self) == value.jsonString())
    }
  }

  /// Foundation reads what is written here, and the other way round, to the same value.
  @Test func foundationAgrees() throws {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<500 {
      let value = JSONValue.array([randomValue(depth: 3, &generator)])
      let ours = try JSONDecoder().decode(JSONValue.self, from: Data(value.jsonBytes()))
      #expect(normalized(ours) == normalized(value))
      let theirs = try JSONValue(json: Array(JSONEncoder().encode(value)))
      #expect(normalized(theirs) == normalized(value))
    }
  }

  @Test func doublesKeepEveryBit() throws {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<5000 {
      let value = Double(bitPattern: generator.next())
      guard value.isFinite else { continue }
      #expect(try Double(json: value.jsonBytes()).bitPattern == value.bitPattern)
      let single = Float(bitPattern: UInt32(truncatingIfNeeded: generator.next()))
      if single.isFinite { #expect(try Float(json: single.jsonBytes()).bitPattern == single.bitPattern) }
    }
  }

  /// Decimal texts of every length against the standard library's parser.
  @Test func decimalsAreRoundedCorrectly() throws {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<5000 {
      let whole = String(generator.next() >> UInt64.random(in: 0..<64, using: &generator))
      let fraction = String(generator.next() >> UInt64.random(in: 0..<64, using: &generator))
      let zeros = String(repeating: "0", count: Int.random(in: 0..<4, using: &generator))
      let exponent = Int.random(in: -30...30, using: &generator)
      let text = "\(whole)\(whole == "0" ? "" : zeros).\(zeros)\(fraction)\(zeros)e\(exponent)"
      #expect(try Double(json: text) == Double(text), "\(text)")
    }
  }

  @Test func integersKeepEveryBit() throws {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<5000 {
      let value = Int64(bitPattern: generator.next()) >> Int64.random(in: 0..<64, using: &generator)
      #expect(value.jsonString() == String(value))
      #expect(try Int64(json: value.jsonBytes()) == value)
      #expect(try Int(json: value.jsonBytes()) == Int(value))
      #expect(try UInt64(json: UInt64(bitPattern: value).jsonBytes()) == UInt64(bitPattern: value))
    }
  }

  @Test func stringsOfEveryLengthAndScalar() throws {
    var generator = SeededGenerator(seed: 6)
    for length in 0..<400 {
      let text = randomString(length: length % 80, &generator)
      #expect(try String(json: text.jsonBytes()) == text)
      #expect(try JSONDecoder().decode([String].self, from: Data([text].jsonBytes())) == [text])
    }
  }
}

func randomString(length: Int, _ generator: inout SeededGenerator) -> String {
  var text = ""
  for _ in 0..<length {
    let limit: UInt32 = [0x80, 0x80, 0x80, 0x800, 0x11_0000].randomElement(using: &generator) ?? 0x80
    if let scalar = Unicode.Scalar(UInt32.random(in: 0..<limit, using: &generator)) {
      text.unicodeScalars.append(scalar)
    }
  }
  return text
}

func randomValue(depth: Int, _ generator: inout SeededGenerator) -> JSONValue {
  switch Int.random(in: 0..<(depth > 0 ? 8 : 6), using: &generator) {
  case 0: return .null
  case 1: return .bool(Bool.random(using: &generator))
  case 2: return .integer(Int64(bitPattern: generator.next()) >> Int64.random(in: 0..<64, using: &generator))
  case 3: return .number(Double.random(in: -1e6...1e6, using: &generator))
  case 4, 5: return .string(randomString(length: Int.random(in: 0..<30, using: &generator), &generator))
  case 6:
    return .array((0..<Int.random(in: 0..<5, using: &generator)).map { _ in randomValue(depth: depth - 1, &generator) })
  default:
    var members: [String: JSONValue] = [:]
    for _ in 0..<Int.random(in: 0..<5, using: &generator) {
      members[randomString(length: 6, &generator)] = randomValue(depth: depth - 1, &generator)
    }
    return .object(members)
  }
}

/// All numbers as `Double`, as other coders do not keep the difference.
func normalized(_ value: JSONValue) -> JSONValue {
  switch value {
  case .integer(let integer): .number(Double(integer))
  case .array(let elements): .array(elements.map(normalized))
  case .object(let members): .object(members.mapValues(normalized))
  default: value
  }
}
