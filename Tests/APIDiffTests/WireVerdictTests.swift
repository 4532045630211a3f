import APIDiff
import Testing

/// Who breaks on the wire, where the level alone does not say it.
@Suite("Wire verdicts") struct WireVerdictTests {
  struct Example: CustomTestStringConvertible, Sendable {
    var isRequest = true
    var old: String
    var new: String
    /// Level, old clients, old servers and the version's step.
    var verdict: String

    var testDescription: String { (isRequest ? "request " : "response ") + old + " → " + new }
  }

  static func document(_ schema: String, isRequest: Bool) -> String {
    let content = "content: {application/json: {schema: \(schema)}}"
    let body = isRequest ? "requestBody: {\(content)}, responses: {'200': {description: OK}}" : ""
    return """
      openapi: 3.0.3
      info: {title: T, version: '1'}
      paths: {/a: {post: {\(isRequest ? body : "responses: {'200': {description: OK, \(content)}}")}}}
      """
  }

  private static func property(_ text: String, required: Bool = true) -> String {
    "{type: object, \(required ? "required: [a], " : "")properties: {a: {type: string\(text)}}}"
  }

  private static func one(_ schema: String) -> String { "{type: object, properties: {a: \(schema)}}" }

  static let marked: [Example] = [
    Example(old: property(", readOnly: true"), new: property(""), verdict: "info breaks none major"),
    Example(old: property(""), new: property(", readOnly: true"), verdict: "info none breaks minor"),
    Example(
      old: property(", readOnly: true", required: false), new: property("", required: false),
      verdict: "info none none patch"),
    Example(
      old: property("", required: false), new: property(", readOnly: true", required: false),
      verdict: "info none none patch"),
    Example(isRequest: false, old: property(""), new: property(", writeOnly: true"), verdict: "info breaks none major"),
    Example(
      isRequest: false, old: property("", required: false), new: property(", writeOnly: true", required: false),
      verdict: "info possible none minor"),
    Example(
      isRequest: false, old: property(", writeOnly: true"), new: property(""), verdict: "warning possible breaks major"),
  ]

  @Test("readOnly and writeOnly of what is required", arguments: marked)
  func access(_ example: Example) { check(example) }

  static let narrower: [Example] = [
    Example(old: one("{type: number}"), new: one("{type: integer}"), verdict: "error breaks none major"),
    Example(
      old: one("{type: integer}"), new: one("{type: integer, format: int32}"), verdict: "error breaks none major"),
    Example(old: one("{type: string}"), new: one("{type: string, format: email}"), verdict: "error breaks none major"),
    Example(old: one("{type: integer}"), new: one("{type: string}"), verdict: "error breaks breaks major"),
    Example(
      isRequest: false, old: one("{type: number}"), new: one("{type: integer}"), verdict: "info none possible minor"),
  ]

  @Test("What new clients send of a narrower type is valid for old servers", arguments: narrower)
  func narrowed(_ example: Example) { check(example) }

  private static func strict(_ names: String..., required: String = "") -> String {
    let properties = names.map { "\($0): {type: string}" }.joined(separator: ", ")
    return "{type: object, additionalProperties: false, required: [\(required)], properties: {\(properties)}}"
  }

  static let listing: [Example] = [
    Example(old: strict("a", "b"), new: strict("a"), verdict: "warning breaks none major"),
    Example(old: strict("a"), new: strict("a", "b"), verdict: "info none breaks minor"),
    Example(isRequest: false, old: strict("a"), new: strict("a", "b"), verdict: "info breaks none major"),
    Example(
      isRequest: false, old: strict("a"), new: strict("a", "b", required: "b"), verdict: "info breaks breaks major"),
    Example(
      isRequest: false, old: strict("a", "b"), new: strict("a"), verdict: "warning possible breaks major"),
  ]

  @Test("Objects that forbid what they do not list break with what comes and goes", arguments: listing)
  func closed(_ example: Example) { check(example) }

  private func check(_ example: Example) {
    let found = Self.verdicts(
      Self.document(example.old, isRequest: example.isRequest), Self.document(example.new, isRequest: example.isRequest)
    )
    #expect(found == [example.verdict])
  }

  /// One line for each change.
  static func verdicts(_ old: String, _ new: String) -> [String] {
    TestAPI.changes(old, new).map {
      "\($0.level) \($0.axes.wireOldClients) \($0.axes.wireOldServers) \(Bump(for: [$0]))"
    }
  }
}
