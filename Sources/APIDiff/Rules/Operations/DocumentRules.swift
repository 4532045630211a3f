/// Components and the version of the document.
enum DocumentRules {
  static var rows: [RuleRow] {
    [
      .rule(
        .component, [.added], "api-schema-added", .info,
        message: "schema `{new}` was added",
        "There is one more component. Nothing changes on the wire.",
        advice: "Nothing to do.",
        Sample.top(
          "components: {schemas: {A: {type: object, properties: {id: {type: string}}}}}",
          "components: {schemas: {A: {type: object, properties: {id: {type: string}}}, B: {type: object, properties: {id: {type: integer}}}}}"
        )),
      .rule(
        .component, [.removed], "api-schema-removed", .info,
        message: "schema `{old}` was removed",
        "A component is gone. What used it is told where it was used; generated types of that name vanish.",
        advice: "Keep the component while Swift code may name it.",
        Sample.top(
          "components: {schemas: {A: {type: object, properties: {id: {type: string}}}, B: {type: object, properties: {id: {type: integer}}}}}",
          "components: {schemas: {A: {type: object, properties: {id: {type: string}}}}}")),
      .rule(
        .component, [.renamed], "api-schema-renamed", .info,
        message: "schema `{old}` is now called `{new}`",
        "A component has another name. Nothing changes on the wire; generated types are renamed.",
        advice: "Keep the name, or lock the generated one.",
        Sample.top(
          "components: {schemas: {A: {type: object, properties: {id: {type: string}}}}}",
          "components: {schemas: {B: {type: object, properties: {id: {type: string}}}}}")),
      .rule(
        .component, [], "api-unused-schema-changed", .info,
        message: "{detail}, which no operation sees",
        "A component differs, and nothing changes on the wire: no operation of both versions uses it, or every use says otherwise.",
        advice: "Nothing to do.",
        Sample.top(
          "components: {schemas: {A: {type: object, properties: {id: {type: string}}}}}",
          "components: {schemas: {A: {type: object, properties: {id: {type: integer}}}}}")),
      .rule(
        .component, [], "api-enclosed-schema-changed", .info,
        message: "{detail}, within what changed as a whole",
        "A component differs that operations of both versions use, but what it stands in is of another kind now, or in another place. That is told there, and who follows it meets this difference next.",
        advice: "Look at the change around it first.",
        Rule.Example(
          old: Self.enclosed(holder: "{type: array, items: {$ref: '#/components/schemas/A'}}", id: "string"),
          new: Self.enclosed(holder: "{$ref: '#/components/schemas/A'}", id: "integer"))),
      .rule(
        .documentation, [.changed], "api-documentation-changed", .info,
        message: "documentation changed: {name}",
        "Titles, summaries or descriptions were rewritten. Told once for each operation and component. Nothing changes on the wire.",
        advice: "Nothing to do.",
        Sample.operation("summary: Adds a thing", "summary: Adds one thing")),
      .rule(
        .version, [], "api-version-not-bumped", .info,
        message: "the API breaks, and `info.version` is still {new}",
        "Something breaks, and the version says that nothing changed.",
        advice: "Raise the major version.",
        Rule.Example(
          old:
            "openapi: 3.1.0\ninfo: {title: Example, version: 1.0.0}\npaths:\n  /things:\n    post: {operationId: addThing, responses: {'200': {description: Done}}}\n    get: {operationId: getThing, responses: {'200': {description: Done}}}\n",
          new:
            "openapi: 3.1.0\ninfo: {title: Example, version: 1.0.0}\npaths:\n  /things:\n    post: {operationId: addThing, responses: {'200': {description: Done}}}\n"
        )),
      .rule(
        .version, [], "api-version-decreased", .info,
        message: "the API breaks, and `info.version` went down from {old} to {new}",
        "Something breaks, and the version went down.",
        advice: "Raise the major version.",
        Rule.Example(
          old:
            "openapi: 3.1.0\ninfo: {title: Example, version: 1.1.0}\npaths:\n  /things:\n    post: {operationId: addThing, responses: {'200': {description: Done}}}\n    get: {operationId: getThing, responses: {'200': {description: Done}}}\n",
          new:
            "openapi: 3.1.0\ninfo: {title: Example, version: 1.0.0}\npaths:\n  /things:\n    post: {operationId: addThing, responses: {'200': {description: Done}}}\n"
        )),
      .rule(
        .version, [], "api-major-version-not-bumped", .info,
        message: "the API breaks, and the major version is the same in {old} and {new}",
        "Something breaks, and by the rules of semantic versions that needs another major version.",
        advice: "Raise the major version.",
        Rule.Example(
          old:
            "openapi: 3.1.0\ninfo: {title: Example, version: 1.0.0}\npaths:\n  /things:\n    post: {operationId: addThing, responses: {'200': {description: Done}}}\n    get: {operationId: getThing, responses: {'200': {description: Done}}}\n",
          new:
            "openapi: 3.1.0\ninfo: {title: Example, version: 1.1.0}\npaths:\n  /things:\n    post: {operationId: addThing, responses: {'200': {description: Done}}}\n"
        )),
    ]
  }

  /// A response that holds a component in some way.
  private static func enclosed(holder: String, id: String) -> String {
    """
    openapi: 3.1.0
    info: {title: Example, version: 1.0.0}
    paths:
      /things:
        get:
          operationId: getThings
          responses:
            '200':
              description: Done
              content: {application/json: {schema: \(holder)}}
    components: {schemas: {A: {type: object, properties: {id: {type: \(id)}}}}}

    """
  }
}
