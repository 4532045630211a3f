/// Security requirements, of the whole API and of its operations: a list of alternatives.
enum SecurityRules {
  static var rows: [RuleRow] {
    rows(.globalSecurity, .globalSecurityScope, "api-global-security", role: nil, "For the whole API") { old, new in
      Sample.top(schemes + "\nsecurity: \(old)", schemes + "\nsecurity: \(new)")
    }
      + rows(.security, .securityScope, "api-security", role: .request, "For the operation") { old, new in
        Sample.operation("security: \(old)", "security: \(new)", top: schemes)
      } + callbackRows + [unused]
  }

  private static var unused: RuleRow {
    func document(_ security: String) -> String {
      Sample.document(
        operation: "security: [{a: []}]\nresponses: {'200': {description: Done}}",
        top: schemes + "\nsecurity: \(security)")
    }
    return .rule(
      .globalSecurity, [.changed], "api-global-security-unused-changed", .info,
      message:
        "the whole API demands {new|nothing} where it demanded {old|nothing}, but each operation has its own say",
      "The security requirements of the document differ, and no operation inherits them in either version. Nothing changes for anyone.",
      advice: "Nothing to do.", Rule.Example(old: document("[{a: []}]"), new: document("[{b: []}]")))
  }

  private static let schemes =
    "components: {securitySchemes: {a: {type: apiKey, in: header, name: A}, b: {type: apiKey, in: header, name: B}, o: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://a.example/token', scopes: {read: Read, write: Write}}}}}}"

  private static let keepOld = "Let the old credentials work for a deprecation period."
  private static let serverFirst = "Roll out the server before the clients."

  /// - Parameters:
  ///   - prefix: of the ids.
  ///   - whom: how the documentation begins.
  ///   - example: of the old and the new requirements.
  private static func rows(
    _ topic: Topic, _ scopeTopic: Topic, _ prefix: String, role: Role?, _ whom: String,
    _ example: (String, String) -> Rule.Example
  ) -> [RuleRow] {
    let breaks = Axes(wireOldClients: .breaks)
    let needsServer = Axes(wireOldServers: .possible)
    return [
      .rule(
        topic, [.added], "\(prefix)-alternative-added", .info, needsServer, role: role,
        message: "`{name}` is accepted as another way to prove who one is",
        "\(whom) there is one more alternative among the security requirements.",
        advice: serverFirst, example("[{a: []}]", "[{a: []}, {b: []}]")),
      .rule(
        topic, [.removed], "\(prefix)-alternative-removed", .error, breaks, role: role,
        message: "`{name}` is no longer accepted as a way to prove who one is",
        "\(whom) one of the alternatives is gone. Old clients that use it are turned away. Generated Swift compiles unchanged.",
        advice: keepOld, example("[{a: []}, {b: []}]", "[{a: []}]")),
      .rule(
        topic, [.addedRequired], "\(prefix)-added", .error, breaks, role: role,
        message: "`{name}` is now required, where nothing was",
        "\(whom) clients must now prove who they are. Old clients do not, and are turned away. Generated Swift compiles unchanged.",
        advice: keepOld, example("[]", "[{a: []}]")),
      .rule(
        topic, [.removedRequired], "\(prefix)-removed", .info, needsServer, role: role,
        message: "`{old}` is no longer demanded, nor anything else",
        "\(whom) nothing is demanded any more: what old clients send is still enough.",
        advice: "Make sure that this is meant: the data is open to everyone.", example("[{a: []}]", "[]")),
      .rule(
        topic, [.becameRequired], "\(prefix)-became-required", .error, breaks, role: role,
        message: "requests that prove nothing are no longer accepted: `{new}` is required",
        "\(whom) the alternative `{}`, which asks for nothing, is gone. Old clients that prove nothing are turned away. Generated Swift compiles unchanged.",
        advice: "Keep answering requests without credentials for a deprecation period.",
        example("[{}, {a: []}]", "[{a: []}]")),
      .rule(
        topic, [.becameOptional], "\(prefix)-became-optional", .info, needsServer, role: role,
        message: "`{old}` may now be left out",
        "\(whom) there is now the alternative `{}`, which asks for nothing.",
        advice: "Make sure that this is meant: the data is open to everyone.",
        example("[{a: []}]", "[{}, {a: []}]")),
      .rule(
        topic, [.generalized], "\(prefix)-relaxed", .info, needsServer, role: role,
        message: "`{new}` is now enough, where `{old}` was required",
        "\(whom) less is demanded than before: what old clients send is still enough.",
        advice: serverFirst, example("[{a: [], b: []}]", "[{a: []}]")),
      .rule(
        topic, [.specialized], "\(prefix)-tightened", .error, breaks, role: role,
        message: "`{old}` alone is no longer enough: `{new}` is required",
        "\(whom) clients must prove more than before: an alternative demands one more scheme. Old clients do not meet it, and are turned away. Generated Swift compiles unchanged.",
        advice: keepOld, example("[{a: []}]", "[{a: [], b: []}]")),
      .rule(
        topic, [.set], "\(prefix)-redundant-alternative-added", .info, role: role,
        message: "`{name}` is listed as another way to prove who one is, though less was enough and still is",
        "\(whom) there is one more alternative that demands more than another one: whoever meets it met the requirements before.",
        advice: "Nothing to do.", example("[{a: []}]", "[{a: []}, {a: [], b: []}]")),
      .rule(
        topic, [.unset], "\(prefix)-redundant-alternative-removed", .info, role: role,
        message: "`{name}` is no longer listed as a way to prove who one is, but part of it is enough",
        "\(whom) an alternative is gone that demanded more than another one, which is still there: what old clients send is still enough.",
        advice: "Nothing to do.", example("[{a: []}, {a: [], b: []}]", "[{a: []}]")),
      .rule(
        scopeTopic, [.added], "\(prefix)-scope-added", .error, breaks, role: role,
        message: "scope `{name}` is now demanded with `{new}`",
        "\(whom) clients must hold one more scope. Tokens of old clients do not.",
        advice: keepOld, example("[{o: [read]}]", "[{o: [read, write]}]")),
      .rule(
        scopeTopic, [.removed], "\(prefix)-scope-removed", .info, needsServer, role: role,
        message: "scope `{name}` is no longer demanded with `{old}`",
        "\(whom) clients need one scope less.",
        advice: "Nothing to do.", example("[{o: [read, write]}]", "[{o: [read]}]")),
    ]
  }

  /// Of callbacks and webhooks: it is the server that proves who it is.
  private static var callbackRows: [RuleRow] {
    [
      .rule(
        .security,
        [.added, .removed, .addedRequired, .removedRequired, .becameRequired, .becameOptional, .generalized]
          + [.specialized, .set, .unset],
        "callback-security-changed", .warning, Axes(wireOldClients: .possible), role: .response,
        message: "the server proves who it is in another way: {old|nothing} before, {new|nothing} now",
        "The security requirements of a callback or webhook differ. Users of the API that check the old credentials may turn the server away.",
        advice: "Keep sending the old credentials beside the new ones for a deprecation period.",
        callback("[]", "[{a: []}]")),
      .rule(
        .securityScope, [.added, .removed], "callback-security-scope-changed", .info, role: .response,
        message: "the server proves who it is with other scopes: `{name}`",
        "The token that the server sends with a callback or webhook holds another scope.",
        advice: "Nothing to do.", callback("[{o: [read]}]", "[{o: [read, write]}]")),
    ]
  }

  private static func callback(_ old: String, _ new: String) -> Rule.Example {
    func operation(_ security: String) -> String {
      "responses: {'200': {description: Done}}\ncallbacks: {onDone: {'{$request.query.url}': {post: {security: \(security), responses: {'200': {description: Got}}}}}}"
    }
    return Sample.operation(operation(old), operation(new), top: schemes)
  }
}
