/// Links of responses. Nothing on the wire holds a link, and generated code follows none: they matter to clients that do.
enum LinkRules {
  static var rows: [RuleRow] {
    [
      .rule(
        .link, [.added], "response-link-added", .info,
        message: "link `{name}` to {new} was added",
        "The response says of one more operation how to call it with what the response holds.",
        advice: "Nothing to do.",
        example("{}", "{self: {operationId: addThing}}")),
      .rule(
        .link, [.removed], "response-link-removed", .warning, Axes(wireOldClients: .possible),
        message: "link `{name}` to {old} was removed",
        "Clients that follow links no longer find the operation through the response.",
        advice: "Keep the link as long as the operation is there.",
        example("{self: {operationId: addThing}}", "{}")),
      changed(
        .linkTarget, "response-link-target-changed", "leads to {new|nothing} and no longer to {old|nothing}",
        "Clients that follow the link call another operation, and read another answer.",
        example("{self: {operationRef: 'other.yaml#/a'}}", "{self: {operationRef: 'other.yaml#/b'}}")),
      changed(
        .linkParameters, "response-link-parameters-changed", "passes {new|no parameters} and no longer {old|none}",
        "Clients that follow the link send other parameters, or take them from another place of the response.",
        example(
          "{self: {operationId: addThing, parameters: {id: $response.body#/id}}}",
          "{self: {operationId: addThing, parameters: {id: $response.body#/key}}}")),
      changed(
        .linkBody, "response-link-request-body-changed", "passes the body {new|none} and no longer {old|none}",
        "Clients that follow the link send another body.",
        example(
          "{self: {operationId: addThing, requestBody: $response.body#/a}}",
          "{self: {operationId: addThing, requestBody: $response.body#/b}}")),
      changed(
        .linkServer, "response-link-server-changed",
        "leads to the server {new|of the API} and no longer to {old|that of the API}",
        "Clients that follow the link call another server.",
        example(
          "{self: {operationId: addThing, server: {url: https://a.example}}}",
          "{self: {operationId: addThing, server: {url: https://b.example}}}")),
    ]
  }

  private static func changed(
    _ topic: Topic, _ id: String, _ message: String, _ documentation: String, _ example: Rule.Example
  ) -> RuleRow {
    .rule(
      topic, [.changed], id, .warning, Axes(wireOldClients: .possible, wireOldServers: .possible),
      message: "link `{name}` " + message, documentation,
      advice: "Add a link of another name, and keep the old one.", example)
  }

  private static func example(_ old: String, _ new: String) -> Rule.Example {
    func operation(_ links: String) -> String { "responses: {'200': {description: Done, links: \(links)}}" }
    return Sample.operation(operation(old), operation(new))
  }
}
