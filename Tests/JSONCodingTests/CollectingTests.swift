import JSONCoding
import Testing

struct CollectingTests {
  @Test func reportsEveryProblemOnce() {
    let text = #"""
      {"total":"many","releases":[
        {"release_id":1,"state":"s","number":1.5,"order":"up","labels":{"a":"x","b":2}},
        {"state":null,"previous":{"release_id":"p","state":"s"},"x":[1]},
        7,
        {"release_id":"ok","state":"s","number":1,"ratio":"a","notes":[]}
      ]}
      """#
    let (value, violations) = JSONReader.collectViolations(ReleasePage.self, from: Array(text.utf8))
    #expect(value == nil)
    #expect(
      violations.map { "\($0.path.pathDescription): \($0.message)" }.sorted() == [
        "releases[0].labels.b: expected a string, found a number",
        "releases[0].number: expected an integer, found 1.5",
        "releases[0].order: \"up\" is not an allowed value",
        "releases[0].release_id: expected a string, found a number",
        "releases[1].number: required key is missing",
        "releases[1].previous.number: required key is missing",
        "releases[1].release_id: required key is missing",
        "releases[1].state: expected a string, found null",
        "releases[2]: expected an object, found a number",
        "releases[3].notes: expected a string or null, found an array",
        "releases[3].ratio: expected a number, found a string",
        "total: expected an integer, found a string",
      ])
    let offsets = violations.filter { $0.kind != .missing }.map(\.offset)
    #expect(offsets == offsets.sorted())
  }

  @Test func aRightDocumentHasNoProblems() throws {
    let page = ReleasePage(total: 1, releases: [Release(releaseID: "r", additional: ["a": [1]])])
    let (value, violations) = JSONReader.collectViolations(ReleasePage.self, from: page.jsonBytes())
    #expect(value == page)
    #expect(violations.isEmpty)
  }

  @Test func syntaxErrorsEndReading() {
    let text = #"{"total":"x","releases":[{"release_id":1,"state":2,"#
    let violations = JSONReader.collectViolations(ReleasePage.self, from: Array(text.utf8)).violations
    #expect(violations.map(\.kind) == [.type, .type, .type, .syntax])
    #expect(
      violations.map(\.path.pathDescription) == ["total", "releases[0].release_id", "releases[0].state", "releases[0]"])
    let trailing = JSONReader.collectViolations(Int.self, from: Array("1 x".utf8))
    #expect(trailing.violations.map(\.offset) == [2])
  }

  @Test func theNumberOfProblemsIsLimited() {
    let text = "[" + Array(repeating: "true", count: 5000).joined(separator: ",") + "]"
    let violations = JSONReader.collectViolations([Int].self, from: Array(text.utf8)).violations
    #expect(violations.count == 100)
    #expect(violations.last?.path == [.index(99)])
    #expect(JSONReader.collectViolations([Int].self, from: Array(text.utf8), maximum: 3).violations.count == 3)
  }

  @Test func nullIsNoProblemWhereItIsAllowed() {
    let text = #"{"release_id":"r","state":"s","number":1,"notes":null,"previous":null,"order":null}"#
    #expect(JSONReader.collectViolations(Release.self, from: Array(text.utf8)).value?.notes == nil)
    #expect(JSONReader.collectViolations(Release.self, from: Array(text.utf8)).violations.isEmpty)
    #expect(JSONReader.collectViolations([Int?].self, from: Array("[1,null]".utf8)).value == [1, nil])
    let patch = JSONReader.collectViolations(ReleasePatch.self, from: Array(#"{"notes":null,"number":"x"}"#.utf8))
    #expect(patch.violations.map(\.path.pathDescription) == ["number"])
  }
}
