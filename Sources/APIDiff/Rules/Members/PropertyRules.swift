/// Properties of objects: added, removed, required or not.
enum PropertyRules {
  static var rows: [RuleRow] {
    [
      .rule(
        .property, [.added], "new-optional-request-property", .info, Axes(wireOldServers: .possible), role: .request,
        isMasked: false, effect: .none,
        message: "optional property `{name}` was added",
        "Requests may hold one more property. Old servers ignore it, unless they forbid properties that they do not know.",
        advice: "Roll out the server before the clients.",
        Sample.operation(
          "requestBody: {content: {application/json: {schema: {type: object, properties: {id: {type: string}}}}}}",
          "requestBody: {content: {application/json: {schema: {type: object, properties: {id: {type: string}, size: {type: integer}}}}}}"
        )),
      .rule(
        .property, [.addedRequired], "new-required-request-property", .error,
        Axes(wireOldClients: .breaks, wireOldServers: .possible), role: .request, isMasked: false, effect: .narrower,
        message: "required property `{name}` was added",
        "Requests must hold one more property, which old clients do not send. Old servers ignore it, unless they forbid properties that they do not know.",
        advice: "Make it optional, with a default that keeps the old behaviour.",
        Sample.operation(
          "requestBody: {content: {application/json: {schema: {type: object, properties: {id: {type: string}}}}}}",
          "requestBody: {content: {application/json: {schema: {type: object, required: [size], properties: {id: {type: string}, size: {type: integer}}}}}}"
        )),
      .rule(
        .property, [.addedRequiredWithDefault], "new-required-request-property-with-default", .error,
        Axes(wireOldClients: .breaks, wireOldServers: .possible), role: .request, isMasked: false, effect: .narrower,
        message: "required property `{name}` with a default was added",
        "Requests must hold one more property. A default does not make leaving it out valid.",
        advice: "Make it optional, with a default that keeps the old behaviour.",
        Sample.operation(
          "requestBody: {content: {application/json: {schema: {type: object, properties: {id: {type: string}}}}}}",
          "requestBody: {content: {application/json: {schema: {type: object, required: [size], properties: {id: {type: string}, size: {type: integer, default: 1}}}}}}"
        )),
      .rule(
        .property, [.removed, .removedRequired, .removedRequiredWithDefault], "request-property-removed", .warning,
        Axes(wireOldClients: .possible, wireOldServers: .possible), role: .request, isMasked: false, effect: .wider,
        message: "property `{name}` was removed",
        "Old clients still send the property. A server that ignores what it does not know no longer does what they ask; a strict one rejects the request. New clients leave out what an old server demands, where it was required.",
        advice: "Deprecate it first, with a sunset date, and remove it after that date.",
        Sample.operation(
          "requestBody: {content: {application/json: {schema: {type: object, properties: {id: {type: string}, size: {type: integer}}}}}}",
          "requestBody: {content: {application/json: {schema: {type: object, properties: {id: {type: string}}}}}}")),
      .rule(
        .property, [.becameRequired], "request-property-became-required", .error, Axes(wireOldClients: .breaks),
        role: .request, isMasked: false, effect: .narrower,
        message: "property `{name}` became required",
        "Old clients may leave the property out.",
        advice: "Make it optional, with a default that keeps the old behaviour.",
        Sample.operation(
          "requestBody: {content: {application/json: {schema: {type: object, properties: {size: {type: integer}}}}}}",
          "requestBody: {content: {application/json: {schema: {type: object, required: [size], properties: {size: {type: integer}}}}}}"
        )),
      .rule(
        .property, [.becameRequiredWithDefault], "request-property-became-required-with-default", .error,
        Axes(wireOldClients: .breaks), role: .request, isMasked: false, effect: .narrower,
        message: "property `{name}` became required; its default does not help",
        "Old clients may leave the property out. A default does not make leaving it out valid.",
        advice: "Make it optional, with a default that keeps the old behaviour.",
        Sample.operation(
          "requestBody: {content: {application/json: {schema: {type: object, properties: {size: {type: integer, default: 1}}}}}}",
          "requestBody: {content: {application/json: {schema: {type: object, required: [size], properties: {size: {type: integer, default: 1}}}}}}"
        )),
      .rule(
        .property, [.becameOptional, .becameOptionalWithDefault], "request-property-became-optional", .info,
        Axes(wireOldServers: .breaks), role: .request, isMasked: false, effect: .wider,
        message: "property `{name}` became optional",
        "Requests may leave the property out. Old servers still demand it from new clients.",
        advice: "Roll out the server before the clients.",
        Sample.operation(
          "requestBody: {content: {application/json: {schema: {type: object, required: [size], properties: {size: {type: integer}}}}}}",
          "requestBody: {content: {application/json: {schema: {type: object, properties: {size: {type: integer}}}}}}")),
      .rule(
        .property, [.added, .addedRequired, .addedRequiredWithDefault], "request-read-only-property-added", .info,
        role: .request, isMasked: true,
        message: "read-only property `{name}` was added",
        "The property is `readOnly`, so requests never hold it.",
        advice: "Nothing to do.",
        Sample.operation(
          "requestBody: {content: {application/json: {schema: {type: object, properties: {id: {type: string}}}}}}",
          "requestBody: {content: {application/json: {schema: {type: object, properties: {id: {type: string}, size: {type: integer, readOnly: true}}}}}}"
        )),
      .rule(
        .property, [.removed, .removedRequired, .removedRequiredWithDefault], "request-read-only-property-removed",
        .info, role: .request, isMasked: true,
        message: "read-only property `{name}` was removed",
        "The property was `readOnly`, so requests never held it.",
        advice: "Nothing to do.",
        Sample.operation(
          "requestBody: {content: {application/json: {schema: {type: object, properties: {id: {type: string}, size: {type: integer, readOnly: true}}}}}}",
          "requestBody: {content: {application/json: {schema: {type: object, properties: {id: {type: string}}}}}}")),
      .rule(
        .property, [.becameRequired, .becameRequiredWithDefault, .becameOptional, .becameOptionalWithDefault],
        "request-read-only-property-required-changed", .info, role: .request, isMasked: true,
        message: "whether read-only property `{name}` is required changed",
        "The property is `readOnly`, so requests never hold it.",
        advice: "Nothing to do.",
        Sample.operation(
          "requestBody: {content: {application/json: {schema: {type: object, properties: {size: {type: integer, readOnly: true}}}}}}",
          "requestBody: {content: {application/json: {schema: {type: object, required: [size], properties: {size: {type: integer, readOnly: true}}}}}}"
        )),
      .rule(
        .property, [.added], "response-optional-property-added", .info, role: .response, isMasked: false,
        message: "optional property `{name}` was added",
        "Responses may hold one more property. Clients are expected to ignore what they do not know.",
        advice: "Nothing to do.",
        Sample.operation(
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object, properties: {id: {type: string}}}}}}}",
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object, properties: {id: {type: string}, size: {type: integer}}}}}}}"
        )),
      .rule(
        .property, [.added], "response-optional-write-only-property-added", .info, role: .response, isMasked: true,
        message: "write-only property `{name}` was added",
        "The property is `writeOnly`, so responses never hold it.",
        advice: "Nothing to do.",
        Sample.operation(
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object, properties: {id: {type: string}}}}}}}",
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object, properties: {id: {type: string}, size: {type: integer, writeOnly: true}}}}}}}"
        )),
      .rule(
        .property, [.addedRequired, .addedRequiredWithDefault], "response-required-property-added", .info,
        Axes(wireOldServers: .breaks), role: .response, isMasked: false,
        message: "required property `{name}` was added",
        "Responses always hold one more property. New clients rely on it and cannot read the answers of an old server.",
        advice: "Roll out the server before the clients.",
        Sample.operation(
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object, properties: {id: {type: string}}}}}}}",
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object, required: [size], properties: {id: {type: string}, size: {type: integer}}}}}}}"
        )),
      .rule(
        .property, [.addedRequired, .addedRequiredWithDefault], "response-required-write-only-property-added", .info,
        role: .response, isMasked: true,
        message: "required write-only property `{name}` was added",
        "The property is `writeOnly`, so responses never hold it.",
        advice: "Nothing to do.",
        Sample.operation(
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object, properties: {id: {type: string}}}}}}}",
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object, required: [size], properties: {id: {type: string}, size: {type: integer, writeOnly: true}}}}}}}"
        )),
      .rule(
        .property, [.removed], "response-optional-property-removed", .warning, Axes(wireOldClients: .possible),
        role: .response, isMasked: false,
        message: "optional property `{name}` was removed",
        "Old clients no longer get the property. They had to expect that, but what they show or do with it is gone.",
        advice: "Deprecate it first, with a sunset date, and remove it after that date.",
        Sample.operation(
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object, properties: {id: {type: string}, size: {type: integer}}}}}}}",
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object, properties: {id: {type: string}}}}}}}"
        )),
      .rule(
        .property, [.removed], "response-optional-write-only-property-removed", .info, role: .response, isMasked: true,
        message: "write-only property `{name}` was removed",
        "The property was `writeOnly`, so responses never held it.",
        advice: "Nothing to do.",
        Sample.operation(
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object, properties: {id: {type: string}, size: {type: integer, writeOnly: true}}}}}}}",
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object, properties: {id: {type: string}}}}}}}"
        )),
      .rule(
        .property, [.removedRequired, .removedRequiredWithDefault], "response-required-property-removed", .error,
        Axes(wireOldClients: .breaks), role: .response, isMasked: false,
        message: "required property `{name}` was removed",
        "Old clients rely on the property and cannot read the answer without it.",
        advice: "Deprecate it first, with a sunset date, and remove it after that date.",
        Sample.operation(
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object, required: [size], properties: {id: {type: string}, size: {type: integer}}}}}}}",
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object, properties: {id: {type: string}}}}}}}"
        )),
      .rule(
        .property, [.removedRequired, .removedRequiredWithDefault], "response-required-write-only-property-removed",
        .info, role: .response, isMasked: true,
        message: "required write-only property `{name}` was removed",
        "The property was `writeOnly`, so responses never held it.",
        advice: "Nothing to do.",
        Sample.operation(
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object, required: [size], properties: {id: {type: string}, size: {type: integer, writeOnly: true}}}}}}}",
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object, properties: {id: {type: string}}}}}}}"
        )),
      .rule(
        .property, [.becameOptional, .becameOptionalWithDefault], "response-property-became-optional", .error,
        Axes(wireOldClients: .breaks), role: .response, isMasked: false,
        message: "property `{name}` became optional",
        "Old clients rely on the property and cannot read an answer without it.",
        advice: "Keep sending the property, and keep it required.",
        Sample.operation(
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object, required: [size], properties: {size: {type: integer}}}}}}}",
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object, properties: {size: {type: integer}}}}}}}"
        )),
      .rule(
        .property, [.becameOptional, .becameOptionalWithDefault], "response-write-only-property-became-optional", .info,
        role: .response, isMasked: true,
        message: "write-only property `{name}` became optional",
        "The property is `writeOnly`, so responses never hold it.",
        advice: "Nothing to do.",
        Sample.operation(
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object, required: [size], properties: {size: {type: integer, writeOnly: true}}}}}}}",
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object, properties: {size: {type: integer, writeOnly: true}}}}}}}"
        )),
      .rule(
        .property, [.becameRequired, .becameRequiredWithDefault], "response-property-became-required", .info,
        Axes(wireOldServers: .breaks), role: .response, isMasked: false,
        message: "property `{name}` became required",
        "Responses always hold the property. New clients rely on it and cannot read the answers of an old server.",
        advice: "Roll out the server before the clients.",
        Sample.operation(
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object, properties: {size: {type: integer}}}}}}}",
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object, required: [size], properties: {size: {type: integer}}}}}}}"
        )),
      .rule(
        .property, [.becameRequired, .becameRequiredWithDefault], "response-write-only-property-became-required", .info,
        role: .response, isMasked: true,
        message: "write-only property `{name}` became required",
        "The property is `writeOnly`, so responses never hold it.",
        advice: "Nothing to do.",
        Sample.operation(
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object, properties: {size: {type: integer, writeOnly: true}}}}}}}",
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object, required: [size], properties: {size: {type: integer, writeOnly: true}}}}}}}"
        )),
      .rule(
        .property, [], "new-required-request-header-property", .error,
        Axes(wireOldClients: .breaks, wireOldServers: .possible),
        message: "required property `{name}` was added to a header",
        "The header must hold one more property, which old clients do not send.",
        advice: "Make it optional, with a default that keeps the old behaviour.",
        Sample.operation(
          "parameters: [{name: filter, in: header, schema: {type: object, properties: {id: {type: string}}}}]",
          "parameters: [{name: filter, in: header, schema: {type: object, required: [size], properties: {id: {type: string}, size: {type: integer}}}}]"
        )),
      .rule(
        .property, [], "request-header-property-became-required", .error, Axes(wireOldClients: .breaks),
        message: "property `{name}` of a header became required",
        "Old clients may leave the property out.",
        advice: "Make it optional, with a default that keeps the old behaviour.",
        Sample.operation(
          "parameters: [{name: filter, in: header, schema: {type: object, properties: {size: {type: integer}}}}]",
          "parameters: [{name: filter, in: header, schema: {type: object, required: [size], properties: {size: {type: integer}}}}]"
        )),
      .rule(
        .enumeration, [], "request-header-property-became-enum", .error, Axes(wireOldClients: .breaks),
        message: "a property of a header was restricted to {new}",
        "Values are now listed in `enum`, and others are not accepted.",
        advice: "Keep accepting the old values.",
        Sample.operation(
          "parameters: [{name: filter, in: header, schema: {type: object, properties: {size: {type: string}}}}]",
          "parameters: [{name: filter, in: header, schema: {type: object, properties: {size: {type: string, enum: [a, b]}}}}]"
        )),
    ]
  }
}
