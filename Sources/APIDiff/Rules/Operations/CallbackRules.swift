/// Callbacks and webhooks: here the server is the client. Their contents are judged with the roles swapped.
enum CallbackRules {
  static var rows: [RuleRow] {
    [
      .rule(
        .callback, [.added], "callback-added", .info, Axes(wireOldServers: .possible),
        message: "callback {new} was added",
        "The server may make one more request to its users.",
        advice: "Nothing to do.",
        Sample.operation(
          "responses: {'200': {description: Done}}",
          "responses: {'200': {description: Done}}\ncallbacks: {onDone: {'{$request.query.url}': {post: {responses: {'200': {description: Got}}}}}}"
        )),
      .rule(
        .callback, [.removed], "callback-removed", .error, Axes(wireOldClients: .breaks),
        message: "callback {old} was removed",
        "The server no longer makes a request that its users wait for.",
        advice: "Deprecate it first, with a sunset date, and remove it after that date.",
        Sample.operation(
          "responses: {'200': {description: Done}}\ncallbacks: {onDone: {'{$request.query.url}': {post: {responses: {'200': {description: Got}}}}}}",
          "responses: {'200': {description: Done}}")),
      .rule(
        .callback, [.renamed], "callback-renamed", .info,
        message: "callback `{old}` is now called `{new}`",
        "A callback with the same expressions stands under another key. The key is never on the wire.",
        advice: "Nothing to do.",
        Sample.operation(
          "responses: {'200': {description: Done}}\ncallbacks: {onDone: {'{$request.query.url}': {post: {responses: {'200': {description: Got}}}}}}",
          "responses: {'200': {description: Done}}\ncallbacks: {onEnd: {'{$request.query.url}': {post: {responses: {'200': {description: Got}}}}}}"
        )),
      .rule(
        .webhook, [.added], "webhook-added", .info, Axes(wireOldServers: .possible),
        message: "webhook {new} was added",
        "The server may make one more request to its users.",
        advice: "Nothing to do.",
        Sample.top(
          "x-note: 1",
          "x-note: 1\nwebhooks: {done: {post: {responses: {'200': {description: Got}}}}}")),
      .rule(
        .webhook, [.removed], "webhook-removed", .error, Axes(wireOldClients: .breaks),
        message: "webhook {old} was removed",
        "The server no longer makes a request that its users wait for.",
        advice: "Deprecate it first, with a sunset date, and remove it after that date.",
        Sample.top(
          "x-note: 1\nwebhooks: {done: {post: {responses: {'200': {description: Got}}}}}",
          "x-note: 1")),
      .rule(
        .requestBody, [.added, .addedRequired], "callback-body-added", .info, role: .response,
        message: "a body was added to what the server sends",
        "The server sends a body where it sent none.",
        advice: "Nothing to do.",
        Sample.operation(
          "responses: {'200': {description: Done}}\ncallbacks: {onDone: {'{$request.query.url}': {post: {responses: {'200': {description: Got}}}}}}",
          "responses: {'200': {description: Done}}\ncallbacks: {onDone: {'{$request.query.url}': {post: {requestBody: {content: {application/json: {schema: {type: object}}}}, responses: {'200': {description: Got}}}}}}"
        )),
      .rule(
        .requestBody, [.removed, .removedRequired], "callback-body-removed", .error, Axes(wireOldClients: .breaks),
        role: .response,
        message: "the body of what the server sends was removed",
        "Users of the API read a body that no longer comes.",
        advice: "Deprecate it first, with a sunset date, and remove it after that date.",
        Sample.operation(
          "responses: {'200': {description: Done}}\ncallbacks: {onDone: {'{$request.query.url}': {post: {requestBody: {content: {application/json: {schema: {type: object}}}}, responses: {'200': {description: Got}}}}}}",
          "responses: {'200': {description: Done}}\ncallbacks: {onDone: {'{$request.query.url}': {post: {responses: {'200': {description: Got}}}}}}"
        )),
      .rule(
        .requestBody, [.becameOptional], "callback-body-became-optional", .error, Axes(wireOldClients: .breaks),
        role: .response,
        message: "the body of what the server sends became optional",
        "Users of the API rely on the body.",
        advice: "Keep sending it.",
        Sample.operation(
          "responses: {'200': {description: Done}}\ncallbacks: {onDone: {'{$request.query.url}': {post: {requestBody: {content: {application/json: {schema: {type: object}}}, required: true}, responses: {'200': {description: Got}}}}}}",
          "responses: {'200': {description: Done}}\ncallbacks: {onDone: {'{$request.query.url}': {post: {requestBody: {content: {application/json: {schema: {type: object}}}}, responses: {'200': {description: Got}}}}}}"
        )),
      .rule(
        .requestBody, [.becameRequired], "callback-body-became-required", .info, Axes(wireOldServers: .breaks),
        role: .response,
        message: "the body of what the server sends became required",
        "The body always comes.",
        advice: "Nothing to do.",
        Sample.operation(
          "responses: {'200': {description: Done}}\ncallbacks: {onDone: {'{$request.query.url}': {post: {requestBody: {content: {application/json: {schema: {type: object}}}}, responses: {'200': {description: Got}}}}}}",
          "responses: {'200': {description: Done}}\ncallbacks: {onDone: {'{$request.query.url}': {post: {requestBody: {content: {application/json: {schema: {type: object}}}, required: true}, responses: {'200': {description: Got}}}}}}"
        )),
      .rule(
        .status, [], "callback-response-status-removed", .warning, Axes(wireOldClients: .possible),
        message: "users may no longer answer with status {name}",
        "An answer that users of the API give is no longer documented.",
        advice: "Keep accepting the answer.",
        Sample.operation(
          "responses: {'200': {description: Done}}\ncallbacks: {onDone: {'{$request.query.url}': {post: {responses: {'200': {description: Done}, '204': {description: Other}}}}}}",
          "responses: {'200': {description: Done}}\ncallbacks: {onDone: {'{$request.query.url}': {post: {responses: {'200': {description: Got}}}}}}"
        )),
      .rule(
        .status, [], "callback-response-status-added", .info, Axes(wireOldServers: .possible),
        message: "users may answer with status {name}",
        "One more answer of the users is documented.",
        advice: "Nothing to do.",
        Sample.operation(
          "responses: {'200': {description: Done}}\ncallbacks: {onDone: {'{$request.query.url}': {post: {responses: {'200': {description: Got}}}}}}",
          "responses: {'200': {description: Done}}\ncallbacks: {onDone: {'{$request.query.url}': {post: {responses: {'200': {description: Done}, '204': {description: Other}}}}}}"
        )),
      .rule(
        .status, [], "callback-response-status-covered", .info,
        message: "answer {name} is no longer listed by itself, but {new} is",
        "An answer is gone from the list, and a range covers it, or the answers of a range are listed one by one.",
        advice: "Nothing to do.",
        Sample.operation(
          "responses: {'200': {description: Done}}\ncallbacks: {onDone: {'{$request.query.url}': {post: {responses: {'200': {description: Got}, 2XX: {description: Got}}}}}}",
          "responses: {'200': {description: Done}}\ncallbacks: {onDone: {'{$request.query.url}': {post: {responses: {2XX: {description: Got}}}}}}"
        )),
      .rule(
        .status, [], "callback-response-status-generalized", .info, Axes(wireOldServers: .possible),
        message: "users may answer with {new}, where they could answer with {old}",
        "A range of statuses stands where single ones did.",
        advice: "Nothing to do.",
        Sample.operation(
          "responses: {'200': {description: Done}}\ncallbacks: {onDone: {'{$request.query.url}': {post: {responses: {'200': {description: Got}}}}}}",
          "responses: {'200': {description: Done}}\ncallbacks: {onDone: {'{$request.query.url}': {post: {responses: {2XX: {description: Got}}}}}}"
        )),
      .rule(
        .status, [], "callback-response-status-specialized", .warning, Axes(wireOldClients: .possible),
        message: "users may no longer answer with any status of {old}, only with {new}",
        "Single statuses stand where a range did. Users of the API may answer with others.",
        advice: "Keep accepting the others.",
        Sample.operation(
          "responses: {'200': {description: Done}}\ncallbacks: {onDone: {'{$request.query.url}': {post: {responses: {2XX: {description: Got}}}}}}",
          "responses: {'200': {description: Done}}\ncallbacks: {onDone: {'{$request.query.url}': {post: {responses: {'200': {description: Got}}}}}}"
        )),
      .rule(
        .responseBody, [.removed], "callback-response-body-removed", .warning, Axes(wireOldClients: .possible),
        role: .request,
        message: "the body of answer {name} is no longer read ({old})",
        "Users of the API still answer with a body.",
        advice: "Keep reading it.",
        Sample.operation(
          "responses: {'200': {description: Done}}\ncallbacks: {onDone: {'{$request.query.url}': {post: {responses: {'200': {description: Done, content: {application/json: {schema: {type: object}}}}}}}}}",
          "responses: {'200': {description: Done}}\ncallbacks: {onDone: {'{$request.query.url}': {post: {responses: {'200': {description: Got}}}}}}"
        )),
      .rule(
        .responseBody, [.added], "callback-response-body-added", .error, Axes(wireOldClients: .breaks), role: .request,
        message: "a body was added to answer {name} ({new})",
        "Users of the API answer without a body.",
        advice: "Make the body optional on the server.",
        Sample.operation(
          "responses: {'200': {description: Done}}\ncallbacks: {onDone: {'{$request.query.url}': {post: {responses: {'200': {description: Got}}}}}}",
          "responses: {'200': {description: Done}}\ncallbacks: {onDone: {'{$request.query.url}': {post: {responses: {'200': {description: Done, content: {application/json: {schema: {type: object}}}}}}}}}"
        )),
    ]
  }
}
