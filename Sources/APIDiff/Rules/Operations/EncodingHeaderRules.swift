/// Headers of the parts of a multipart body.
enum EncodingHeaderRules {
  static var rows: [RuleRow] {
    [
      .rule(
        .encodingHeader, [.added], "request-body-part-header-added", .info, Axes(wireOldServers: .possible),
        role: .request, message: "optional header `{name}` of part `{new}` was added",
        "A part of the body may be sent with one more header.",
        advice: "Roll out the server before the clients.", request("{}", "{X-Size: {schema: {type: integer}}}")),
      .rule(
        .encodingHeader, [.addedRequired], "request-body-part-required-header-added", .error,
        Axes(wireOldClients: .breaks), role: .request, message: "required header `{name}` of part `{new}` was added",
        "A part of the body must be sent with one more header, which old clients do not send.",
        advice: "Make it optional.", request("{}", "{X-Size: {required: true, schema: {type: integer}}}")),
      .rule(
        .encodingHeader, [.removed, .removedRequired], "request-body-part-header-removed", .warning,
        Axes(wireOldClients: .possible, wireOldServers: .possible), role: .request,
        message: "header `{name}` of part `{old}` was removed",
        "What old clients send in the header is ignored, or rejected.",
        advice: "Keep accepting it.", request("{X-Size: {schema: {type: integer}}}", "{}")),
      .rule(
        .encodingHeader, [.becameRequired], "request-body-part-header-became-required", .error,
        Axes(wireOldClients: .breaks), role: .request, message: "header `{name}` of part `{new}` became required",
        "Old clients may leave the header out.",
        advice: "Keep it optional.",
        request("{X-Size: {schema: {type: integer}}}", "{X-Size: {required: true, schema: {type: integer}}}")),
      .rule(
        .encodingHeader, [.becameOptional], "request-body-part-header-became-optional", .info,
        Axes(wireOldServers: .possible), role: .request, message: "header `{name}` of part `{new}` became optional",
        "The header may be left out. Old servers insist on it.",
        advice: "Roll out the server before the clients.",
        request("{X-Size: {required: true, schema: {type: integer}}}", "{X-Size: {schema: {type: integer}}}")),
      .rule(
        .encodingHeader, [.added, .addedRequired], "response-body-part-header-added", .info, role: .response,
        message: "header `{name}` of part `{new}` was added",
        "A part of the body may come with one more header. Clients ignore headers that they do not know.",
        advice: "Nothing to do.", response("{}", "{X-Size: {schema: {type: integer}}}")),
      .rule(
        .encodingHeader, [.removedRequired], "response-body-part-required-header-removed", .error,
        Axes(wireOldClients: .breaks), role: .response, message: "required header `{name}` of part `{old}` was removed",
        "Old clients rely on the header.",
        advice: "Keep sending it.", response("{X-Size: {required: true, schema: {type: integer}}}", "{}")),
      .rule(
        .encodingHeader, [.removed], "response-body-part-header-removed", .warning, Axes(wireOldClients: .possible),
        role: .response, message: "optional header `{name}` of part `{old}` was removed",
        "Old clients no longer get the header. They had to expect that, but what they do with it is gone.",
        advice: "Keep sending it for a deprecation period.", response("{X-Size: {schema: {type: integer}}}", "{}")),
      .rule(
        .encodingHeader, [.becameOptional], "response-body-part-header-became-optional", .error,
        Axes(wireOldClients: .breaks), role: .response, message: "header `{name}` of part `{new}` became optional",
        "Old clients rely on the header.",
        advice: "Keep sending the header, and keep it required.",
        response("{X-Size: {required: true, schema: {type: integer}}}", "{X-Size: {schema: {type: integer}}}")),
      .rule(
        .encodingHeader, [.becameRequired], "response-body-part-header-became-required", .info,
        Axes(wireOldServers: .breaks), role: .response, message: "header `{name}` of part `{new}` became required",
        "The header always comes. New clients rely on it, and old servers may leave it out.",
        advice: "Roll out the server before the clients.",
        response("{X-Size: {schema: {type: integer}}}", "{X-Size: {required: true, schema: {type: integer}}}")),
    ]
  }

  private static func content(_ headers: String) -> String {
    "content: {multipart/form-data: {schema: {type: object, properties: {file: {type: string}}}, encoding: {file: {headers: \(headers)}}}}"
  }

  private static func request(_ old: String, _ new: String) -> Rule.Example {
    Sample.operation("requestBody: {\(content(old))}", "requestBody: {\(content(new))}")
  }

  private static func response(_ old: String, _ new: String) -> Rule.Example {
    func operation(_ headers: String) -> String {
      "responses: {'200': {description: Done, \(content(headers).replacing("form-data", with: "mixed"))}}"
    }
    return Sample.operation(operation(old), operation(new))
  }
}
