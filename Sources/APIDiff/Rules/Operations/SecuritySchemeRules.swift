/// Security schemes.
enum SecuritySchemeRules {
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
        message: "authorization URL of `{name}` changed from {old|none} to {new|none}",
        "Clients that have the old address built in must learn the new one.",
        advice: "Keep the old address working.",
        Sample.top(
          "components: {securitySchemes: {o: {type: oauth2, flows: {implicit: {authorizationUrl: 'https://a.example/x', scopes: {}}}}}}",
          "components: {securitySchemes: {o: {type: oauth2, flows: {implicit: {authorizationUrl: 'https://a.example/y', scopes: {}}}}}}"
        )),
      .rule(
        .oauthTokenURL, [.changed], "api-security-component-oauth-token-url-changed", .info,
        Axes(wireOldClients: .possible),
        message: "token URL of `{name}` changed from {old|none} to {new|none}",
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
        .oauthRefreshURL, [.changed], "api-security-component-oauth-refresh-url-changed", .info,
        Axes(wireOldClients: .possible),
        message: "refresh URL of `{name}` changed from {old|none} to {new|none}",
        "Clients that have the old address built in cannot renew their tokens there once it is switched off.",
        advice: "Keep the old address working.",
        Sample.top(
          "components: {securitySchemes: {o: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://a.example/x', refreshUrl: 'https://a.example/x', scopes: {r: R}}}}}}",
          "components: {securitySchemes: {o: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://a.example/x', refreshUrl: 'https://a.example/y', scopes: {r: R}}}}}}"
        )),
      .rule(
        .oauthDeviceURL, [.changed], "api-security-component-oauth-device-url-changed", .info,
        Axes(wireOldClients: .possible),
        message: "device authorization URL of `{name}` changed from {old|none} to {new|none}",
        "Clients that have the old address built in must learn the new one.",
        advice: "Keep the old address working.",
        Sample.top(
          "x-version: 3.2.0\ncomponents: {securitySchemes: {o: {type: oauth2, flows: {deviceAuthorization: {tokenUrl: 'https://a.example/x', deviceAuthorizationUrl: 'https://a.example/x', scopes: {r: R}}}}}}",
          "x-version: 3.2.0\ncomponents: {securitySchemes: {o: {type: oauth2, flows: {deviceAuthorization: {tokenUrl: 'https://a.example/x', deviceAuthorizationUrl: 'https://a.example/y', scopes: {r: R}}}}}}"
        )),
      .rule(
        .securityScheme, [.renamed], "api-security-component-renamed", .info,
        message: "security scheme `{old}` is now called `{new}`",
        "The scheme has another name and is otherwise the same. The name is never on the wire.",
        advice: "Nothing to do.",
        Sample.top(
          "components: {securitySchemes: {a: {type: apiKey, in: header, name: A}}}\nsecurity: [{a: []}]",
          "components: {securitySchemes: {b: {type: apiKey, in: header, name: A}}}\nsecurity: [{b: []}]")),
    ]
  }
}
