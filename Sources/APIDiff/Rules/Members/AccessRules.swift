/// `readOnly` and `writeOnly` of properties.
enum AccessRules {
  static var rows: [RuleRow] {
    [
      .rule(
        .readOnly, [.becameTrue], "request-optional-property-became-read-only", .info, role: .request, text: "optional",
        message: "optional property `{name}` is now read-only",
        "`readOnly` was set. It no longer travels this way.",
        advice: "Nothing to do.",
        Sample.operation(
          "requestBody: {content: {application/json: {schema: {type: object, properties: {size: {type: integer}}}}}}",
          "requestBody: {content: {application/json: {schema: {type: object, properties: {size: {type: integer, readOnly: true}}}}}}"
        )),
      .rule(
        .readOnly, [.becameFalse], "request-optional-property-became-not-read-only", .info, role: .request,
        text: "optional",
        message: "optional property `{name}` is no longer read-only",
        "`readOnly` was removed. It now travels this way as well.",
        advice: "Nothing to do.",
        Sample.operation(
          "requestBody: {content: {application/json: {schema: {type: object, properties: {size: {type: integer, readOnly: true}}}}}}",
          "requestBody: {content: {application/json: {schema: {type: object, properties: {size: {type: integer}}}}}}")),
      .rule(
        .writeOnly, [.becameTrue], "request-optional-property-became-write-only", .info, role: .request,
        text: "optional",
        message: "optional property `{name}` is now write-only",
        "`writeOnly` was set. It travels this way as before.",
        advice: "Nothing to do.",
        Sample.operation(
          "requestBody: {content: {application/json: {schema: {type: object, properties: {size: {type: integer}}}}}}",
          "requestBody: {content: {application/json: {schema: {type: object, properties: {size: {type: integer, writeOnly: true}}}}}}"
        )),
      .rule(
        .writeOnly, [.becameFalse], "request-optional-property-became-not-write-only", .info, role: .request,
        text: "optional",
        message: "optional property `{name}` is no longer write-only",
        "`writeOnly` was removed. It travels this way as before.",
        advice: "Nothing to do.",
        Sample.operation(
          "requestBody: {content: {application/json: {schema: {type: object, properties: {size: {type: integer, writeOnly: true}}}}}}",
          "requestBody: {content: {application/json: {schema: {type: object, properties: {size: {type: integer}}}}}}")),
      .rule(
        .readOnly, [.becameTrue], "request-required-property-became-read-only", .info, Axes(wireOldServers: .breaks),
        role: .request, text: "required",
        message: "required property `{name}` is now read-only",
        "`readOnly` was set. It no longer travels this way: new clients leave out what old servers demand.",
        advice: "Roll out the server before the clients.",
        Sample.operation(
          "requestBody: {content: {application/json: {schema: {type: object, required: [size], properties: {size: {type: integer}}}}}}",
          "requestBody: {content: {application/json: {schema: {type: object, required: [size], properties: {size: {type: integer, readOnly: true}}}}}}"
        )),
      .rule(
        .readOnly, [.becameFalse], "request-required-property-became-not-read-only", .info,
        Axes(wireOldClients: .breaks), role: .request,
        text: "required",
        message: "required property `{name}` is no longer read-only",
        "`readOnly` was removed. It now travels this way as well: it is demanded of old clients, which do not send it.",
        advice: "Go on accepting requests without the property, at least for a deprecation period.",
        Sample.operation(
          "requestBody: {content: {application/json: {schema: {type: object, required: [size], properties: {size: {type: integer, readOnly: true}}}}}}",
          "requestBody: {content: {application/json: {schema: {type: object, required: [size], properties: {size: {type: integer}}}}}}"
        )),
      .rule(
        .writeOnly, [.becameTrue], "request-required-property-became-write-only", .info, role: .request,
        text: "required",
        message: "required property `{name}` is now write-only",
        "`writeOnly` was set. It travels this way as before.",
        advice: "Nothing to do.",
        Sample.operation(
          "requestBody: {content: {application/json: {schema: {type: object, required: [size], properties: {size: {type: integer}}}}}}",
          "requestBody: {content: {application/json: {schema: {type: object, required: [size], properties: {size: {type: integer, writeOnly: true}}}}}}"
        )),
      .rule(
        .writeOnly, [.becameFalse], "request-required-property-became-not-write-only", .info, role: .request,
        text: "required",
        message: "required property `{name}` is no longer write-only",
        "`writeOnly` was removed. It travels this way as before.",
        advice: "Nothing to do.",
        Sample.operation(
          "requestBody: {content: {application/json: {schema: {type: object, required: [size], properties: {size: {type: integer, writeOnly: true}}}}}}",
          "requestBody: {content: {application/json: {schema: {type: object, required: [size], properties: {size: {type: integer}}}}}}"
        )),
      .rule(
        .readOnly, [.becameTrue], "response-optional-property-became-read-only", .info, role: .response,
        text: "optional",
        message: "optional property `{name}` is now read-only",
        "`readOnly` was set. It travels this way as before.",
        advice: "Nothing to do.",
        Sample.operation(
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object, properties: {size: {type: integer}}}}}}}",
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object, properties: {size: {type: integer, readOnly: true}}}}}}}"
        )),
      .rule(
        .readOnly, [.becameFalse], "response-optional-property-became-not-read-only", .info, role: .response,
        text: "optional",
        message: "optional property `{name}` is no longer read-only",
        "`readOnly` was removed. It travels this way as before.",
        advice: "Nothing to do.",
        Sample.operation(
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object, properties: {size: {type: integer, readOnly: true}}}}}}}",
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object, properties: {size: {type: integer}}}}}}}"
        )),
      .rule(
        .writeOnly, [.becameTrue], "response-optional-property-became-write-only", .info,
        Axes(wireOldClients: .possible), role: .response,
        text: "optional",
        message: "optional property `{name}` is now write-only",
        "`writeOnly` was set. It no longer travels this way: old clients do without it, or rely on it.",
        advice: "Keep sending the property for a deprecation period.",
        Sample.operation(
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object, properties: {size: {type: integer}}}}}}}",
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object, properties: {size: {type: integer, writeOnly: true}}}}}}}"
        )),
      .rule(
        .writeOnly, [.becameFalse], "response-optional-property-became-not-write-only", .info, role: .response,
        text: "optional",
        message: "optional property `{name}` is no longer write-only",
        "`writeOnly` was removed. It now travels this way as well.",
        advice: "Nothing to do.",
        Sample.operation(
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object, properties: {size: {type: integer, writeOnly: true}}}}}}}",
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object, properties: {size: {type: integer}}}}}}}"
        )),
      .rule(
        .readOnly, [.becameTrue], "response-required-property-became-read-only", .info, role: .response,
        text: "required",
        message: "required property `{name}` is now read-only",
        "`readOnly` was set. It travels this way as before.",
        advice: "Nothing to do.",
        Sample.operation(
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object, required: [size], properties: {size: {type: integer}}}}}}}",
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object, required: [size], properties: {size: {type: integer, readOnly: true}}}}}}}"
        )),
      .rule(
        .readOnly, [.becameFalse], "response-required-property-became-not-read-only", .info, role: .response,
        text: "required",
        message: "required property `{name}` is no longer read-only",
        "`readOnly` was removed. It travels this way as before.",
        advice: "Nothing to do.",
        Sample.operation(
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object, required: [size], properties: {size: {type: integer, readOnly: true}}}}}}}",
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object, required: [size], properties: {size: {type: integer}}}}}}}"
        )),
      .rule(
        .writeOnly, [.becameTrue], "response-required-property-became-write-only", .info, Axes(wireOldClients: .breaks),
        role: .response,
        text: "required",
        message: "required property `{name}` is now write-only",
        "`writeOnly` was set. It no longer travels this way: old clients cannot read an answer without it.",
        advice: "Keep sending the property for a deprecation period.",
        Sample.operation(
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object, required: [size], properties: {size: {type: integer}}}}}}}",
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object, required: [size], properties: {size: {type: integer, writeOnly: true}}}}}}}"
        )),
      .rule(
        .writeOnly, [.becameFalse], "response-required-property-became-not-write-only", .warning,
        Axes(wireOldClients: .possible, wireOldServers: .breaks), role: .response, text: "required",
        message: "required property `{name}` is no longer write-only",
        "`writeOnly` was removed. It now travels this way as well: new clients rely on what old servers do not send.",
        advice: "Send the property from the day on which the document says so.",
        Sample.operation(
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object, required: [size], properties: {size: {type: integer, writeOnly: true}}}}}}}",
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object, required: [size], properties: {size: {type: integer}}}}}}}"
        )),
    ]
  }
}
