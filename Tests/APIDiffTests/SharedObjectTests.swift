import APIDiff
import Testing

/// What several operations refer to is told once, with all of them.
@Suite("Shared objects") struct SharedObjectTests {
  private func document(parameter: String, response: String, path: String = "") -> String {
    """
    openapi: 3.1.0
    info: {title: T, version: '1'}
    paths:
      /a: {get: {parameters: [{$ref: '#/components/parameters/P'}], responses: {'404': {$ref: '#/components/responses/R'}}}}
      /b: {get: {parameters: [{$ref: '#/components/parameters/P'}], responses: {'404': {$ref: '#/components/responses/R'}}}}
      /c:
        parameters: [{name: c, in: query, schema: {type: string}\(path)}]
        get: {responses: {'204': {description: Done}}}
        put: {responses: {'204': {description: Done}}}
    components:
      parameters: {P: {name: p, in: query, schema: {type: integer}\(parameter)}}
      responses: {R: {description: No\(response)}}
    """
  }

  private func shared(_ change: Change) -> String { "\(change.fact.subject.shared ?? "-"): \(change.message)" }

  @Test("A parameter and a response of the components")
  func components() {
    let old = document(parameter: "", response: ", headers: {X: {schema: {type: string}}}")
    let new = document(parameter: ", required: true", response: ", headers: {Y: {schema: {type: string}}}")
    let changes = TestAPI.changes(old, new)
    #expect(
      changes.map(shared).sorted() == [
        "parameter P: parameter `p` became required", "response R: header `Y` was added to 404",
        "response R: optional header `X` was removed from 404",
      ])
    #expect(changes.allSatisfy { $0.fact.reach.operations.count == 2 && $0.fact.subject.operation == nil })
    let back = TestAPI.changes(new, old)
    #expect(Set(back.map { TestAPI.key($0.fact) }) == Set(changes.map { TestAPI.key($0.fact.mirrored) }))
  }

  @Test("A parameter of a path item")
  func pathItem() {
    let old = document(parameter: "", response: "")
    let changes = TestAPI.changes(old, document(parameter: "", response: "", path: ", required: true"))
    #expect(changes.map(shared) == ["parameters of several operations: parameter `c` became required"])
    // One operation that refers to a component is told as the operation that it is.
    let single = old.replacing("/b: {get: {parameters: [{$ref: '#/components/parameters/P'}], ", with: "/b: {get: {")
    let other = document(parameter: ", required: true", response: "").replacing(
      "/b: {get: {parameters: [{$ref: '#/components/parameters/P'}], ", with: "/b: {get: {")
    #expect(TestAPI.changes(single, other).map(shared) == ["-: parameter `p` became required"])
  }
}
