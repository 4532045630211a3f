import JSONCoding
import Testing

struct StringTests {
  @Test(arguments: [
    (#""""#, ""), (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u00e9\u00E9""#, "\u{E9}\u{E9}"),
    (#""\ud83d\ude00!""#, "\u{1F600}!"), (#""\u0000""#, "\0"), (#""12345678\u0041""#, "12345678A"),
    ("\"\u{7F}\u{2028}\u{10FFFF}\"", "\u{7F}\u{2028}\u{10FFFF}"),
  ])
  func reads(json: String, text: String) throws {
    #expect(try String(json: json) == text)
  }

  @Test(arguments: [
    #""\ud83d""#, #""\ude00""#, #""\ud83dx""#, #""\ud83d\u0041""#, #""\ud83d\ud83d""#, #""\u00g0""#, #""\x41""#, #""\"#,
    #""\u12"#, "\"a\nb\"", "\"\0\"", "\"abc", "'a'",
  ])
  func rejects(json: String) {
    #expect(throws: JSONError.self) { try String(json: json) }
    #expect(throws: JSONError.self) { try Skipped(json: json) }
  }

  /// Overlong forms, surrogates, values above U+10FFFF, lone and missing continuation bytes, at every alignment.
  @Test(
    arguments: [
      [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x9F, 0xBF], [0xF0, 0x8F, 0xBF, 0xBF], [0xED, 0xA0, 0x80],
      [0xF4, 0x90, 0x80, 0x80],
      [0xF5, 0x80, 0x80, 0x80], [0xFF], [0x80], [0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0xC3, 0x28],
    ] as [[UInt8]])
  func invalidUTF8(bytes: [UInt8]) {
    for padding in 0..<20 {
      let text = [0x22] + [UInt8](repeating: 0x61, count: padding) + bytes + [0x22]
      #expect(throws: JSONError.self) { try String(json: text) }
      let key = [0x7B] + text + Array(":1}".utf8)
      #expect(throws: JSONError.self) { try JSONValue(json: key) }
      #expect(throws: JSONError.self) { try Release(json: key) }
    }
  }

  @Test func escapesOnlyWhatMustBe() {
    #expect("\u{1}\u{1F}/\u{7F}é\u{2028}".jsonString() == "\"\\u0001\\u001f/\u{7F}é\u{2028}\"")
    #expect("long enough for a word, then \"".jsonString() == #""long enough for a word, then \"""#)
  }

  @Test func keysAreEscapedToo() {
    var writer = JSONWriter()
    writer.beginObject()
    writer.field("a\"b\n", 1)
    writer.field("plain", [true])
    writer.fields(["z": 1, "a\t": 2])
    writer.endObject()
    #expect(writer.finishString() == #"{"a\"b\n":1,"plain":[true],"a\t":2,"z":1}"#)
  }
}
