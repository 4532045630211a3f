/// `default` of a schema: what the server assumes where the value is left out.
enum DefaultRules {
  static var rows: [RuleRow] {
    [
      .schema(
        .defaultValue, [.added], "default-value-added", .none,
        message: "default {new} was added",
        "A default appeared. Clients that leave the value out may now get other behaviour.",
        old: "{type: string}", new: "{type: string, default: a}",
        advice: "Treat a default as a promise: change the behaviour in a new version of the operation.",
        axes: { $0 == .request ? Axes(wireOldClients: .possible) : nil }),
      .schema(
        .defaultValue, [.removed], "default-value-removed", .none,
        message: "default {old} was removed",
        "A default was removed. Clients that leave the value out may now get other behaviour.",
        old: "{type: string, default: a}", new: "{type: string}",
        advice: "Treat a default as a promise: change the behaviour in a new version of the operation.",
        axes: { $0 == .request ? Axes(wireOldClients: .possible) : nil }),
      .schema(
        .defaultValue, [.changed], "default-value-changed", .none,
        message: "default changed from {old} to {new}",
        "A default changed. Clients that leave the value out now get other behaviour.",
        old: "{type: string, default: a}", new: "{type: string, default: b}",
        advice: "Treat a default as a promise: change the behaviour in a new version of the operation.",
        axes: { $0 == .request ? Axes(wireOldClients: .possible) : nil }),
    ]
  }
}
