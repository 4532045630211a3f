/// Parameters of requests.
enum ParameterRules {
  static var rows: [RuleRow] {
    [
      .rule(
        .parameter, [.added], "new-optional-request-parameter", .info, Axes(wireOldServers: .possible), role: .request,
        message: "optional {new} parameter `{name}` was added",
        "Requests may hold one more parameter. Old servers ignore it, or reject it where they are strict.",
        advice: "Roll out the server before the clients.",
        Sample.operation(
          "parameters: [{name: id, in: query, schema: {type: integer}}]",
          "parameters: [{name: id, in: query, schema: {type: integer}}, {name: size, in: query, schema: {type: integer}}]"
        )),
      .rule(
        .parameter, [.addedRequired], "new-required-request-parameter", .error,
        Axes(wireOldClients: .breaks, wireOldServers: .possible), role: .request,
        message: "required {new} parameter `{name}` was added",
        "Requests must hold one more parameter, which old clients do not send. Old servers ignore it, or reject it where they are strict.",
        advice: "Make it optional, with a default that keeps the old behaviour.",
        Sample.operation(
          "parameters: [{name: id, in: query, schema: {type: integer}}]",
          "parameters: [{name: id, in: query, schema: {type: integer}}, {name: size, in: query, required: true, schema: {type: integer}}]"
        )),
      .rule(
        .parameter, [], "new-optional-request-default-parameter-to-existing-path", .info,
        Axes(wireOldServers: .possible),
        message: "optional {new} parameter `{name}` was added to the path",
        "Requests of all operations of the path may hold one more parameter.",
        advice: "Roll out the server before the clients.",
        Rule.Example(
          old:
            "openapi: 3.1.0\ninfo: {title: Example, version: 1.0.0}\npaths:\n  /things:\n    post: {operationId: addThing, responses: {'200': {description: Done}}}\n",
          new:
            "openapi: 3.1.0\ninfo: {title: Example, version: 1.0.0}\npaths:\n  /things:\n    parameters: [{name: size, in: query, schema: {type: integer}}]\n    post: {operationId: addThing, responses: {'200': {description: Done}}}\n"
        )),
      .rule(
        .parameter, [], "new-required-request-default-parameter-to-existing-path", .error,
        Axes(wireOldClients: .breaks, wireOldServers: .possible),
        message: "required {new} parameter `{name}` was added to the path",
        "Requests of all operations of the path must hold one more parameter, which old clients do not send.",
        advice: "Make it optional, with a default that keeps the old behaviour.",
        Rule.Example(
          old:
            "openapi: 3.1.0\ninfo: {title: Example, version: 1.0.0}\npaths:\n  /things:\n    post: {operationId: addThing, responses: {'200': {description: Done}}}\n",
          new:
            "openapi: 3.1.0\ninfo: {title: Example, version: 1.0.0}\npaths:\n  /things:\n    parameters: [{name: size, in: query, required: true, schema: {type: integer}}]\n    post: {operationId: addThing, responses: {'200': {description: Done}}}\n"
        )),
      .rule(
        .parameter, [], "new-request-path-parameter", .error, Axes(wireOldClients: .breaks, wireOldServers: .breaks),
        message: "path parameter `{name}` was added",
        "The operation demands one more parameter in its path, which old clients do not send.",
        advice: "Add a new path beside the old one.",
        Rule.Example(
          old:
            "openapi: 3.1.0\ninfo: {title: Example, version: 1.0.0}\npaths:\n  /things:\n    post: {operationId: addThing, responses: {'200': {description: Done}}}\n",
          new:
            "openapi: 3.1.0\ninfo: {title: Example, version: 1.0.0}\npaths:\n  /things:\n    post: {parameters: [{name: size, in: path, required: true, schema: {type: string}}], operationId: addThing, responses: {'200': {description: Done}}}\n"
        )),
      .rule(
        .parameter, [.removed, .removedRequired], "request-parameter-removed", .warning,
        Axes(wireOldClients: .possible, wireOldServers: .possible), role: .request,
        message: "{old} parameter `{name}` was removed",
        "Old clients still send the parameter. A server that ignores what it does not know no longer does what they ask; a strict one rejects the request. New clients leave out what an old server demands, where it was required.",
        advice: "Deprecate it first, with a sunset date, and remove it after that date.",
        Sample.operation(
          "parameters: [{name: id, in: query, schema: {type: integer}}, {name: size, in: query, schema: {type: integer}}]",
          "parameters: [{name: id, in: query, schema: {type: integer}}]")),
      .rule(
        .parameter, [], "request-parameter-removed-with-deprecation", .info,
        Axes(wireOldClients: .possible, wireOldServers: .possible),
        message: "{old} parameter `{name}` was removed after its deprecation",
        "The parameter is gone, as announced.",
        advice: "Nothing to do.",
        Sample.operation(
          "parameters: [{name: id, in: query, schema: {type: integer}}, {name: size, in: query, deprecated: true, x-sunset: '2020-01-31', schema: {type: integer}}]",
          "parameters: [{name: id, in: query, schema: {type: integer}}]")),
      .rule(
        .parameter, [], "request-parameter-sunset-parse", .error,
        Axes(wireOldClients: .possible, wireOldServers: .possible),
        message: "{old} parameter `{name}` was removed, and its sunset date is no date",
        "Whether the removal was announced in time cannot be told.",
        advice: "Write `x-sunset` as a full date.",
        Sample.operation(
          "parameters: [{name: id, in: query, schema: {type: integer}}, {name: size, in: query, deprecated: true, x-sunset: soon, schema: {type: integer}}]",
          "parameters: [{name: id, in: query, schema: {type: integer}}]")),
      .rule(
        .parameter, [], "request-parameter-removed-before-sunset", .error,
        Axes(wireOldClients: .possible, wireOldServers: .possible),
        message: "{old} parameter `{name}` was removed before its sunset",
        "The parameter is gone, before the date until which it was promised.",
        advice: "Keep it until that date.",
        Sample.operation(
          "parameters: [{name: id, in: query, schema: {type: integer}}, {name: size, in: query, deprecated: true, x-sunset: '9999-12-31', schema: {type: integer}}]",
          "parameters: [{name: id, in: query, schema: {type: integer}}]")),
      .rule(
        .parameter, [.becameRequired], "request-parameter-became-required", .error, Axes(wireOldClients: .breaks),
        role: .request,
        message: "parameter `{name}` became required",
        "Old clients may leave the parameter out.",
        advice: "Make it optional, with a default that keeps the old behaviour.",
        Sample.operation(
          "parameters: [{name: size, in: query, schema: {type: integer}}]",
          "parameters: [{name: size, in: query, required: true, schema: {type: integer}}]")),
      .rule(
        .parameter, [.becameOptional], "request-parameter-became-optional", .info, Axes(wireOldServers: .breaks),
        role: .request,
        message: "parameter `{name}` became optional",
        "Requests may leave the parameter out. Old servers still demand it from new clients.",
        advice: "Roll out the server before the clients.",
        Sample.operation(
          "parameters: [{name: size, in: query, required: true, schema: {type: integer}}]",
          "parameters: [{name: size, in: query, schema: {type: integer}}]")),
      .rule(
        .parameter, [.renamed], "request-parameter-renamed", .info,
        message: "path parameter `{old}` is now called `{new}`",
        "Only the position of a path parameter matters on the wire. Generated names change.",
        advice: "Keep the name.",
        Rule.Example(
          old:
            "openapi: 3.1.0\ninfo: {title: Example, version: 1.0.0}\npaths:\n  /things/{id}:\n    parameters: [{name: id, in: path, required: true, schema: {type: string}}]\n    post: {operationId: addThing, responses: {'200': {description: Done}}}\n",
          new:
            "openapi: 3.1.0\ninfo: {title: Example, version: 1.0.0}\npaths:\n  /things/{key}:\n    parameters: [{name: key, in: path, required: true, schema: {type: string}}]\n    post: {operationId: addThing, responses: {'200': {description: Done}}}\n"
        )),
      .rule(
        .parameter, [.moved], "request-parameter-moved", .error, Axes(wireOldClients: .breaks, wireOldServers: .breaks),
        message: "parameter `{name}` moved from {old} to {new}",
        "The server looks for the parameter in another place of the request.",
        advice: "Accept it in both places until the old one is past its sunset.",
        Sample.operation(
          "parameters: [{name: size, in: query, schema: {type: integer}}]",
          "parameters: [{name: size, in: header, schema: {type: integer}}]")),
      .rule(
        .parameterStyle, [.changed], "request-parameter-style-changed", .error,
        Axes(wireOldClients: .breaks, wireOldServers: .breaks), role: .request,
        message: "parameter `{name}` is written another way: {old} before, {new} now",
        "`style`, `explode` or `allowReserved` differ in effect: the same value is other text on the wire. Generated Swift compiles unchanged.",
        advice: "Add a parameter of another name, or accept both forms.",
        Sample.operation(
          "parameters: [{name: size, in: query, schema: {type: array, items: {type: integer}}}]",
          "parameters: [{name: size, in: query, explode: false, schema: {type: array, items: {type: integer}}}]")),
      .rule(
        .parameterPayload, [.changed], "request-parameter-payload-changed", .error,
        Axes(wireOldClients: .breaks, wireOldServers: .breaks), role: .request,
        message: "parameter `{name}` was {old} and is {new}",
        "The value is written in another media type, or no longer by a style.",
        advice: "Add a parameter of another name.",
        Sample.operation(
          "parameters: [{name: size, in: query, schema: {type: integer}}]",
          "parameters: [{name: size, in: query, content: {application/json: {schema: {type: integer}}}}]")),
      .rule(
        .mediaTypeSchema, [.added], "request-parameter-schema-added", .error, Axes(wireOldClients: .breaks),
        role: .request, place: .parameter,
        message: "parameter `{name}` got a schema",
        "What could be anything must now meet a schema.",
        advice: "Accept what was accepted.",
        Sample.operation(
          "parameters: [{name: size, in: query, content: {application/json: {}}}]",
          "parameters: [{name: size, in: query, content: {application/json: {schema: {type: integer}}}}]")),
      .rule(
        .mediaTypeSchema, [.removed], "request-parameter-schema-removed", .info, Axes(wireOldServers: .possible),
        role: .request, place: .parameter,
        message: "parameter `{name}` lost its schema",
        "The parameter may be anything.",
        advice: "Nothing to do.",
        Sample.operation(
          "parameters: [{name: size, in: query, content: {application/json: {schema: {type: integer}}}}]",
          "parameters: [{name: size, in: query, content: {application/json: {}}}]")),
      .rule(
        .allowEmptyValue, [.becameTrue], "request-parameter-empty-value-allowed", .info,
        Axes(wireOldServers: .possible),
        message: "parameter `{name}` may now be empty",
        "`allowEmptyValue` was set.",
        advice: "Nothing to do.",
        Sample.operation(
          "parameters: [{name: size, in: query, schema: {type: integer}}]",
          "parameters: [{name: size, in: query, allowEmptyValue: true, schema: {type: integer}}]")),
      .rule(
        .allowEmptyValue, [.becameFalse], "request-parameter-empty-value-forbidden", .warning,
        Axes(wireOldClients: .possible),
        message: "parameter `{name}` may no longer be empty",
        "`allowEmptyValue` was removed: old clients may send the parameter without a value.",
        advice: "Keep accepting the empty value.",
        Sample.operation(
          "parameters: [{name: size, in: query, allowEmptyValue: true, schema: {type: integer}}]",
          "parameters: [{name: size, in: query, schema: {type: integer}}]")),
    ]
  }
}
