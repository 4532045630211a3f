import APIModel
import Diagnostics
import SpecLoader
import SwiftEmitter
import Testing

/// A deprecated name that the lock keeps is a declaration too: source that uses it breaks when it goes, or means something else.
@Suite("Deprecated names in the diff") struct FormerNameTests {
  private struct Run {
    var api: API
    var plan: EmissionPlan

    init(_ schemas: String, paths: String = "{}", names: [String: String] = [:], lock: NameLock?) throws {
      var diagnostics = DiagnosticCollector()
      let text =
        "openapi: 3.1.0\ninfo: {title: Shop, version: '1'}\npaths: \(paths)\ncomponents:\n  schemas:\n    \(schemas)\n"
      api = try #require(SpecLoader().load(SourceText(file: "a.yaml", text: text), into: &diagnostics))
      #expect(!diagnostics.hasErrors)
      let options = EmitterOptions(names: names)
      plan = Planner.plan(api, options: options, lock: lock ?? NameLock(), into: &diagnostics)
    }
  }

  private func differences(_ old: Run, _ new: Run) -> [String] {
    SurfaceDifferences(old: old.plan, old.api, new: new.plan, new.api).all.map {
      "\($0.note): \($0.effects.callers), \($0.effects.implementers)"
    }
  }

  private static let keys = "{type: object, required: [code], properties: {code: {type: string}, line: {type: string}}}"

  @Test("A type that is renamed twice keeps both names")
  func twice() throws {
    let first = try Run("Order: \(Self.keys)", lock: nil)
    let second = try Run("Purchase: \(Self.keys)", lock: first.plan.lock)
    let third = try Run("Buy: \(Self.keys)", lock: second.plan.lock)
    let buy = try #require(third.plan.declarations.first { $0.name == "Buy" })
    #expect(buy.formerNames == ["Order", "Purchase"])
  }

  @Test("A type's former name goes to another schema")
  func type() throws {
    let first = try Run("Order: \(Self.keys)", lock: nil)
    let second = try Run("Purchase: \(Self.keys)", lock: first.plan.lock)
    let third = try Run(
      "Purchase: \(Self.keys)\n    Order: {type: object, properties: {a: {type: string}}}", lock: second.plan.lock)
    #expect(
      differences(second, third).contains(
        "Order: something else, where it was the deprecated name of Purchase: possible, possible"))
  }

  @Test("A property's former name goes to another key")
  func property() throws {
    let first = try Run("X: {type: object, properties: {n: {type: string}}}", lock: nil)
    let names = ["X.n": "note"]
    let second = try Run("X: {type: object, properties: {n: {type: string}}}", names: names, lock: first.plan.lock)
    let third = try Run(
      "X: {type: object, properties: {n: {type: string}, N: {type: integer}}}", names: names, lock: second.plan.lock)
    #expect(
      differences(second, third).contains(
        "X.n: something else, where it was the deprecated name of note: possible, possible"))
  }

  @Test("A value's former name goes to another value: it compiles, and sends something else")
  func value() throws {
    let first = try Run("S: {type: string, enum: [a1, b]}", lock: nil)
    let names = ["S.a1": "alpha"]
    let second = try Run("S: {type: string, enum: [a1, b]}", names: names, lock: first.plan.lock)
    let third = try Run("S: {type: string, enum: [a1, b, A1]}", names: names, lock: second.plan.lock)
    #expect(differences(second, third).contains("S.a1: 'a1' → 'A1' on the wire: none, none"))
  }

  @Test("An operation's former name goes to another operation")
  func operation() throws {
    func paths(_ more: String) -> String {
      "{/x: {post: {operationId: doX, responses: {'204': {description: D}}}}\(more)}"
    }
    let schema = "A: {type: string}"
    let first = try Run(schema, paths: paths(""), lock: nil)
    let names = ["doX": "perform"]
    let second = try Run(schema, paths: paths(""), names: names, lock: first.plan.lock)
    let other = ", /y: {post: {operationId: do_x, responses: {'204': {description: D}}}}"
    let third = try Run(schema, paths: paths(other), names: names, lock: second.plan.lock)
    #expect(
      differences(second, third).contains(
        "doX(_:): something else, where it was the deprecated name of perform: possible, none"))
  }
}
