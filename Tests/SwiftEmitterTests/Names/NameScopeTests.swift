import SwiftEmitter
import Testing

@Suite struct NameScopeTests {
  @Test func takesTheFirstFreeName() {
    var scope = NameScope(reserved: ["client"])
    #expect(scope.take("a") == "a")
    #expect(scope.take("a") == "a2")
    #expect(scope.take("a", or: ["aValue"]) == "aValue")
    #expect(scope.take("a", or: ["aValue"]) == "a3")
    #expect(scope.take("client") == "client2")
    #expect(scope.take("v1") == "v1")
    #expect(scope.take("v1") == "v1_2")
    #expect(scope.take("A") == "A")
    #expect(scope.contains("a2") && !scope.contains("a9"))
    let isFree = scope.claim("a")
    #expect(!isFree)
  }

  @Test func foldsCase() {
    var scope = NameScope(reserved: ["Date"], foldsCase: true)
    #expect(scope.take("date") == "date2")
    #expect(scope.take("Item") == "Item")
    #expect(scope.take("ITEM") == "ITEM2")
    #expect(scope.contains("item2"))
  }

  @Test func neverGivesANameTwice() {
    var generator = SeededGenerator(seed: 3)
    var scope = NameScope(foldsCase: true)
    var given: Set<String> = []
    for _ in 0..<5_000 {
      let name = ["a", "A", "a2", "a_2", "b1", "B1", "b1_2"][Int.random(in: 0..<7, using: &generator)]
      #expect(given.insert(scope.take(name).lowercased()).inserted)
    }
  }
}
