/// Request bodies and their media types.
enum RequestBodyRules {
  static var rows: [RuleRow] {
    [
      .rule(
        .requestBody, [.addedRequired], "request-body-added-required", .error,
        Axes(wireOldClients: .breaks, wireOldServers: .possible), role: .request,
        message: "a required request body was added",
        "Requests must hold a body, which old clients do not send. Old servers ignore it, or reject it where they are strict.",
        advice: "Make the body optional.",
        Sample.operation(
          "x-note: none",
          "requestBody: {content: {application/json: {schema: {type: object}}}, required: true}\nx-note: none")),
      .rule(
        .requestBody, [.added], "request-body-added-optional", .info, Axes(wireOldServers: .possible), role: .request,
        message: "an optional request body was added",
        "Requests may hold a body.",
        advice: "Roll out the server before the clients.",
        Sample.operation(
          "x-note: none",
          "requestBody: {content: {application/json: {schema: {type: object}}}}\nx-note: none")),
      .rule(
        .requestBody, [.removed, .removedRequired], "request-body-removed", .error,
        Axes(wireOldClients: .breaks, wireOldServers: .breaks), role: .request,
        message: "the request body was removed",
        "Old clients still send a body, and what it asks for is not done.",
        advice: "Deprecate it first, with a sunset date, and remove it after that date.",
        Sample.operation(
          "requestBody: {content: {application/json: {schema: {type: object}}}}\nx-note: none",
          "x-note: none")),
      .rule(
        .requestBody, [.becameRequired], "request-body-became-required", .error, Axes(wireOldClients: .breaks),
        role: .request,
        message: "the request body became required",
        "Old clients may leave the body out.",
        advice: "Make the body optional.",
        Sample.operation(
          "requestBody: {content: {application/json: {schema: {type: object}}}}",
          "requestBody: {content: {application/json: {schema: {type: object}}}, required: true}")),
      .rule(
        .requestBody, [.becameOptional], "request-body-became-optional", .info, Axes(wireOldServers: .breaks),
        role: .request,
        message: "the request body became optional",
        "Requests may leave the body out. Old servers still demand it from new clients.",
        advice: "Roll out the server before the clients.",
        Sample.operation(
          "requestBody: {content: {application/json: {schema: {type: object}}}, required: true}",
          "requestBody: {content: {application/json: {schema: {type: object}}}}")),
      .rule(
        .mediaType, [.added], "request-body-media-type-added", .info, Axes(wireOldServers: .possible), role: .request,
        message: "media type {name} was added",
        "The body can be sent in one more media type.",
        advice: "Roll out the server before the clients.",
        Sample.operation(
          "requestBody: {content: {application/json: {schema: {type: object}}}}",
          "requestBody: {content: {application/json: {schema: {type: object}}, application/xml: {schema: {type: object}}}}"
        )),
      .rule(
        .mediaType, [.removed], "request-body-media-type-removed", .error, Axes(wireOldClients: .breaks),
        role: .request,
        message: "media type {name} was removed",
        "Old clients send the body in a media type that is no longer accepted.",
        advice: "Keep accepting it.",
        Sample.operation(
          "requestBody: {content: {application/json: {schema: {type: object}}, application/xml: {schema: {type: object}}}}",
          "requestBody: {content: {application/json: {schema: {type: object}}}}")),
      .rule(
        .mediaType, [.changed, .generalized, .specialized], "request-body-media-type-changed", .error,
        Axes(wireOldClients: .breaks, wireOldServers: .breaks), role: .request,
        message: "media type {old} was replaced by {new}",
        "Old clients send the body in a media type that is no longer accepted, even though its schema may be the same.",
        advice: "Accept both.",
        Sample.operation(
          "requestBody: {content: {application/json: {schema: {type: object}}}}",
          "requestBody: {content: {application/vnd.things+json: {schema: {type: object}}}}")),
      .rule(
        .mediaType, [.increased], "request-body-media-type-widened", .info, Axes(wireOldServers: .possible),
        role: .request,
        message: "media type {old} was widened to {new}",
        "A range of media types is accepted where one of them was.",
        advice: "Roll out the server before the clients.",
        Sample.operation(
          "requestBody: {content: {image/png: {schema: {type: string}}}}",
          "requestBody: {content: {image/*: {schema: {type: string}}}}")),
      .rule(
        .mediaType, [.decreased], "request-body-media-type-narrowed", .error, Axes(wireOldClients: .breaks),
        role: .request,
        message: "media type {old} was narrowed to {new}",
        "Old clients may send any media type of the range, and only some are still accepted.",
        advice: "Keep accepting the range.",
        Sample.operation(
          "requestBody: {content: {image/*: {schema: {type: string}}}}",
          "requestBody: {content: {image/png: {schema: {type: string}}}}")),
      .rule(
        .mediaTypeSchema, [.added], "request-body-media-type-schema-added", .error, Axes(wireOldClients: .breaks),
        role: .request,
        message: "{name} got a schema",
        "What could be anything must now meet a schema.",
        advice: "Accept what was accepted.",
        Sample.operation(
          "requestBody: {content: {application/json: {}}}",
          "requestBody: {content: {application/json: {schema: {type: object}}}}")),
      .rule(
        .mediaTypeSchema, [.removed], "request-body-media-type-schema-removed", .info, Axes(wireOldServers: .possible),
        role: .request,
        message: "{name} lost its schema",
        "The body may be anything.",
        advice: "Nothing to do.",
        Sample.operation(
          "requestBody: {content: {application/json: {schema: {type: object}}}}",
          "requestBody: {content: {application/json: {}}}")),
      .rule(
        .itemSchema, [.added], "request-body-media-type-item-schema-added", .error, Axes(wireOldClients: .breaks),
        role: .request,
        message: "{name} got an item schema",
        "Items that could be anything must now meet a schema.",
        advice: "Accept what was accepted.",
        Sample.operation(
          "requestBody: {content: {application/jsonl: {}}}",
          "requestBody: {content: {application/jsonl: {itemSchema: {type: object}}}}")),
      .rule(
        .itemSchema, [.removed], "request-body-media-type-item-schema-removed", .info, Axes(wireOldServers: .possible),
        role: .request,
        message: "{name} lost its item schema",
        "Items may be anything.",
        advice: "Nothing to do.",
        Sample.operation(
          "requestBody: {content: {application/jsonl: {itemSchema: {type: object}}}}",
          "requestBody: {content: {application/jsonl: {}}}")),
      .rule(
        .encoding, [.changed], "request-body-encoding-changed", .warning,
        Axes(wireOldClients: .possible, wireOldServers: .possible), role: .request,
        message: "encoding of `{name}` changed from {old|the default} to {new|the default}",
        "A part of the body is written in another content type or style.",
        advice: "Accept both.",
        Sample.operation(
          "requestBody: {content: {multipart/form-data: {schema: {type: object, properties: {file: {type: string}}}}}}",
          "requestBody: {content: {multipart/form-data: {schema: {type: object, properties: {file: {type: string}}}, encoding: {file: {contentType: image/png}}}}}"
        )),
    ]
  }
}
