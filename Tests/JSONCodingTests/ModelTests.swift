import Foundation
import JSONCoding
import Testing

/// The generated shape, end to end.
struct ModelTests {
  let release = Release(
    releaseID: "r1", state: State(rawValue: "shipping"), number: 3, ratio: 5, notes: "a \"quoted\"\nline é",
    order: .descending, labels: ["b": "2", "a": "1"], previous: Release(releaseID: "r0"),
    additional: ["x-list": [1, 2.5, nil, ["deep": true]]])

  @Test func writesInDeclarationOrder() {
    #expect(
      release.jsonString() == #"""
        {"release_id":"r1","state":"shipping","number":3,"ratio":5.0,"notes":"a \"quoted\"\nline é","order":"desc",\#
        "labels":{"a":"1","b":"2"},"previous":{"release_id":"r0","state":"draft","number":0},\#
        "x-list":[1,2.5,null,{"deep":true}]}
        """#)
  }

  @Test func readsWhatItWrites() throws {
    #expect(try Release(json: release.jsonBytes()) == release)
    #expect(
      try ReleasePage(json: ReleasePage(total: 2, releases: [release, release]).jsonString()).releases == [
        release, release,
      ])
  }

  @Test func unknownKeysAreKeptUnderTheirOwnNames() throws {
    let read = try Release(
      json: #"{"a\u0062c":{"release_id":1,"z":2},"state":"draft","number":1,"release_id":"r","q":[{"w":1}]}"#)
    #expect(read.additional == ["abc": ["release_id": 1, "z": 2], "q": [["w": 1]]])
  }

  @Test func escapedKeysAreTheSameKeys() throws {
    #expect(try Release(json: #"{"release\u005fid":"r","st\u0061te":"s","number":1}"#).releaseID == "r")
  }

  @Test func patchTellsAbsentFromNull() throws {
    #expect(try ReleasePatch(json: "{}") == ReleasePatch())
    #expect(try ReleasePatch(json: #"{"notes":null,"number":4}"#) == ReleasePatch(notes: .null, number: 4))
    #expect(ReleasePatch(notes: nil, number: .absent).jsonString() == #"{"notes":null}"#)
    #expect(ReleasePatch(notes: "n").jsonString() == #"{"notes":"n"}"#)
    #expect(Patch.value(2).applied(to: 1) == 2)
    #expect(Patch<Int>.absent.applied(to: 1) == 1)
    #expect(Patch<Int>.null.applied(to: 1) == nil)
  }

  @Test func boxesAreValues() {
    var copy = release
    copy.previous?.number = 9
    #expect(release.previous?.number == 0)
    #expect(copy.previous?.number == 9)
    var box = Box([1])
    let other = box
    box.value.append(2)
    #expect(other.value == [1] && box.value == [1, 2])
  }

  @Test func codableComesFromTheBridge() throws {
    let page = ReleasePage(total: 1, releases: [release])
    let data = try JSONEncoder().encode(page)
    #expect(try JSONDecoder().decode(ReleasePage.self, from: data) == page)
    #expect(try ReleasePage(json: Array(data)) == page)
    let list = try PropertyListEncoder().encode([State.draft])
    #expect(try PropertyListDecoder().decode([State].self, from: list) == [.draft])
    #expect(try JSONDecoder().decode([Order].self, from: Data(#"["asc"]"#.utf8)) == [.ascending])
    #expect(try JSONDecoder().decode([Priority].self, from: Data("[2]".utf8)) == [.high])
    #expect(try JSONDecoder().decode([Level].self, from: Data("[2]".utf8)) == [Level(rawValue: 2)])
  }

  @Test func codableErrorsNameThePath() {
    #expect {
      _ = try JSONDecoder().decode(ReleasePage.self, from: Data(#"{"total":1,"releases":[{"state":1}]}"#.utf8))
    } throws: { error in
      guard case DecodingError.dataCorrupted(let context) = error else { return false }
      return (context.underlyingError as? JSONError)?.path.hasPrefix("releases[0]") == true
    }
  }
}
