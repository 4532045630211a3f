/// Headers of responses.
enum HeaderRules {
  static var rows: [RuleRow] {
    [
      .rule(
        .parameter, [.added, .addedRequired], "response-header-added", .info, Axes(wireOldServers: .possible),
        role: .response,
        message: "{placement|header} `{name}` was added to {new}",
        "Responses may hold one more header. Old clients ignore headers that they do not know. Where it is required, new clients rely on it, and old servers do not send it.",
        advice: "Nothing to do.",
        Sample.operation(
          "responses: {'200': {description: Done, headers: {Id: {schema: {type: integer}}}}}",
          "responses: {'200': {description: Done, headers: {Id: {schema: {type: integer}}, Size: {schema: {type: integer}}}}}"
        )),
      .rule(
        .parameter, [.removedRequired], "required-response-header-removed", .error, Axes(wireOldClients: .breaks),
        role: .response,
        message: "required {placement|header} `{name}` was removed from {old}",
        "Old clients rely on the header.",
        advice: "Deprecate it first, with a sunset date, and remove it after that date.",
        Sample.operation(
          "responses: {'200': {description: Done, headers: {Id: {schema: {type: integer}}, Size: {schema: {type: integer}, required: true}}}}",
          "responses: {'200': {description: Done, headers: {Id: {schema: {type: integer}}}}}")),
      .rule(
        .parameter, [.removed], "optional-response-header-removed", .warning, Axes(wireOldClients: .possible),
        role: .response,
        message: "optional {placement|header} `{name}` was removed from {old}",
        "Old clients no longer get the header. They had to expect that, but what they do with it is gone.",
        advice: "Deprecate it first, with a sunset date, and remove it after that date.",
        Sample.operation(
          "responses: {'200': {description: Done, headers: {Id: {schema: {type: integer}}, Size: {schema: {type: integer}}}}}",
          "responses: {'200': {description: Done, headers: {Id: {schema: {type: integer}}}}}")),
      .rule(
        .parameter, [.becameOptional], "response-header-became-optional", .error, Axes(wireOldClients: .breaks),
        role: .response,
        message: "{placement|header} `{name}` became optional",
        "Old clients rely on the header.",
        advice: "Keep sending the header, and keep it required.",
        Sample.operation(
          "responses: {'200': {description: Done, headers: {Size: {schema: {type: integer}, required: true}}}}",
          "responses: {'200': {description: Done, headers: {Size: {schema: {type: integer}}}}}")),
      .rule(
        .parameter, [.becameRequired], "response-header-became-required", .info, Axes(wireOldServers: .breaks),
        role: .response,
        message: "{placement|header} `{name}` became required",
        "Responses always hold the header. New clients rely on it, and old servers may leave it out.",
        advice: "Roll out the server before the clients.",
        Sample.operation(
          "responses: {'200': {description: Done, headers: {Size: {schema: {type: integer}}}}}",
          "responses: {'200': {description: Done, headers: {Size: {schema: {type: integer}, required: true}}}}")),
      .rule(
        .parameterStyle, [.changed], "response-header-style-changed", .error,
        Axes(wireOldClients: .breaks, wireOldServers: .breaks), role: .response,
        message: "{placement|header} `{name}` is written another way: {old} before, {new} now",
        "`explode` differs: the same list or object is other text on the wire. Generated Swift compiles unchanged.",
        advice: "Add a header of another name.",
        Sample.operation(
          "responses: {'200': {description: Done, headers: {Size: {schema: {type: object, properties: {a: {type: string}}}}}}}",
          "responses: {'200': {description: Done, headers: {Size: {explode: true, schema: {type: object, properties: {a: {type: string}}}}}}}"
        )),
      .rule(
        .parameterPayload, [.changed], "response-header-payload-changed", .error,
        Axes(wireOldClients: .breaks, wireOldServers: .breaks), role: .response,
        message: "{placement|header} `{name}` was {old} and is {new}",
        "The value is written in another media type, or no longer as plain text.",
        advice: "Add a header of another name.",
        Sample.operation(
          "responses: {'200': {description: Done, headers: {Size: {schema: {type: integer}}}}}",
          "responses: {'200': {description: Done, headers: {Size: {content: {application/json: {schema: {type: integer}}}}}}}"
        )),
      .rule(
        .mediaTypeSchema, [.added], "response-header-schema-added", .info, Axes(wireOldServers: .possible),
        role: .response, place: .parameter,
        message: "{placement|header} `{name}` got a schema",
        "What could be anything now meets a schema.",
        advice: "Roll out the server before the clients.",
        Sample.operation(
          "responses: {'200': {description: Done, headers: {Size: {content: {application/json: {}}}}}}",
          "responses: {'200': {description: Done, headers: {Size: {content: {application/json: {schema: {type: integer}}}}}}}"
        )),
      .rule(
        .mediaTypeSchema, [.removed], "response-header-schema-removed", .error, Axes(wireOldClients: .breaks),
        role: .response, place: .parameter,
        message: "{placement|header} `{name}` lost its schema",
        "What old clients read may now be anything.",
        advice: "Keep the schema.",
        Sample.operation(
          "responses: {'200': {description: Done, headers: {Size: {content: {application/json: {schema: {type: integer}}}}}}}",
          "responses: {'200': {description: Done, headers: {Size: {content: {application/json: {}}}}}}"
        )),
      .rule(
        .parameterDeprecation, [], "response-header-deprecated", .info,
        message: "{placement|header} `{name}` was deprecated",
        "The header was marked `deprecated`.",
        advice: "Nothing to do.",
        Sample.operation(
          "responses: {'200': {description: Done, headers: {Size: {schema: {type: integer}}}}}",
          "responses: {'200': {description: Done, headers: {Size: {schema: {type: integer}, deprecated: true}}}}")),
      .rule(
        .parameterDeprecation, [], "response-header-reactivated", .info,
        message: "{placement|header} `{name}` is no longer deprecated",
        "The mark `deprecated` was taken away.",
        advice: "Nothing to do.",
        Sample.operation(
          "responses: {'200': {description: Done, headers: {Size: {schema: {type: integer}, deprecated: true}}}}",
          "responses: {'200': {description: Done, headers: {Size: {schema: {type: integer}}}}}")),
    ]
  }
}
