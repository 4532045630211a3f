/// Security schemes and requirements.
enum SecurityRules {
  static var rows: [RuleRow] {
    [
      .rule(
        .securityScheme, [.added], "api-security-component-added", .info,
        message: "security scheme `{name}` was added",
        "One more scheme is declared. What demands it is told where it is demanded.",
        advice: "Nothing to do.",
        Sample.top(
          "components: {securitySchemes: {a: {type: apiKey, in: header, name: A}}}",
          "components: {securitySchemes: {a: {type: apiKey, in: header, name: A}, b: {type: apiKey, in: header, name: B}}}"
        )),
      .rule(
        .securityScheme, [.removed], "api-security-component-removed", .info,
        message: "security scheme `{name}` was removed",
        "A scheme is no longer declared. What demanded it is told where it was demanded.",
        advice: "Nothing to do.",
        Sample.top(
          "components: {securitySchemes: {a: {type: apiKey, in: header, name: A}, b: {type: apiKey, in: header, name: B}}}",
          "components: {securitySchemes: {a: {type: apiKey, in: header, name: A}}}")),
      .rule(
        .securitySchemeType, [.changed], "api-security-component-type-changed", .error,
        Axes(wireOldClients: .breaks, wireOldServers: .breaks),
        message: "security scheme `{name}` changed from {old} to {new}",
        "Old clients prove who they are in a way that is no longer accepted. Generated Swift compiles unchanged.",
        advice: "Add a scheme of another name, and accept both.",
        Sample.top(
          "components: {securitySchemes: {a: {type: apiKey, in: header, name: A}}}",
          "components: {securitySchemes: {a: {type: http, scheme: bearer}}}")),
      .rule(
        .securitySchemeDetail, [.changed], "api-security-component-detail-changed", .error,
        Axes(wireOldClients: .breaks, wireOldServers: .breaks),
        message: "security scheme `{name}` changed from \"{old}\" to \"{new}\"",
        "The key stands in another header, query parameter or cookie, or another HTTP scheme or flow is used. Generated Swift compiles unchanged.",
        advice: "Accept both forms.",
        Sample.top(
          "components: {securitySchemes: {a: {type: apiKey, in: header, name: A}}}",
          "components: {securitySchemes: {a: {type: apiKey, in: header, name: B}}}")),
      .rule(
        .oauthFlow, [.added], "api-security-component-oauth-flow-added", .info,
        message: "flow `{name}` was added",
        "The OAuth scheme offers one more way to get a token.",
        advice: "Nothing to do.",
        Sample.top(
          "components: {securitySchemes: {o: {type: oauth2, flows: {implicit: {authorizationUrl: 'https://a.example/x', scopes: {}}}}}}",
          "components: {securitySchemes: {o: {type: oauth2, flows: {password: {tokenUrl: 'https://a.example/t', scopes: {}}, implicit: {authorizationUrl: 'https://a.example/x', scopes: {}}}}}}"
        )),
      .rule(
        .oauthFlow, [.removed], "api-security-component-oauth-flow-removed", .error, Axes(wireOldClients: .breaks),
        message: "flow `{name}` was removed",
        "Old clients get their tokens by a flow that is no longer offered. Generated Swift compiles unchanged.",
        advice: "Keep the flow for a deprecation period.",
        Sample.top(
          "components: {securitySchemes: {o: {type: oauth2, flows: {password: {tokenUrl: 'https://a.example/t', scopes: {}}, implicit: {authorizationUrl: 'https://a.example/x', scopes: {}}}}}}",
          "components: {securitySchemes: {o: {type: oauth2, flows: {implicit: {authorizationUrl: 'https://a.example/x', scopes: {}}}}}}"
        )),
      .rule(
        .oauthURL, [.changed], "api-security-component-oauth-url-changed", .info, Axes(wireOldClients: .possible),
        message: "authorization URL of `{name}` changed from {old} to {new}",
        "Clients that have the old address built in must learn the new one.",
        advice: "Keep the old address working.",
        Sample.top(
          "components: {securitySchemes: {o: {type: oauth2, flows: {implicit: {authorizationUrl: 'https://a.example/x', scopes: {}}}}}}",
          "components: {securitySchemes: {o: {type: oauth2, flows: {implicit: {authorizationUrl: 'https://a.example/y', scopes: {}}}}}}"
        )),
      .rule(
        .oauthTokenURL, [.changed], "api-security-component-oauth-token-url-changed", .info,
        Axes(wireOldClients: .possible),
        message: "token URL of `{name}` changed from {old} to {new}",
        "Clients that have the old address built in must learn the new one.",
        advice: "Keep the old address working.",
        Sample.top(
          "components: {securitySchemes: {o: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://a.example/x', scopes: {r: R}}}}}}",
          "components: {securitySchemes: {o: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://a.example/y', scopes: {r: R}}}}}}"
        )),
      .rule(
        .oauthScope, [.changed], "api-security-component-oauth-scope-changed", .info,
        message: "description of scope `{name}` changed from \"{old}\" to \"{new}\"",
        "A scope is described in other words.",
        advice: "Nothing to do.",
        Sample.top(
          "components: {securitySchemes: {o: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://a.example/x', scopes: {r: Read}}}}}}",
          "components: {securitySchemes: {o: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://a.example/x', scopes: {r: Look}}}}}}"
        )),
      .rule(
        .oauthScope, [.added], "api-security-component-oauth-scope-added", .info,
        message: "scope `{name}` was added",
        "The scheme declares one more scope.",
        advice: "Nothing to do.",
        Sample.top(
          "components: {securitySchemes: {o: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://a.example/x', scopes: {r: R}}}}}}",
          "components: {securitySchemes: {o: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://a.example/x', scopes: {r: R, w: W}}}}}}"
        )),
      .rule(
        .oauthScope, [.removed], "api-security-component-oauth-scope-removed", .info,
        message: "scope `{name}` was removed",
        "The scheme declares one scope less. What demanded it is told where it was demanded.",
        advice: "Nothing to do.",
        Sample.top(
          "components: {securitySchemes: {o: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://a.example/x', scopes: {r: R, w: W}}}}}}",
          "components: {securitySchemes: {o: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://a.example/x', scopes: {r: R}}}}}}"
        )),
      .rule(
        .globalSecurity, [.added], "api-global-security-alternative-added", .info, Axes(wireOldServers: .possible),
        message: "`{name}` is accepted as another way to prove who one is",
        "For the whole API there is one more alternative among the security requirements.",
        advice: "Roll out the server before the clients.",
        Sample.top(
          "components: {securitySchemes: {a: {type: apiKey, in: header, name: A}, b: {type: apiKey, in: header, name: B}, o: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://a.example/token', scopes: {read: Read, write: Write}}}}}}\nsecurity: [{a: []}]",
          "components: {securitySchemes: {a: {type: apiKey, in: header, name: A}, b: {type: apiKey, in: header, name: B}, o: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://a.example/token', scopes: {read: Read, write: Write}}}}}}\nsecurity: [{a: []}, {b: []}]"
        )),
      .rule(
        .globalSecurity, [.addedRequired], "api-global-security-added", .error, Axes(wireOldClients: .breaks),
        message: "`{name}` is now required, where nothing was",
        "For the whole API clients must now prove who they are. Old clients do not, and are turned away. Generated Swift compiles unchanged.",
        advice: "Let the old credentials work for a deprecation period.",
        Sample.top(
          "components: {securitySchemes: {a: {type: apiKey, in: header, name: A}, b: {type: apiKey, in: header, name: B}, o: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://a.example/token', scopes: {read: Read, write: Write}}}}}}\nsecurity: []",
          "components: {securitySchemes: {a: {type: apiKey, in: header, name: A}, b: {type: apiKey, in: header, name: B}, o: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://a.example/token', scopes: {read: Read, write: Write}}}}}}\nsecurity: [{a: []}]"
        )),
      .rule(
        .globalSecurity, [.removed], "api-global-security-alternative-removed", .error, Axes(wireOldClients: .breaks),
        message: "`{name}` is no longer accepted as a way to prove who one is",
        "For the whole API one of the alternatives is gone. Old clients that use it are turned away. Generated Swift compiles unchanged.",
        advice: "Let the old credentials work for a deprecation period.",
        Sample.top(
          "components: {securitySchemes: {a: {type: apiKey, in: header, name: A}, b: {type: apiKey, in: header, name: B}, o: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://a.example/token', scopes: {read: Read, write: Write}}}}}}\nsecurity: [{a: []}, {b: []}]",
          "components: {securitySchemes: {a: {type: apiKey, in: header, name: A}, b: {type: apiKey, in: header, name: B}, o: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://a.example/token', scopes: {read: Read, write: Write}}}}}}\nsecurity: [{a: []}]"
        )),
      .rule(
        .globalSecurity, [.removedRequired], "api-global-security-removed", .info, Axes(wireOldServers: .possible),
        message: "`{old}` is no longer demanded, nor anything else",
        "For the whole API nothing is demanded any more: what old clients send is still enough.",
        advice: "Make sure that this is meant: the data is open to everyone.",
        Sample.top(
          "components: {securitySchemes: {a: {type: apiKey, in: header, name: A}, b: {type: apiKey, in: header, name: B}, o: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://a.example/token', scopes: {read: Read, write: Write}}}}}}\nsecurity: [{a: []}]",
          "components: {securitySchemes: {a: {type: apiKey, in: header, name: A}, b: {type: apiKey, in: header, name: B}, o: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://a.example/token', scopes: {read: Read, write: Write}}}}}}\nsecurity: []"
        )),
      .rule(
        .globalSecurity, [.generalized], "api-global-security-relaxed", .info, Axes(wireOldServers: .possible),
        message: "less is demanded than `{old}`",
        "For the whole API less is demanded than before: what old clients send is still enough.",
        advice: "Roll out the server before the clients.",
        Sample.top(
          "components: {securitySchemes: {a: {type: apiKey, in: header, name: A}, b: {type: apiKey, in: header, name: B}, o: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://a.example/token', scopes: {read: Read, write: Write}}}}}}\nsecurity: [{a: [], b: []}]",
          "components: {securitySchemes: {a: {type: apiKey, in: header, name: A}, b: {type: apiKey, in: header, name: B}, o: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://a.example/token', scopes: {read: Read, write: Write}}}}}}\nsecurity: [{a: []}]"
        )),
      .rule(
        .globalSecurityScope, [.added], "api-global-security-scope-added", .error, Axes(wireOldClients: .breaks),
        message: "scope `{name}` is now demanded",
        "For the whole API clients must hold one more scope. Tokens of old clients do not.",
        advice: "Let the old credentials work for a deprecation period.",
        Sample.top(
          "components: {securitySchemes: {a: {type: apiKey, in: header, name: A}, b: {type: apiKey, in: header, name: B}, o: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://a.example/token', scopes: {read: Read, write: Write}}}}}}\nsecurity: [{o: [read]}]",
          "components: {securitySchemes: {a: {type: apiKey, in: header, name: A}, b: {type: apiKey, in: header, name: B}, o: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://a.example/token', scopes: {read: Read, write: Write}}}}}}\nsecurity: [{o: [read, write]}]"
        )),
      .rule(
        .globalSecurityScope, [.removed], "api-global-security-scope-removed", .info, Axes(wireOldServers: .possible),
        message: "scope `{name}` is no longer demanded",
        "For the whole API clients need one scope less.",
        advice: "Nothing to do.",
        Sample.top(
          "components: {securitySchemes: {a: {type: apiKey, in: header, name: A}, b: {type: apiKey, in: header, name: B}, o: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://a.example/token', scopes: {read: Read, write: Write}}}}}}\nsecurity: [{o: [read, write]}]",
          "components: {securitySchemes: {a: {type: apiKey, in: header, name: A}, b: {type: apiKey, in: header, name: B}, o: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://a.example/token', scopes: {read: Read, write: Write}}}}}}\nsecurity: [{o: [read]}]"
        )),
      .rule(
        .globalSecurity, [.specialized], "api-global-security-tightened", .error, Axes(wireOldClients: .breaks),
        message: "`{old}` alone is no longer enough: `{new}` is required",
        "For the whole API clients must prove more than before. Old clients do not, and are turned away. Generated Swift compiles unchanged.",
        advice: "Let the old credentials work for a deprecation period.",
        Sample.top(
          "components: {securitySchemes: {a: {type: apiKey, in: header, name: A}, b: {type: apiKey, in: header, name: B}, o: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://a.example/token', scopes: {read: Read, write: Write}}}}}}\nsecurity: [{a: []}]",
          "components: {securitySchemes: {a: {type: apiKey, in: header, name: A}, b: {type: apiKey, in: header, name: B}, o: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://a.example/token', scopes: {read: Read, write: Write}}}}}}\nsecurity: [{a: [], b: []}]"
        )),
      .rule(
        .security, [.added], "api-security-alternative-added", .info, Axes(wireOldServers: .possible),
        message: "`{name}` is accepted as another way to prove who one is",
        "For the operation there is one more alternative among the security requirements.",
        advice: "Roll out the server before the clients.",
        Sample.operation(
          "security: [{a: []}]",
          "security: [{a: []}, {b: []}]",
          top:
            "components: {securitySchemes: {a: {type: apiKey, in: header, name: A}, b: {type: apiKey, in: header, name: B}, o: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://a.example/token', scopes: {read: Read, write: Write}}}}}}"
        )),
      .rule(
        .security, [.addedRequired], "api-security-added", .error, Axes(wireOldClients: .breaks),
        message: "`{name}` is now required, where nothing was",
        "For the operation clients must now prove who they are. Old clients do not, and are turned away. Generated Swift compiles unchanged.",
        advice: "Let the old credentials work for a deprecation period.",
        Sample.operation(
          "security: []",
          "security: [{a: []}]",
          top:
            "components: {securitySchemes: {a: {type: apiKey, in: header, name: A}, b: {type: apiKey, in: header, name: B}, o: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://a.example/token', scopes: {read: Read, write: Write}}}}}}"
        )),
      .rule(
        .security, [.removed], "api-security-alternative-removed", .error, Axes(wireOldClients: .breaks),
        message: "`{name}` is no longer accepted as a way to prove who one is",
        "For the operation one of the alternatives is gone. Old clients that use it are turned away. Generated Swift compiles unchanged.",
        advice: "Let the old credentials work for a deprecation period.",
        Sample.operation(
          "security: [{a: []}, {b: []}]",
          "security: [{a: []}]",
          top:
            "components: {securitySchemes: {a: {type: apiKey, in: header, name: A}, b: {type: apiKey, in: header, name: B}, o: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://a.example/token', scopes: {read: Read, write: Write}}}}}}"
        )),
      .rule(
        .security, [.removedRequired], "api-security-removed", .info, Axes(wireOldServers: .possible),
        message: "`{old}` is no longer demanded, nor anything else",
        "For the operation nothing is demanded any more: what old clients send is still enough.",
        advice: "Make sure that this is meant: the data is open to everyone.",
        Sample.operation(
          "security: [{a: []}]",
          "security: []",
          top:
            "components: {securitySchemes: {a: {type: apiKey, in: header, name: A}, b: {type: apiKey, in: header, name: B}, o: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://a.example/token', scopes: {read: Read, write: Write}}}}}}"
        )),
      .rule(
        .security, [.generalized], "api-security-relaxed", .info, Axes(wireOldServers: .possible),
        message: "less is demanded than `{old}`",
        "For the operation less is demanded than before: what old clients send is still enough.",
        advice: "Roll out the server before the clients.",
        Sample.operation(
          "security: [{a: [], b: []}]",
          "security: [{a: []}]",
          top:
            "components: {securitySchemes: {a: {type: apiKey, in: header, name: A}, b: {type: apiKey, in: header, name: B}, o: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://a.example/token', scopes: {read: Read, write: Write}}}}}}"
        )),
      .rule(
        .securityScope, [.added], "api-security-scope-added", .error, Axes(wireOldClients: .breaks),
        message: "scope `{name}` is now demanded",
        "For the operation clients must hold one more scope. Tokens of old clients do not.",
        advice: "Let the old credentials work for a deprecation period.",
        Sample.operation(
          "security: [{o: [read]}]",
          "security: [{o: [read, write]}]",
          top:
            "components: {securitySchemes: {a: {type: apiKey, in: header, name: A}, b: {type: apiKey, in: header, name: B}, o: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://a.example/token', scopes: {read: Read, write: Write}}}}}}"
        )),
      .rule(
        .securityScope, [.removed], "api-security-scope-removed", .info, Axes(wireOldServers: .possible),
        message: "scope `{name}` is no longer demanded",
        "For the operation clients need one scope less.",
        advice: "Nothing to do.",
        Sample.operation(
          "security: [{o: [read, write]}]",
          "security: [{o: [read]}]",
          top:
            "components: {securitySchemes: {a: {type: apiKey, in: header, name: A}, b: {type: apiKey, in: header, name: B}, o: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://a.example/token', scopes: {read: Read, write: Write}}}}}}"
        )),
      .rule(
        .security, [.specialized], "api-security-tightened", .error, Axes(wireOldClients: .breaks),
        message: "`{old}` alone is no longer enough: `{new}` is required",
        "For the operation clients must prove more than before. Old clients do not, and are turned away. Generated Swift compiles unchanged.",
        advice: "Let the old credentials work for a deprecation period.",
        Sample.operation(
          "security: [{a: []}]",
          "security: [{a: [], b: []}]",
          top:
            "components: {securitySchemes: {a: {type: apiKey, in: header, name: A}, b: {type: apiKey, in: header, name: B}, o: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://a.example/token', scopes: {read: Read, write: Write}}}}}}"
        )),
    ]
  }
}
