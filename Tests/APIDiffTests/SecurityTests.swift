import APIDiff
import Testing

/// Requirements that several alternatives name.
@Suite("Security") struct SecurityTests {
  private static let schemes =
    "securitySchemes: {a: {type: apiKey, in: header, name: A}, b: {type: http, scheme: basic}, c: {type: http, scheme: bearer}, o: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://a.example', scopes: {r: R, w: W}}}}}"

  private func document(_ security: String, global: String = "[]", schemes: String = Self.schemes) -> String {
    """
    openapi: 3.1.0
    info: {title: T, version: '1'}
    security: \(global)
    paths: {/a: {get: {\(security.isEmpty ? "" : "security: \(security), ")responses: {'200': {description: OK}}}}}
    components: {\(schemes)}
    """
  }

  struct Example: CustomTestStringConvertible, Sendable {
    var old: String
    var new: String
    /// Level and message of each change, worst first.
    var changes: [String]

    var testDescription: String { old + " → " + new }
  }

  static let examples: [Example] = [
    Example(
      old: "[]", new: "[{a: []}, {b: [], c: []}]",
      changes: ["error: `a, or b and c` is now required, where nothing was"]),
    Example(
      old: "[{a: []}, {b: [], c: []}]", new: "[{}]",
      changes: ["info: `a, or b and c` is no longer demanded, nor anything else"]),
    Example(
      old: "[{}, {a: []}]", new: "[{a: []}]",
      changes: ["error: requests that prove nothing are no longer accepted: `a` is required"]),
    Example(old: "[{a: []}]", new: "[{a: []}, {}]", changes: ["info: `a` may now be left out"]),
    Example(
      old: "[{a: []}]", new: "[{a: []}, {b: [], c: []}]",
      changes: ["info: `b and c` is accepted as another way to prove who one is"]),
    Example(
      old: "[{a: []}, {c: [], b: []}]", new: "[{a: []}]",
      changes: ["error: `b and c` is no longer accepted as a way to prove who one is"]),
    Example(
      old: "[{a: []}, {b: []}]", new: "[{a: []}, {b: [], c: []}]",
      changes: ["error: `b` alone is no longer enough: `b and c` is required"]),
    Example(
      old: "[{a: []}, {b: [], c: []}]", new: "[{a: []}, {c: []}]",
      changes: ["info: `c` is now enough, where `b and c` was required"]),
    // b alone is still enough, and was: nothing was tightened.
    Example(
      old: "[{b: []}]", new: "[{b: []}, {b: [], c: []}]",
      changes: [
        "info: `b and c` is listed as another way to prove who one is, though less was enough and still is"
      ]),
    Example(
      old: "[{a: []}]", new: "[{b: []}]",
      changes: [
        "error: `a` is no longer accepted as a way to prove who one is",
        "info: `b` is accepted as another way to prove who one is",
      ]),
    Example(
      old: "[{o: [r]}]", new: "[{a: [], o: [r, w]}]",
      changes: [
        "error: scope `w` is now demanded with `a and o`",
        "error: `o` alone is no longer enough: `a and o` is required",
      ]),
    Example(
      old: "[{o: [r]}, {o: [w]}]", new: "[{o: [w]}]",
      changes: ["error: `o (r)` is no longer accepted as a way to prove who one is"]),
    Example(old: "[{a: []}, {b: []}]", new: "[{b: []}, {a: []}]", changes: []),
    Example(old: "[]", new: "[{}]", changes: []),
  ]

  @Test("Requirements are a list of alternatives", arguments: examples)
  func alternatives(_ example: Example) {
    func lines(_ changes: [Change]) -> [String] { changes.map { "\($0.level): \($0.message)" }.sorted() }
    let changes = TestAPI.changes(document(example.old), document(example.new))
    #expect(lines(changes) == example.changes.sorted())
    // The same alternatives for the whole API: the same changes, once, under ids of their own.
    let global = TestAPI.changes(document("", global: example.old), document("", global: example.new))
    #expect(lines(global) == example.changes.sorted())
    #expect(global.allSatisfy { $0.id.hasPrefix("api-global-security") })
    let back = TestAPI.changes(document(example.new), document(example.old))
    #expect(Set(back.map { TestAPI.key($0.fact) }) == Set(changes.map { TestAPI.key($0.fact.mirrored) }))
  }

  @Test("What the whole API demands is not told again for an operation that says the same")
  func once() {
    let changes = TestAPI.changes(document("", global: "[{a: []}]"), document("[{b: []}]", global: "[{b: []}]"))
    #expect(
      changes.map(\.id) == ["api-global-security-alternative-removed", "api-global-security-alternative-added"])
    #expect(TestAPI.changes(document("[{a: []}]"), document("", global: "[{a: []}]")).isEmpty)
  }

  @Test("What no operation inherits changes nothing for anyone")
  func unused() {
    func ids(_ old: String, _ new: String) -> [String] { TestAPI.changes(old, new).map { "\($0.level): \($0.id)" } }
    #expect(
      ids(document("[{a: []}]", global: "[{a: []}]"), document("[{a: []}]", global: "[{b: []}]"))
        == ["info: api-global-security-unused-changed"])
    let changes = TestAPI.changes(document("[]", global: "[]"), document("[]", global: "[{a: []}, {}]"))
    #expect(
      changes.map(\.message) == [
        "the whole API demands a, or nothing where it demanded nothing, but each operation has its own say"
      ])
    #expect(changes.allSatisfy { $0.axes == Axes() })
    #expect(ids(document("[{a: []}]", global: "[]"), document("[{a: []}]", global: "[{}]")) == [])
    // One that inherits is enough, and so is a callback.
    let webhook = "webhooks: {done: {post: {responses: {'200': {description: OK}}}}}\n"
    #expect(
      ids(webhook + document("[{a: []}]", global: "[]"), webhook + document("[{a: []}]", global: "[{a: []}]"))
        == ["error: api-global-security-added"])
  }

  @Test("The name of a scheme is never on the wire")
  func renamed() {
    let old = document(
      "[{a: []}, {b: []}]",
      schemes: "securitySchemes: {a: {type: apiKey, in: header, name: A}, b: {type: http, scheme: basic}}")
    let new = document(
      "[{b: []}, {key: []}]",
      schemes: "securitySchemes: {key: {type: apiKey, in: header, name: A}, b: {type: http, scheme: basic}}")
    #expect(TestAPI.changes(old, new).map(\.id) == ["api-security-component-renamed"])
  }

  @Test("A scheme with other scopes is another alternative, and takes nothing away")
  func scopes() {
    let changes = TestAPI.changes(document("[{o: [r]}]"), document("[{o: [w]}, {o: [r]}]"))
    #expect(changes.map(\.id) == ["api-security-alternative-added"])
    #expect(
      TestAPI.changes(document("[{o: [r]}]"), document("[{o: [r, w]}]")).map(\.id) == ["api-security-scope-added"])
    #expect(TestAPI.changes(document("[]"), document("[{o: [r]}]")).first?.level == .error)
    #expect(TestAPI.changes(document("[{}, {o: [r]}]"), document("[{o: [r]}]")).first?.level == .error)
  }
}
