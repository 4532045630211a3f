import MartletRuntime
import Testing

@Suite struct ExampleTests {
  static let tables = [ExampleTable.mechaMental, .metakraftwerk]

  /// No example of a document is left out, and no row of the table is idle.
  @Test(arguments: tables) func everyExampleHasAType(_ table: ExampleTable) throws {
    let document = try SpecificationDocument(named: table.document)
    let examples = try document.examples()
    #expect(Set(examples.map(\.pointer)) == document.examplePointers())
    #expect(Set(examples.map(\.type)) == Set(table.codecs.keys))
  }

  @Test(arguments: tables) func examplesSurviveTheDirectCodecs(_ table: ExampleTable) throws {
    try check(table, \.direct)
  }

  @Test(arguments: tables) func examplesSurviveCodable(_ table: ExampleTable) throws {
    try check(table, \.codable)
  }

  /// Each example as it stands, and with fillers that differ: the pages write `string` for every text.
  private func check(
    _ table: ExampleTable, _ roundTrip: KeyPath<ExampleCodec, @Sendable (JSONValue) throws -> JSONValue>
  ) throws {
    let document = try SpecificationDocument(named: table.document)
    let dateTimes = document.dateTimeProperties
    #expect(!dateTimes.isEmpty)
    for example in try document.examples() {
      let codec = try #require(table.codecs[example.type])
      for value in [example.value, example.value.withDistinctFillers()] {
        let result = try codec[keyPath: roundTrip](value)
        #expect(result.means(value, dateTimes: dateTimes), "\(example.pointer) as \(example.type): \(result)")
      }
    }
  }

  /// The comparison is not blind: it sees a lost key, a changed text, another moment.
  @Test func comparisonTellsDifferences() {
    let left: JSONValue = ["at": "2022-01-01T23:00:00.000Z", "name": "2022-01-01T23:00:00.000Z", "list": [1, .null]]
    var right = left
    right["at"] = "2022-01-02T00:00:00+01:00"
    #expect(left.means(right, dateTimes: ["at"]))
    #expect(!left.means(right, dateTimes: []))
    right["name"] = "2022-01-01T23:00:00Z"
    #expect(!left.means(right, dateTimes: ["at"]))
    for change: JSONValue in [["at": "x"], ["at": "2022-01-01T23:00:01Z"], ["list": [1]], ["list": [1, 2]]] {
      var other = left
      for (key, value) in change.objectValue ?? [:] { other[key] = value }
      #expect(!left.means(other, dateTimes: ["at"]), "\(other)")
    }
  }
}
