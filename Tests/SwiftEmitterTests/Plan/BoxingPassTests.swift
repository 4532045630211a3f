import APIModel
import Diagnostics
import SpecLoader
import Testing

@testable import SwiftEmitter

/// Which values live on the heap, as `Owner.property` or `Owner.case`.
@Suite struct BoxingPassTests {
  private func boxed(_ schemas: String) throws -> Set<String> {
    var diagnostics = DiagnosticCollector()
    let text = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\ncomponents:\n  schemas:\n" + schemas
    let api = try #require(SpecLoader().load(SourceText(file: "a.yaml", text: text), into: &diagnostics))
    let plan = Planner.plan(api, options: EmitterOptions(), lock: NameLock(), into: &diagnostics)
    var result: Set<String> = []
    for declaration in plan.declarations {
      switch declaration.kind {
      case .structure(let structure):
        for property in structure.properties where property.boxed {
          result.insert(declaration.name + "." + property.name)
        }
      case .union(let union):
        for branch in union.branches where branch.boxed { result.insert(declaration.name + "." + branch.name) }
      default: break
      }
    }
    return result
  }

  /// A struct of so many integers of eight bytes.
  private func integers(_ count: Int) -> String {
    "{type: object, required: [" + (0..<count).map { "p\($0)" }.joined(separator: ", ") + "], properties: {"
      + (0..<count).map { "p\($0): {type: integer}" }.joined(separator: ", ") + "}}"
  }

  @Test func boxesWhatIsWiderThanTheLimits() throws {
    let holder =
      "    H: {type: object, properties: {s: {$ref: '#/components/schemas/S'}, u: {oneOf: [{$ref: '#/components/schemas/S'}, {type: string}]}}}\n"
    #expect(try boxed("    S: \(integers(16))\n" + holder) == [])
    #expect(try boxed("    S: \(integers(17))\n" + holder) == ["U.s"])
    #expect(try boxed("    S: \(integers(32))\n" + holder) == ["U.s"])
    #expect(try boxed("    S: \(integers(33))\n" + holder) == ["U.s", "H.s"])
  }

  @Test func cutsEachCircleInOnePlace() throws {
    let circle = try boxed(
      """
          A: {type: object, properties: {b: {$ref: '#/components/schemas/B'}}}
          B: {type: object, properties: {c: {$ref: '#/components/schemas/C'}, a: {type: array, items: {$ref: '#/components/schemas/A'}}}}
          C: {type: object, properties: {a: {$ref: '#/components/schemas/A'}}}

      """)
    #expect(circle.count == 1)
    #expect(
      try boxed(
        "    A: {type: object, additionalProperties: {$ref: '#/components/schemas/A'}, properties: {a: {type: string}}}\n"
      ) == [])
  }

  @Test func seesCirclesThroughOtherNames() throws {
    let circle = try boxed(
      """
          A: {type: object, properties: {a: {$ref: '#/components/schemas/Same'}}}
          Same: {allOf: [{$ref: '#/components/schemas/A'}]}

      """)
    #expect(circle == ["A.a"])
  }
}
