/// Operations and paths: added, moved, removed, named.
enum OperationRules {
  static var rows: [RuleRow] {
    [
      .rule(
        .operation, [.added], "endpoint-added", .info, Axes(wireOldServers: .breaks),
        message: "operation {new} was added",
        "There is one more operation. Old servers do not have it.",
        advice: "Roll out the server before the clients.",
        Rule.Example(
          old:
            "openapi: 3.1.0\ninfo: {title: Example, version: 1.0.0}\npaths:\n  /things:\n    post: {operationId: addThing, responses: {'200': {description: Done}}}\n",
          new:
            "openapi: 3.1.0\ninfo: {title: Example, version: 1.0.0}\npaths:\n  /things:\n    post: {operationId: addThing, responses: {'200': {description: Done}}}\n    get: {operationId: getThing, responses: {'200': {description: Done}}}\n"
        )),
      .rule(
        .operation, [.moved], "endpoint-moved", .error, Axes(wireOldClients: .breaks, wireOldServers: .breaks),
        message: "operation moved from {old} to {new}",
        "An operation that kept its `operationId` has another path or method: old clients call what is no longer there. Generated Swift compiles unchanged.",
        advice: "Keep the old path beside the new one, deprecated, until its sunset.",
        Rule.Example(
          old:
            "openapi: 3.1.0\ninfo: {title: Example, version: 1.0.0}\npaths:\n  /things:\n    post: {operationId: addThing, responses: {'200': {description: Done}}}\n",
          new:
            "openapi: 3.1.0\ninfo: {title: Example, version: 1.0.0}\npaths:\n  /items:\n    post: {operationId: addThing, responses: {'200': {description: Done}}}\n"
        )),
      .rule(
        .path, [], "api-path-removed-without-deprecation", .error, Axes(wireOldClients: .breaks),
        message: "{old} and its whole path were removed without deprecation",
        "All operations of a path are gone, and nothing had announced it.",
        advice: "Deprecate it first, with a sunset date, and remove it after that date.",
        Rule.Example(
          old:
            "openapi: 3.1.0\ninfo: {title: Example, version: 1.0.0}\npaths:\n  /things:\n    post: {operationId: addThing, responses: {'200': {description: Done}}}\n  /old:\n    get: {operationId: getThing, responses: {'200': {description: Done}}}\n",
          new:
            "openapi: 3.1.0\ninfo: {title: Example, version: 1.0.0}\npaths:\n  /things:\n    post: {operationId: addThing, responses: {'200': {description: Done}}}\n"
        )),
      .rule(
        .path, [], "api-path-removed-with-deprecation", .info, Axes(wireOldClients: .breaks),
        message: "{old} and its whole path were removed, after deprecation",
        "All operations of a path are gone, as announced.",
        advice: "Nothing to do.",
        Rule.Example(
          old:
            "openapi: 3.1.0\ninfo: {title: Example, version: 1.0.0}\npaths:\n  /things:\n    post: {operationId: addThing, responses: {'200': {description: Done}}}\n  /old:\n    get: {operationId: getThing, deprecated: true, x-sunset: '2020-01-31', responses: {'200': {description: Done}}}\n",
          new:
            "openapi: 3.1.0\ninfo: {title: Example, version: 1.0.0}\npaths:\n  /things:\n    post: {operationId: addThing, responses: {'200': {description: Done}}}\n"
        )),
      .rule(
        .path, [], "api-path-removed-before-sunset", .error, Axes(wireOldClients: .breaks),
        message: "{old} and its whole path were removed before the sunset",
        "All operations of a path are gone, before the date until which they were promised.",
        advice: "Keep them until that date.",
        Rule.Example(
          old:
            "openapi: 3.1.0\ninfo: {title: Example, version: 1.0.0}\npaths:\n  /things:\n    post: {operationId: addThing, responses: {'200': {description: Done}}}\n  /old:\n    get: {operationId: getThing, deprecated: true, x-sunset: '9999-12-31', responses: {'200': {description: Done}}}\n",
          new:
            "openapi: 3.1.0\ninfo: {title: Example, version: 1.0.0}\npaths:\n  /things:\n    post: {operationId: addThing, responses: {'200': {description: Done}}}\n"
        )),
      .rule(
        .path, [], "api-path-sunset-parse", .error, Axes(wireOldClients: .breaks),
        message: "{old} and its whole path were removed, and the sunset date is no date",
        "Whether the removal was announced in time cannot be told.",
        advice: "Write `x-sunset` as a full date.",
        Rule.Example(
          old:
            "openapi: 3.1.0\ninfo: {title: Example, version: 1.0.0}\npaths:\n  /things:\n    post: {operationId: addThing, responses: {'200': {description: Done}}}\n  /old:\n    get: {operationId: getThing, deprecated: true, x-sunset: soon, responses: {'200': {description: Done}}}\n",
          new:
            "openapi: 3.1.0\ninfo: {title: Example, version: 1.0.0}\npaths:\n  /things:\n    post: {operationId: addThing, responses: {'200': {description: Done}}}\n"
        )),
      .rule(
        .operation, [], "api-removed-without-deprecation", .error, Axes(wireOldClients: .breaks),
        message: "operation {old} was removed without deprecation",
        "The operation is gone, and nothing had announced it.",
        advice: "Deprecate it first, with a sunset date, and remove it after that date.",
        Rule.Example(
          old:
            "openapi: 3.1.0\ninfo: {title: Example, version: 1.0.0}\npaths:\n  /things:\n    post: {operationId: addThing, responses: {'200': {description: Done}}}\n    get: {operationId: getThing, responses: {'200': {description: Done}}}\n",
          new:
            "openapi: 3.1.0\ninfo: {title: Example, version: 1.0.0}\npaths:\n  /things:\n    post: {operationId: addThing, responses: {'200': {description: Done}}}\n"
        )),
      .rule(
        .operation, [], "api-removed-with-deprecation", .info, Axes(wireOldClients: .breaks),
        message: "operation {old} was removed after its deprecation",
        "The operation is gone, as announced.",
        advice: "Nothing to do.",
        Rule.Example(
          old:
            "openapi: 3.1.0\ninfo: {title: Example, version: 1.0.0}\npaths:\n  /things:\n    post: {operationId: addThing, responses: {'200': {description: Done}}}\n    get: {operationId: getThing, deprecated: true, x-sunset: '2020-01-31', responses: {'200': {description: Done}}}\n",
          new:
            "openapi: 3.1.0\ninfo: {title: Example, version: 1.0.0}\npaths:\n  /things:\n    post: {operationId: addThing, responses: {'200': {description: Done}}}\n"
        )),
      .rule(
        .operation, [], "api-removed-before-sunset", .error, Axes(wireOldClients: .breaks),
        message: "operation {old} was removed before its sunset",
        "The operation is gone, before the date until which it was promised.",
        advice: "Keep it until that date.",
        Rule.Example(
          old:
            "openapi: 3.1.0\ninfo: {title: Example, version: 1.0.0}\npaths:\n  /things:\n    post: {operationId: addThing, responses: {'200': {description: Done}}}\n    get: {operationId: getThing, deprecated: true, x-sunset: '9999-12-31', responses: {'200': {description: Done}}}\n",
          new:
            "openapi: 3.1.0\ninfo: {title: Example, version: 1.0.0}\npaths:\n  /things:\n    post: {operationId: addThing, responses: {'200': {description: Done}}}\n"
        )),
      .rule(
        .operationID, [.added], "api-operation-id-added", .info,
        message: "operation id `{new}` was added",
        "The operation got an id. Generated names change, the wire does not.",
        advice: "Nothing to do.",
        Rule.Example(
          old:
            "openapi: 3.1.0\ninfo: {title: Example, version: 1.0.0}\npaths:\n  /things:\n    post: {responses: {'200': {description: Done}}}\n",
          new:
            "openapi: 3.1.0\ninfo: {title: Example, version: 1.0.0}\npaths:\n  /things:\n    post: {operationId: addThing, responses: {'200': {description: Done}}}\n"
        )),
      .rule(
        .operationID, [.removed, .renamed], "api-operation-id-removed", .info,
        message: "operation id `{old}` was replaced by {new|none}",
        "The operation lost its id, or has another one. Generated names change, the wire does not.",
        advice: "Keep the id.",
        Rule.Example(
          old:
            "openapi: 3.1.0\ninfo: {title: Example, version: 1.0.0}\npaths:\n  /things:\n    post: {operationId: addThing, responses: {'200': {description: Done}}}\n",
          new:
            "openapi: 3.1.0\ninfo: {title: Example, version: 1.0.0}\npaths:\n  /things:\n    post: {responses: {'200': {description: Done}}}\n"
        )),
      .rule(
        .tag, [.added], "api-tag-added", .info,
        message: "tag `{name}` was added",
        "The operation has one more tag. Generated code that is grouped by tags may move.",
        advice: "Nothing to do.",
        Sample.operation(
          "tags: [a]",
          "tags: [a, b]")),
      .rule(
        .tag, [.removed], "api-tag-removed", .info,
        message: "tag `{name}` was removed",
        "The operation has one tag less. Generated code that is grouped by tags may move.",
        advice: "Nothing to do.",
        Sample.operation(
          "tags: [a, b]",
          "tags: [a]")),
    ]
  }
}
