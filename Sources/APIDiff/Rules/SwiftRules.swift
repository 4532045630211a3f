/// Breaks of Swift source behind which nothing stands that the wire would know. The axes of a change say who breaks.
enum SwiftRules {
  static var rows: [RuleRow] {
    [
      row(
        "swift-argument-order-changed", "arguments stand in another order: {detail}",
        "The order of parameters and properties in the document is the order of the arguments in Swift, and Swift does not let a call change it. On the wire nothing changes.",
        advice: "Put new parameters and properties behind the old ones and leave the old ones where they are.",
        Sample.schema(
          "{type: object, required: [a, b], properties: {a: {type: string}, b: {type: string}}}",
          "{type: object, required: [a, b], properties: {b: {type: string}, a: {type: string}}}", role: .request,
          place: .body)),
      row(
        "swift-api-renamed", "the API's own types have other names: {detail}",
        "The names of the client, the server and the protocols start with the document's title, which changed.",
        advice: "Set `name` in martlet.yaml, so that the title is free to change.",
        Rule.Example(
          old: Sample.document(), new: Sample.document().replacing("title: Example", with: "title: Sample"))),
      row(
        "swift-declaration-changed", "the generated Swift differs: {detail}",
        "A declaration differs though the documents say the same on the wire. The example: keys that no property declares are legal in both versions, but only the old one says so, and only then does the struct keep them.",
        advice: "Say it as before, or look at the two declarations and release the Swift package as a major version.",
        Sample.schema(
          "{type: object, properties: {a: {type: string}}, additionalProperties: true}",
          "{type: object, properties: {a: {type: string}}}", role: .request, place: .body)),
    ]
  }

  private static func row(
    _ id: String, _ message: String, _ documentation: String, advice: String, _ example: @autoclosure () -> Rule.Example
  ) -> RuleRow {
    .rule(.swift, [.changed], id, .error, message: message, documentation, advice: advice, example())
  }
}
