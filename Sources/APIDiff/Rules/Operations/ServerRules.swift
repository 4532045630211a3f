/// Servers.
enum ServerRules {
  static var rows: [RuleRow] {
    [
      .rule(
        .server, [.added], "api-server-added", .info,
        message: "server {name} was added",
        "The API can be reached under one more address.",
        advice: "Nothing to do.",
        Sample.top(
          "servers: [{url: https://a.example}]",
          "servers: [{url: https://a.example}, {url: https://b.example}]")),
      .rule(
        .server, [.removed], "api-server-removed", .warning, Axes(wireOldClients: .possible),
        message: "server {name} was removed",
        "Old clients call an address that is no longer documented, and break when it is switched off.",
        advice: "Keep the old address as long as clients use it.",
        Sample.top(
          "servers: [{url: https://a.example}, {url: https://b.example}]",
          "servers: [{url: https://a.example}]")),
      .rule(
        .server, [.changed], "api-server-variables-changed", .warning, Axes(wireOldClients: .possible),
        message: "variables of server {name} changed from \"{old}\" to \"{new}\"",
        "Addresses are made of other parts.",
        advice: "Keep the old values.",
        Sample.top(
          "servers: [{url: \"https://{r}.example\", variables: {r: {default: eu}}}]",
          "servers: [{url: \"https://{r}.example\", variables: {r: {default: us}}}]")),
      .rule(
        .server, [.renamed], "api-server-variables-renamed", .info,
        message: "server {old} is now written {new}: its variables have other names",
        "The variables of an address have other names and stand for the same. The names are never on the wire.",
        advice: "Nothing to do.",
        Sample.top(
          "servers: [{url: \"https://{r}.example\", variables: {r: {default: eu}}}]",
          "servers: [{url: \"https://{region}.example\", variables: {region: {default: eu}}}]")),
      .rule(
        .basePath, [.changed], "api-base-path-moved", .warning,
        message: "the servers end with {new} where they ended with {old}, and the paths make up for it",
        "A part of the path moved from the servers into the paths, or out of them. The addresses of the operations are the same, so that old clients go on. Code that gives the generated client the address of a server must give it the new one.",
        advice: "Leave the part where it is.",
        Rule.Example(
          old: "servers: [{url: https://a.example/v1}]\n" + Sample.document(),
          new: "servers: [{url: https://a.example}]\n" + Sample.document().replacing("/things:", with: "/v1/things:"))),
    ]
  }
}
