import APIDiff
import Testing

/// Statuses, ranges of them and `default`, which stand for each other.
@Suite("Statuses") struct StatusTests {
  struct Example: CustomTestStringConvertible, Sendable {
    var old: String
    var new: String
    /// Level, id, and who breaks: old clients, old servers.
    var changes: [String]
    /// The same in a callback.
    var swapped: [String]

    var testDescription: String { old + " → " + new }
  }

  private static func body(_ schema: String) -> String {
    "{description: A, content: {application/json: {schema: \(schema)}}}"
  }

  private static let text = body("{type: object, properties: {a: {type: string}}}")
  private static let number = body("{type: object, properties: {a: {type: integer}}}")
  private static let none = "{description: A}"
  private static let brokenBody = "error response-property-type-changed breaks breaks"
  private static let brokenAnswer = "error request-property-type-changed breaks breaks"

  static let examples: [Example] = [
    Example(
      old: "'200': \(text), 2XX: \(text)", new: "2XX: \(text)",
      changes: ["info response-success-status-covered none none"],
      swapped: ["info callback-response-status-covered none none"]),
    Example(
      old: "'200': \(text), 2XX: \(text)", new: "2XX: \(number)",
      changes: [brokenBody, "info response-success-status-covered none none"],
      swapped: [brokenAnswer, "info callback-response-status-covered none none"]),
    Example(
      old: "'200': \(text)", new: "2XX: \(text)", changes: ["info response-success-status-generalized possible none"],
      swapped: ["info callback-response-status-generalized none possible"]),
    Example(
      old: "2XX: \(text)", new: "'200': \(text)", changes: ["info response-success-status-specialized none possible"],
      swapped: ["warning callback-response-status-specialized possible none"]),
    Example(
      old: "2XX: \(text)", new: "'200': \(number)",
      changes: [brokenBody, "info response-success-status-specialized none possible"],
      swapped: [brokenAnswer, "warning callback-response-status-specialized possible none"]),
    Example(
      old: "2XX: \(text)", new: "'200': \(text), '201': \(text)",
      changes: ["info response-success-status-specialized none possible"],
      swapped: ["warning callback-response-status-specialized possible none"]),
    Example(
      old: "'200': \(text), 2XX: \(text)", new: "'200': \(text)",
      changes: ["info response-success-status-covered none none"],
      swapped: ["warning callback-response-status-removed possible none"]),
    Example(
      old: "2XX: \(text)", new: "'202': \(text), 2XX: \(text)",
      changes: ["info response-success-status-added none none"],
      swapped: ["info callback-response-status-added none none"]),
    Example(
      old: "'200': \(text)", new: "'200': \(text), '202': \(text)",
      changes: ["info response-success-status-added possible none"],
      swapped: ["info callback-response-status-added none possible"]),
    Example(
      old: "'200': \(none), '404': \(text)", new: "'200': \(none), 4XX: \(number)",
      changes: [brokenBody, "info response-non-success-status-generalized none none"],
      swapped: [brokenAnswer, "info callback-response-status-generalized none possible"]),
    Example(
      old: "'200': \(none), default: \(text)", new: "'200': \(none), '404': \(number), default: \(text)",
      changes: [brokenBody, "info response-non-success-status-added none none"],
      swapped: [brokenAnswer, "info callback-response-status-added none possible"]),
    // No body is written with it: that says nothing about the form of errors.
    Example(
      old: "'200': \(none), default: \(text)", new: "'200': \(none), '404': \(none), default: \(text)",
      changes: ["info response-non-success-status-added none none"],
      swapped: ["info callback-response-status-added none possible"]),
    Example(
      old: "'200': \(none), default: \(text)", new: "'200': \(none), 4XX: \(number), 5XX: \(number)",
      changes: [
        brokenBody, brokenBody, "warning response-default-removed possible none",
        "info response-non-success-status-added none none", "info response-non-success-status-added none none",
      ],
      swapped: [
        brokenAnswer, brokenAnswer, "warning callback-response-status-removed possible none",
        "info callback-response-status-added none possible", "info callback-response-status-added none possible",
      ]),
    // What errors look like is not compared with what success does.
    Example(
      old: "default: \(text)", new: "'200': \(number), default: \(text)",
      changes: [brokenBody, "info response-success-status-added possible none"],
      swapped: [brokenAnswer, "info callback-response-status-added none possible"]),
    Example(
      old: "'200': \(text), default: \(text)", new: "'200': \(text), '201': \(number), default: \(text)",
      changes: ["info response-success-status-added possible none"],
      swapped: ["info callback-response-status-added none possible"]),
  ]

  private func lines(_ operation: (String) -> String, _ example: Example) -> [String] {
    func document(_ responses: String) -> String {
      "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {/a: {post: {\(operation("responses: {\(responses)}"))}}}"
    }
    return TestAPI.changes(document(example.old), document(example.new)).map {
      "\($0.level) \($0.id) \($0.axes.wireOldClients) \($0.axes.wireOldServers)"
    }
  }

  @Test("A status is compared with what stands for it in the other version", arguments: examples)
  func responses(_ example: Example) { #expect(lines({ $0 }, example) == example.changes) }

  @Test("So it is in callbacks, with the roles swapped", arguments: examples)
  func callbacks(_ example: Example) {
    let found = lines({ "callbacks: {c: {'{$url}': {post: {\($0)}}}}, responses: {'200': {description: OK}}" }, example)
    #expect(found == example.swapped)
  }

  @Test("A header that comes with the range is the one that came with the status")
  func headers() {
    let header = "{description: A, headers: {X-A: {required: true, schema: {type: string}}}}"
    let found = lines(
      { $0 },
      Example(
        old: "'404': \(header), '200': {description: A}", new: "4XX: {description: A}, '200': {description: A}",
        changes: [], swapped: []))
    #expect(
      found == [
        "error required-response-header-removed breaks none", "info response-non-success-status-generalized none none",
      ])
  }
}
