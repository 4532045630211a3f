/// Responses, their statuses and media types.
enum ResponseRules {
  static var rows: [RuleRow] {
    [
      .rule(
        .status, [], "response-success-status-removed", .error,
        Axes(wireOldClients: .breaks, wireOldServers: .possible),
        message: "success status {name} was removed",
        "Old clients wait for an outcome that no longer comes, and do not know the one that does. Old servers may still answer with it.",
        advice: "Keep the status.",
        Sample.operation(
          "responses: {'200': {description: Done}, '201': {description: Other}}",
          "responses: {'200': {description: Done}}")),
      .rule(
        .status, [], "response-success-status-added", .info, Axes(wireOldClients: .possible),
        message: "success status {name} was added",
        "Requests may succeed in one more way, which old clients do not know.",
        advice: "Answer with the new status only to clients that asked for it.",
        Sample.operation(
          "responses: {'200': {description: Done}}",
          "responses: {'200': {description: Done}, '201': {description: Other}}")),
      .rule(
        .status, [], "response-non-success-status-removed", .info,
        message: "status {name} was removed",
        "An outcome that is no success is no longer documented.",
        advice: "Nothing to do.",
        Sample.operation(
          "responses: {'200': {description: Done}, '404': {description: Other}}",
          "responses: {'200': {description: Done}}")),
      .rule(
        .status, [], "response-non-success-status-added", .info,
        message: "status {name} was added",
        "One more outcome that is no success is documented.",
        advice: "Nothing to do.",
        Sample.operation(
          "responses: {'200': {description: Done}}",
          "responses: {'200': {description: Done}, '404': {description: Other}}")),
      .rule(
        .status, [], "response-success-status-covered", .info,
        message: "success status {name} is no longer listed by itself, but {new} is",
        "A success status is gone from the list, and a range covers it, or the statuses of a range are listed one by one. Requests succeed as before. That what comes with it may differ is told apart.",
        advice: "Nothing to do.",
        Sample.operation(
          "responses: {'200': {description: Done}, 2XX: {description: Done}}",
          "responses: {2XX: {description: Done}}")),
      .rule(
        .status, [], "response-success-status-generalized", .info, Axes(wireOldClients: .possible),
        message: "success status {old} became {new}",
        "A range of statuses stands where single ones did. Requests may succeed in more ways, which old clients do not know.",
        advice: "Answer with other statuses only to clients that asked for them.",
        Sample.operation(
          "responses: {'200': {description: Done}}",
          "responses: {2XX: {description: Done}}")),
      .rule(
        .status, [], "response-success-status-specialized", .info, Axes(wireOldServers: .possible),
        message: "success status {old} became {new}",
        "Single statuses stand where a range did. Old clients know them; old servers may answer with others.",
        advice: "Roll out the server before the clients.",
        Sample.operation(
          "responses: {2XX: {description: Done}}",
          "responses: {'200': {description: Done}}")),
      .rule(
        .status, [], "response-non-success-status-generalized", .info,
        message: "status {old} became {new}",
        "A range of statuses that are no success stands where single ones did.",
        advice: "Nothing to do.",
        Sample.operation(
          "responses: {'200': {description: Done}, '404': {description: Other}}",
          "responses: {'200': {description: Done}, 4XX: {description: Other}}")),
      .rule(
        .status, [], "response-non-success-status-specialized", .info,
        message: "status {old} became {new}",
        "Single statuses that are no success stand where a range did.",
        advice: "Nothing to do.",
        Sample.operation(
          "responses: {'200': {description: Done}, 4XX: {description: Other}}",
          "responses: {'200': {description: Done}, '404': {description: Other}}")),
      .rule(
        .status, [], "response-default-removed", .warning, Axes(wireOldClients: .possible),
        message: "the default response was removed",
        "What comes with a status that is not listed is no longer documented: old clients read errors that have no promised form.",
        advice: "Keep the default response.",
        Sample.operation(
          "responses: {'200': {description: Done}, default: {description: Other}}",
          "responses: {'200': {description: Done}}")),
      .rule(
        .status, [], "response-default-added", .info,
        message: "a default response was added",
        "What comes with a status that is not listed is documented.",
        advice: "Nothing to do.",
        Sample.operation(
          "responses: {'200': {description: Done}}",
          "responses: {'200': {description: Done}, default: {description: Other}}")),
      .rule(
        .responseBody, [.removed], "response-body-removed", .error, Axes(wireOldClients: .breaks), role: .response,
        message: "the body of {name} was removed ({old})",
        "Old clients read a body that no longer comes.",
        advice: "Keep the body, or use another status such as 204.",
        Sample.operation(
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object}}}}}",
          "responses: {'200': {description: Done}}")),
      .rule(
        .responseBody, [.added], "response-body-added", .info, Axes(wireOldServers: .breaks), role: .response,
        message: "a body was added to {name} ({new})",
        "The response has a body. New clients cannot read the empty answer of an old server.",
        advice: "Roll out the server before the clients.",
        Sample.operation(
          "responses: {'200': {description: Done}}",
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object}}}}}")),
      .rule(
        .mediaType, [.added], "response-media-type-added", .info, role: .response,
        message: "media type {name} was added",
        "The response may come in one more media type. Old clients do not ask for it.",
        advice: "Nothing to do.",
        Sample.operation(
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object}}}}}",
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object}}, application/xml: {schema: {type: object}}}}}"
        )),
      .rule(
        .mediaType, [.removed], "response-media-type-removed", .error,
        Axes(wireOldClients: .breaks, wireOldServers: .possible), role: .response,
        message: "media type {name} was removed",
        "Old clients ask for a media type that no longer comes. Old servers may still answer in it.",
        advice: "Keep answering in it.",
        Sample.operation(
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object}}, application/xml: {schema: {type: object}}}}}",
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object}}}}}")),
      .rule(
        .mediaType, [.changed], "response-media-type-name-changed", .info, role: .response,
        message: "media type {old} became {new}",
        "The parameters of the media type differ.",
        advice: "Nothing to do.",
        Sample.operation(
          "responses: {'200': {description: Done, content: {'application/json; charset=utf-8': {schema: {type: object}}}}}",
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object}}}}}")),
      .rule(
        .mediaType, [.generalized], "response-media-type-name-generalized", .error, Axes(wireOldClients: .breaks),
        role: .response,
        message: "media type {old} became {new}",
        "The response comes in a more general media type than old clients ask for.",
        advice: "Keep answering in the old media type.",
        Sample.operation(
          "responses: {'200': {description: Done, content: {application/vnd.things+json: {schema: {type: object}}}}}",
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object}}}}}")),
      .rule(
        .mediaType, [.specialized], "response-media-type-name-specialized", .info, Axes(wireOldClients: .possible),
        role: .response,
        message: "media type {old} became {new}",
        "The response comes in a special kind of the media type.",
        advice: "Nothing to do.",
        Sample.operation(
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object}}}}}",
          "responses: {'200': {description: Done, content: {application/vnd.things+json: {schema: {type: object}}}}}")),
      .rule(
        .mediaType, [.increased], "response-media-type-widened", .error, Axes(wireOldClients: .breaks), role: .response,
        message: "media type {old} was widened to {new}",
        "The response may come in any media type of a range. Old clients know one of them.",
        advice: "Keep answering in the old media type.",
        Sample.operation(
          "responses: {'200': {description: Done, content: {image/png: {schema: {type: string}}}}}",
          "responses: {'200': {description: Done, content: {image/*: {schema: {type: string}}}}}")),
      .rule(
        .mediaType, [.decreased], "response-media-type-narrowed", .info, Axes(wireOldServers: .possible),
        role: .response,
        message: "media type {old} was narrowed to {new}",
        "The response comes in one media type of the range. Old servers may answer in others.",
        advice: "Roll out the server before the clients.",
        Sample.operation(
          "responses: {'200': {description: Done, content: {image/*: {schema: {type: string}}}}}",
          "responses: {'200': {description: Done, content: {image/png: {schema: {type: string}}}}}")),
      .rule(
        .mediaTypeSchema, [.added], "response-body-media-type-schema-added", .info, Axes(wireOldServers: .possible),
        role: .response,
        message: "{name} got a schema",
        "What could be anything now meets a schema.",
        advice: "Roll out the server before the clients.",
        Sample.operation(
          "responses: {'200': {description: Done, content: {application/json: {}}}}",
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object}}}}}")),
      .rule(
        .mediaTypeSchema, [.removed], "response-body-media-type-schema-removed", .error, Axes(wireOldClients: .breaks),
        role: .response,
        message: "{name} lost its schema",
        "What old clients read may now be anything.",
        advice: "Keep the schema.",
        Sample.operation(
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object}}}}}",
          "responses: {'200': {description: Done, content: {application/json: {}}}}")),
      .rule(
        .itemSchema, [.added], "response-body-media-type-item-schema-added", .info, Axes(wireOldServers: .possible),
        role: .response,
        message: "{name} got an item schema",
        "Items that could be anything now meet a schema.",
        advice: "Roll out the server before the clients.",
        Sample.operation(
          "responses: {'200': {description: Done, content: {application/jsonl: {}}}}",
          "responses: {'200': {description: Done, content: {application/jsonl: {itemSchema: {type: object}}}}}")),
      .rule(
        .itemSchema, [.removed], "response-body-media-type-item-schema-removed", .error, Axes(wireOldClients: .breaks),
        role: .response,
        message: "{name} lost its item schema",
        "Items that old clients read may now be anything.",
        advice: "Keep the schema.",
        Sample.operation(
          "responses: {'200': {description: Done, content: {application/jsonl: {itemSchema: {type: object}}}}}",
          "responses: {'200': {description: Done, content: {application/jsonl: {}}}}")),
      .rule(
        .encoding, [.changed], "response-body-encoding-changed", .warning, Axes(wireOldClients: .possible),
        role: .response,
        message: "encoding of `{name}` changed from {old|the default} to {new|the default}",
        "A part of the body is written in another content type or style.",
        advice: "Keep the old form.",
        Sample.operation(
          "responses: {'200': {description: Done, content: {multipart/form-data: {schema: {type: object, properties: {file: {type: string}}}}}}}",
          "responses: {'200': {description: Done, content: {multipart/form-data: {schema: {type: object, properties: {file: {type: string}}}, encoding: {file: {contentType: image/png}}}}}}"
        )),
    ]
  }
}
