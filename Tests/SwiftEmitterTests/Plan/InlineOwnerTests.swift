import APIModel
import Diagnostics
import SpecLoader
import SwiftEmitter
import Testing

/// The type of an inline schema stands in the type of the component that writes it, whoever else takes over its properties, and however
/// the components are ordered: a new `allOf` elsewhere renames nothing.
@Suite("The place of inline types") struct InlineOwnerTests {
  private static let fee = "fee: {oneOf: [{type: number}, {type: string}]}"

  /// Components → the names of all types, and where a schema became JSON.
  private func plan(_ schemas: [String]) throws -> (types: Set<String>, notes: [String]) {
    var diagnostics = DiagnosticCollector()
    let text =
      "openapi: 3.1.0\ninfo: {title: T, version: '1'}\ncomponents:\n  schemas:\n"
      + schemas.map { "    \($0)\n" }.joined()
    let api = try #require(SpecLoader().load(SourceText(file: "a.yaml", text: text), into: &diagnostics))
    #expect(!diagnostics.hasErrors)
    let plan = Planner.plan(api, options: EmitterOptions(), lock: NameLock(), into: &diagnostics)
    return (Set(plan.declarations.map(\.qualifiedName)), diagnostics.sorted.map(\.id))
  }

  /// - Parameter schemas: Planned in this order and in the other.
  private func expect(_ schemas: [String], types: Set<String>) throws {
    let here = try plan(schemas)
    let reversed = try plan(schemas.reversed())
    #expect(here.types == types)
    #expect(reversed.types == types)
    #expect(here.notes.isEmpty && reversed.notes.isEmpty)
  }

  @Test("An object is extended by what one of its properties refers to")
  func circle() throws {
    try expect(
      [
        "Loan: {type: object, properties: {book: {$ref: '#/components/schemas/Book'}, \(Self.fee)}}",
        "Book: {allOf: [{$ref: '#/components/schemas/Loan'}, {type: object, properties: {title: {type: string}}}]}",
      ], types: ["Loan", "Loan.Fee", "Book"])
  }

  @Test("An object is extended within itself")
  func itself() throws {
    let more = "{allOf: [{$ref: '#/components/schemas/Loan'}, {type: object, properties: {z: {type: string}}}]}"
    try expect(
      ["Loan: {type: object, properties: {more: \(more), \(Self.fee)}}"], types: ["Loan", "Loan.More", "Loan.Fee"])
  }

  @Test("An anonymous schema extends a component")
  func anonymous() throws {
    let part = "{allOf: [{$ref: '#/components/schemas/Loan'}, {type: object, properties: {y: {type: string}}}]}"
    try expect(
      [
        "A: {type: object, properties: {part: \(part)}}",
        "Loan: {type: object, properties: {\(Self.fee)}}",
      ], types: ["A", "A.Part", "Loan", "Loan.Fee"])
  }

  @Test("What is extended extends something itself")
  func chain() throws {
    try expect(
      [
        "Novel: {allOf: [{$ref: '#/components/schemas/Book'}, {type: object, properties: {plot: {type: string}}}]}",
        "Book: {allOf: [{$ref: '#/components/schemas/Base'}, {type: object, properties: {\(Self.fee)}}]}",
        "Base: {type: object, properties: {kind: {type: object, properties: {a: {type: string}}}}}",
      ], types: ["Base", "Base.Kind", "Book", "Book.Fee", "Novel"])
  }

  @Test("A list holds itself in its elements")
  func lists() throws {
    try expect(
      ["Tree: {type: array, items: {type: object, properties: {children: {$ref: '#/components/schemas/Tree'}}}}"],
      types: ["Tree", "TreeElement"])
  }

  @Test("No number of components that extend each other, or refer to each other, is too many", arguments: [400])
  func long(_ count: Int) throws {
    let schemas = (0..<count).map { index in
      let next = "{$ref: '#/components/schemas/C\(index + 1)'}"
      return "C\(index): {allOf: [{type: object, properties: {next: \(next)}}, {$ref: '#/components/schemas/Base'}]}"
    }
    let found = try plan(
      schemas + ["C\(count): {type: string}", "Base: {type: object, properties: {id: {type: string}}}"])
    #expect(found.types.count == count + 2)
    #expect(found.notes.isEmpty)
  }
}
