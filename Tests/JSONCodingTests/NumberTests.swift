import JSONCoding
import Testing

struct NumberTests {
  @Test(arguments: [
    ("1", 1), ("-0", 0), ("1.0", 1), ("1e2", 100), ("-1.50e1", -15), ("0.0", 0), ("0e99999999999999999999", 0),
    ("100e-2", 1), ("1000000000000000000000e-18", 1000), ("1.0000000000000000000000000000000000000", 1),
    ("9223372036854775807", Int.max), ("-9223372036854775808", Int.min), ("9.223372036854775807e18", Int.max),
  ])
  func integral(text: String, value: Int) throws {
    #expect(try Int(json: text) == value)
    #expect(try Int64(json: text) == Int64(value))
    #expect(try Double(json: text) == Double(value))
  }

  @Test(arguments: [
    "1.5", "9223372036854775808", "-9223372036854775809", "1e19", "1e-1", "\"1\"", "true", "null", "1e400",
    "123456789012345678901234567890", "0.1e1000000000000000000000000",
  ])
  func notAnInteger(text: String) {
    #expect(throws: JSONError.self) { try Int(json: text) }
  }

  @Test func widths() throws {
    #expect(try UInt8(json: "255") == 255)
    #expect(try Int8(json: "-128") == -128)
    #expect(try UInt64(json: "18446744073709551615") == .max)
    #expect(try Int32(json: "2147483647") == .max)
    #expect(throws: JSONError.self) { try UInt8(json: "256") }
    #expect(throws: JSONError.self) { try UInt(json: "-1") }
    #expect(throws: JSONError.self) { try Int32(json: "2147483648") }
    #expect(throws: JSONError.self) { try UInt64(json: "18446744073709551616") }
    #expect(UInt64.max.jsonString() == "18446744073709551615")
    #expect(Int64.min.jsonString() == "-9223372036854775808")
  }

  @Test func doubles() throws {
    #expect(try Double(json: "-0.0").sign == .minus)
    #expect(try Double(json: "-0").sign == .minus)
    #expect(try Double(json: "4.9e-324") == .leastNonzeroMagnitude)
    #expect(try Double(json: "1e-400") == 0)
    #expect(try Double(json: "1.7976931348623157e308") == .greatestFiniteMagnitude)
    #expect(throws: JSONError.self) { try Double(json: "1e309") }
    #expect(throws: JSONError.self) { try Float(json: "1e39") }
    #expect(throws: JSONError.self) { try JSONValue(json: "[-1e309]") }
    #expect(5.0.jsonString() == "5.0")
    #expect(Double.infinity.jsonString() == "null")
    #expect([Float.nan, 0.1].jsonString() == "[null,0.1]")
  }

  @Test func valuesKeepIntegersApart() throws {
    #expect(try JSONValue(json: "[1,1.0,1e0,9223372036854775808]") == [1, .number(1), .number(1), .number(0x1p63)])
  }

  @Test func kinds() {
    for (text, kind) in [
      ("1", JSONKind.number(isInteger: true)), ("1.0", .number(isInteger: true)), ("0.5", .number(isInteger: false)),
      ("1e30", .number(isInteger: false)), ("\"\"", .string), (" []", .array), ("{}", .object), ("null", .null),
      ("true", .boolean), ("", .object), ("]", .object),
    ] {
      #expect(JSONReader.read(Array(text.utf8)) { $0.peekKind() } == kind)
    }
  }

  @Test func literalsKeepTheirText() throws {
    let text = try JSONReader.read(Array(" 1.10 ".utf8)) { (json: inout JSONReader) throws(JSONError) in
      try json.numberLiteral()
    }
    #expect(text == "1.10")
  }
}
