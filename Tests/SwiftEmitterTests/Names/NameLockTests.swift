import Diagnostics
import SwiftEmitter
import Testing

@Suite struct NameLockTests {
  @Test func readsWhatItWrites() {
    var lock = NameLock()
    lock[.type, "Item-Input"] = "ItemInput"
    lock[.operation, "get /items/{id}"] = "getItem"
    lock[.type, "with\ttab\nand break"] = "Odd"
    let copy = NameLock(text: lock.text)
    #expect(copy == lock)
    #expect(copy[.type, "Item-Input"] == "ItemInput")
    #expect(copy[.type, "with\ttab\nand break"] == "Odd")
    #expect(copy[.operation, "Item-Input"] == nil)
    #expect(
      lock.text.split(separator: "\n").dropFirst().map(String.init) == [
        "operation\tget /items/{}\tgetItem", "type\tItem-Input\tItemInput",
        "type\twith~x09tab~x0aand break\tOdd",
      ])
  }

  @Test func passesOverWhatIsDamaged() {
    let damaged = [
      "# comment", "", "type", "type\ta", "type\ta\tb\tc\td", "kind\ta\tb", "type\ta\tnot a name",
      "type\tb\tx;canary()",
      "type\tc\t", "<<<<<<< HEAD", "type\td\tself", "type\td\tclass", "type\td\tString", "type\te\tE",
    ]
    let lock = NameLock(text: damaged.joined(separator: "\n"))
    for key in ["a", "b", "c", "d"] { #expect(lock[.type, key] == nil, "\(key)") }
    #expect(lock[.type, "e"] == "E")
    #expect(NameLock(text: "") == NameLock())
  }

  @Test func saysWhereItIsDamaged() {
    let lines = [
      "# comment", "type\tA\tA", "type\tB", "kind\ta\tb", "type\tC\tnot a name", "property\tC\tc", "<<<<<<< HEAD",
      "type\tA\tB", "type\tD\ta", "spelling\tproperty\todd", "alias\ttype\tOld", "property\tA/old_name\toldName",
    ]
    var diagnostics = DiagnosticCollector()
    let lock = NameLock(text: lines.joined(separator: "\n"), file: "Out/martlet.lock", into: &diagnostics)
    #expect(diagnostics.reported.map(\.location.line) == Array(3...11))
    #expect(diagnostics.reported.allSatisfy { $0.severity == .error && $0.location.file == "Out/martlet.lock" })
    #expect(diagnostics.reported[5].message == "'A' has two names, 'A' and 'B'")
    #expect(lock[.type, "A"] == "A")
    #expect(lock.members(.property, of: "A") == ["old_name": "oldName"])
  }

  /// Names that the configuration changes stay as deprecated aliases, in later runs too.
  @Test func changedNamesStayAsAliases() throws {
    let document = """
      openapi: 3.1.0
      info: {title: T, version: '1'}
      paths: {/a: {get: {operationId: listA, responses: {'200': {description: D, content: {application/json: {schema: {$ref: '#/components/schemas/Item'}}}}}}}}
      components: {schemas: {Item: {type: object, properties: {made_at: {type: string}, state: {$ref: '#/components/schemas/State'}}}, State: {type: string, enum: [on, off]}}}
      """
    let before = try Generation.of(document)
    var options = EmitterOptions()
    options.names = ["Item": "Thing", "listA": "listThings", "Item.made_at": "creation", "State.on": "running"]
    let renamed = try Generation.of(document, options: options, lock: before.lock)
    let after = try Generation.of(document, options: options, lock: NameLock(text: renamed.lock.text))
    for generation in [renamed, after] {
      let thing = try #require(generation["Models/Schemas/Thing.swift"])
      #expect(thing.contains("@available(*, deprecated, renamed: \"Thing\")\npublic typealias Item = Thing"))
      #expect(thing.contains("public var madeAt: String? {"))
      #expect(generation["Models/Schemas/State.swift"]?.contains("public static var on: Self { .running }") == true)
      #expect(
        generation["Models/Operations/ListThingsOperation.swift"]?.contains("typealias ListAInput = ListThingsInput")
          == true)
      #expect(
        generation["Client/TUntaggedAPI+ShortCalls.swift"]?.contains("func listA() async throws -> Thing") == true)
    }
    #expect(after.lock == renamed.lock)
    options.deprecatedAliases = false
    let without = try Generation.of(document, options: options, lock: before.lock)
    #expect(!without.files.contains { $0.contents.contains("deprecated") })
    #expect(without.lock.aliases.isEmpty)
  }

  @Test func aCaseStaysWhereItsTypeIsRenamed() throws {
    let document = """
      openapi: 3.1.0
      info: {title: T, version: '1'}
      paths: {}
      components: {schemas: {A: {type: object, properties: {a: {type: string}}}, B: {type: object, properties: {b: {type: string}}}, Both: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}}}
      """
    let before = try Generation.of(document)
    let options = EmitterOptions(names: ["A": "First"])
    let after = try Generation.of(document, options: options, lock: before.lock)
    #expect(after["Models/Schemas/Both.swift"]?.contains("case a(First)") == true)
    #expect(try Generation.of(document, options: options, lock: NameLock(text: after.lock.text)).lock == after.lock)
    #expect(
      try Generation.of(document, options: options)["Models/Schemas/Both.swift"]?.contains("case first(First)") == true)
  }

  @Test(.enabled(if: SwiftCompiler.isPresent, "no compiler beside the tests")) func aliasesServeOldSource() throws {
    let document = """
      openapi: 3.1.0
      info: {title: T, version: '1'}
      paths: {/a: {post: {operationId: addA, requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Item'}}}}, responses: {'200': {description: D, content: {application/json: {schema: {$ref: '#/components/schemas/Item'}}}}}}}}
      components: {schemas: {Item: {type: object, properties: {made_at: {type: string}, state: {type: string, enum: [on, off]}}}}}
      """
    var options = EmitterOptions(access: .internal)
    let before = try Generation.of(document, options: options)
    options.names = ["Item": "Thing", "addA": "addThing", "Item.made_at": "creation", "Item/state.on": "running"]
    let after = try Generation.of(document, options: options, lock: before.lock)
    let user = GeneratedFile(
      path: "Users/User.swift",
      contents: """
        import MartletRuntime
        func use(_ api: TClient) async throws {
          var item = Item(state: .on)
          item.madeAt = "today"
          let state: Item.State? = item.state
          print(state == .off, try await api.addA(body: item).madeAt ?? "")
          if case .ok(let answer) = try await api.addA(AddAInput(body: item)) { print(answer) }
        }
        """)
    for generation in [before, after] {
      let failures = try SwiftCompiler().errors(in: generation.files.filter { $0.path.hasSuffix(".swift") } + [user])
      #expect(failures.isEmpty)
    }
  }

  @Test func readsLineBreaksOfOtherSystems() {
    var lock = NameLock()
    lock[.type, "a"] = "A"
    lock[.operation, "get /a"] = "getA"
    #expect(NameLock(text: lock.text.split(separator: "\n").map { $0 + "\r\n" }.joined()) == lock)
  }

  /// A new operation, schema or property leaves every earlier name as it was.
  @Test func growthRenamesNothing() throws {
    let head = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n"
    func document(_ paths: String, _ schemas: String) -> String {
      head + "paths:\n\(paths)components:\n  schemas:\n\(schemas)"
    }
    let path = "  /b: {get: {operationId: list_items, responses: {'204': {description: D}}}}\n"
    let schema = "    b_item: {type: object, properties: {a: {type: string}}}\n"
    let before = try Generation.of(document(path, schema))
    let after = try Generation.of(
      document(
        "  /a: {get: {operationId: listItems, responses: {'204': {description: D}}}}\n" + path,
        "    BItem: {type: object, properties: {b: {type: string}}}\n" + schema), lock: before.lock)
    #expect(after.lock[.type, "b_item"] == "BItem")
    #expect(after.lock[.type, "BItem"] == "BItem2")
    #expect(after.lock[.operation, "get /b"] == "listItems")
    #expect(after["Models/Schemas/BItem.swift"] == before["Models/Schemas/BItem.swift"])
    #expect(after["Models/Operations/ListItemsOperation.swift"] == before["Models/Operations/ListItemsOperation.swift"])
  }

  @Test func anEarlierTagOfTheSameSpellingRenamesNone() throws {
    func document(_ paths: String) -> String { "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths:\n\(paths)" }
    let path = "  /b: {get: {tags: [items], operationId: b, responses: {'204': {description: D}}}}\n"
    let before = try Generation.of(document(path))
    #expect(before.lock[.tag, "items"] == "Items")
    let other = "  /a: {get: {tags: [Items], operationId: a, responses: {'204': {description: D}}}}\n"
    let after = try Generation.of(document(other + path), lock: before.lock)
    #expect(after.lock[.tag, "items"] == "Items")
    #expect(after.lock[.tag, "Items"] == "Items2")
    #expect(after["Client/TClient+Items.swift"] == before["Client/TClient+Items.swift"])
  }
}
