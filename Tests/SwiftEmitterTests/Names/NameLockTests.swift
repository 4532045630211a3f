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
        "operation\tget /items/{id}\tgetItem", "type\tItem-Input\tItemInput",
        "type\twith\u{FFFD}tab\u{FFFD}and break\tOdd",
      ])
  }

  @Test func passesOverWhatIsDamaged() {
    let damaged = [
      "# comment", "", "type", "type\ta", "type\ta\tb\tc", "kind\ta\tb", "type\ta\tnot a name", "type\tb\tx;canary()",
      "type\tc\t", "<<<<<<< HEAD", "type\td\tself", "type\td\tclass", "type\td\tString", "type\te\tE",
    ]
    let lock = NameLock(text: damaged.joined(separator: "\n"))
    for key in ["a", "b", "c", "d"] { #expect(lock[.type, key] == nil, "\(key)") }
    #expect(lock[.type, "e"] == "E")
    #expect(NameLock(text: "") == NameLock())
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
