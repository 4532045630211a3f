import Testing

@testable import YAML

struct CoreSchemaTests {
  private func value(_ text: String) -> Node? { Parsed("v: \(text)\n").root?["v"] }

  @Test(arguments: ["no", "on", "off", "Yes", "y", "1_000", "12:30", "190:20:30", "2024-01-01", "2001-12-14t21:59:43Z"])
  func whatOnlyYAML11ReadsOtherwiseIsText(_ text: String) {
    #expect(value(text)?.string == text)
  }

  @Test(arguments: ["nUll", "tRue", "0o8", "0xG", "0b1", "-0x1", "1e", "e3", ".", "+", "1.2.3", "--1", ".e1", "+.nan"])
  func nearMissesAreText(_ text: String) {
    #expect(value("!!str \(text)")?.string == text)
    #expect(Parsed("[\(text)]").root?.sequence?.first?.string == text)
  }

  @Test(arguments: [
    ("0", 0), ("0777", 777), ("+12", 12), ("-12", -12), ("0o17", 15), ("0x1F", 31), ("0xff", 255),
    ("9223372036854775807", Int64.max), ("-9223372036854775808", Int64.min),
  ])
  func integers(_ text: String, _ number: Int64) {
    #expect(value(text)?.int == number)
    #expect(value(text)?.text == text)
  }

  @Test(arguments: [
    ("1.10", 1.1), ("1.", 1.0), (".5", 0.5), ("-2.5e-3", -0.0025), ("1e3", 1000.0), ("+.5E+1", 5.0),
    (".inf", Double.infinity), ("-.Inf", -Double.infinity), ("9223372036854775808", 9_223_372_036_854_775_808.0),
    ("0xFFFFFFFFFFFFFFFFFF", 4_722_366_482_869_645_213_695.0),
  ])
  func doubles(_ text: String, _ number: Double) {
    guard case .double(let double, let literal) = value(text)?.value else {
      Issue.record("\(text) is no double")
      return
    }
    #expect(double == number)
    #expect(literal == text)
    #expect(value(text)?.text == text)
  }

  @Test func notANumber() {
    #expect(value(".NaN")?.double?.isNaN == true)
  }

  @Test(arguments: ["", "~", "null", "Null", "NULL"])
  func nulls(_ text: String) {
    #expect(value(text)?.isNull == true)
    #expect(value(text)?.text == text)
  }

  @Test func booleans() {
    for text in ["true", "True", "TRUE"] { #expect(value(text)?.bool == true) }
    for text in ["false", "False", "FALSE"] { #expect(value(text)?.bool == false) }
    #expect(value("True")?.text == "True")
  }

  @Test(arguments: ["'1'", "\"1\"", "!!str 1", "! 1", "|\n  1", ">-\n  1"])
  func quotedAndBlockScalarsAreText(_ text: String) {
    #expect(value(text)?.string?.first == "1")
  }

  @Test func tagsDecide() {
    #expect(value("!!int \"0x10\"")?.int == 16)
    #expect(value("!!float 3")?.double == 3)
    #expect(value("!!float 3")?.int == nil)
    #expect(value("!!bool 'true'")?.bool == true)
    #expect(value("!!null ''")?.isNull == true)
    #expect(value("!!str 12")?.tag == "tag:yaml.org,2002:str")
    #expect(Parsed("v: !!int abc").problems == ["1:4 tag-mismatch"])
    #expect(Parsed("v: !!seq {}").problems == ["1:4 tag-mismatch"])
    #expect(Parsed("v: !!map {}").problems == [])
  }

  @Test func unknownTagsAreNotedAndReadByKind() {
    let parsed = Parsed("a: !ref 12\nb: !things [1]\nc: !!binary aGk=\n")
    #expect(parsed.problems == ["1:4 unknown-tag", "2:4 unknown-tag", "3:4 unknown-tag"])
    #expect(parsed.diagnostics.allSatisfy { $0.severity == .note })
    #expect(parsed.json == ["a": "12", "b": [.number(1)], "c": "aGk="])
  }
}
