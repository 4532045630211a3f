import JSONCoding
import Testing

struct ErrorTests {
  private func error<Value: JSONDecodable>(_ type: Value.Type, _ text: String) throws -> JSONError {
    try #require(throws: JSONError.self) { try Value(json: text) }
  }

  @Test func saysWhereAndWhat() throws {
    let text = #"{"total":2,"releases":[{"release_id":"a","state":"s","number":1},{"release_id":7}]}"#
    let error = try error(ReleasePage.self, text)
    #expect(error.path == "releases[1].release_id")
    #expect(error.pointer == "/releases/1/release_id")
    #expect(error.kind == .type)
    #expect(error.message == "expected a string, found a number")
    #expect(error.offset == Array(text.utf8).firstIndex(of: 0x37))
    #expect(error.description == "releases[1].release_id: expected a string, found a number (byte 79)")
  }

  @Test func missingKeys() throws {
    let error = try error(ReleasePage.self, #"{"total":1,"releases":[ {"number":1} ]}"#)
    #expect(error.path == "releases[0].release_id")
    #expect(error.kind == .missing)
    #expect(error.offset == 24)
    #expect(error.message == "required key is missing (also missing: state)")
  }

  @Test func syntax() throws {
    let trailing = try error(Int.self, "1 2")
    #expect(trailing.kind == .syntax && trailing.offset == 2)
    let cut = try error([Int].self, "[1,")
    #expect(cut.description == "[1]: expected an integer, found the end of the text (byte 3)")
    let empty = try error(JSONValue.self, "")
    #expect(empty.kind == .syntax)
    let inside = try error(JSONValue.self, #"{"a b":[0,{"~/":tru}]}"#)
    #expect(inside.path == #"["a b"][1]["~/"]"#)
    #expect(inside.pointer == "/a b/1/~0~1")
  }

  /// A model without required keys has nothing left to check at its end: what reading kept must still come out.
  @Test(arguments: [
    #"{"notes":1}"#, #"{"notes":"a","number":"b"}"#, #"{"notes":"a" "number":1}"#, #"{"notes""#, #"{"x":[1}"#,
    #"{"notes":"\ud800"}"#,
  ])
  func keptErrorsAreNeverLost(text: String) throws {
    let plain = try error(ReleasePatch.self, text)
    #expect(try error([ReleasePatch].self, "[{},\(text)").path.hasPrefix("[1]"))
    #expect(try error([String: ReleasePatch?].self, "{\"a\":\(text)").path.hasPrefix("a"))
    #expect(throws: JSONError.self) { try Box<ReleasePatch>(json: text) }
    JSONReader.read(Array(text.utf8)) { json in
      #expect(json.attempt(ReleasePatch.self) == nil)
      #expect(json.offset == 0)
    }
    let collected = JSONReader.collectViolations([ReleasePatch].self, from: Array("[\(text),{\"number\":[]}]".utf8))
    #expect(collected.value == nil)
    #expect(collected.violations.first?.path.first == .index(0))
    #expect(collected.violations.count == 2 || plain.kind == .syntax)
  }

  @Test func closedEnumsNameTheValue() throws {
    let error = try error([Order].self, #"["asc","up"]"#)
    #expect(error.description == #"[1]: "up" is not an allowed value (byte 7)"#)
    let number = try self.error(Priority.self, "3")
    #expect(number.message == "3 is not an allowed value")
  }

  @Test func rangesNameTheNumber() throws {
    #expect(try error(Int.self, "1.5").message == "expected an integer, found 1.5")
    #expect(try error(UInt8.self, "300").message == "expected an unsigned integer of 8 bits, found 300")
  }

  @Test(arguments: [
    String(repeating: "[", count: 10_000),
    String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000),
    String(repeating: "{\"a\":", count: 10_000),
  ])
  func depthIsLimited(text: String) throws {
    for error in [try error(JSONValue.self, text), try error(Skipped.self, text)] {
      #expect(error.kind == .limit)
      #expect(error.message == "nested more than 512 deep")
    }
    #expect(JSONReader.collectViolations(JSONValue.self, from: Array(text.utf8)).violations.count == 1)
  }

  @Test func depthCanBeChosen() throws {
    #expect(throws: JSONError.self) { try JSONValue(json: "[[1]]", limits: JSONLimits(maximumDepth: 1)) }
    #expect(try JSONValue(json: "[[1]]", limits: JSONLimits(maximumDepth: 2)) == [[1]])
    let deep = String(repeating: "[{\"a\":", count: 200) + "1" + String(repeating: "}]", count: 200)
    #expect(throws: Never.self) { try Skipped(json: deep) }
    // Closing brackets in the wrong order, across the words of the stack of open containers.
    let crossed = String(repeating: "[", count: 70) + "{" + String(repeating: "]", count: 70) + "}"
    #expect(throws: JSONError.self) { try Skipped(json: crossed) }
  }
}
