extension Mutator {
  /// Where a kind of change finds its place.
  struct Condition: Sendable {
    private let holds: @Sendable (MutableDocument) -> Bool

    init(_ holds: @escaping @Sendable (MutableDocument) -> Bool) { self.holds = holds }

    func callAsFunction(_ value: MutableDocument) -> Bool { holds(value) }

    static let always = Condition { _ in true }
    static let hasProperties = Condition { $0["properties"]?.members.isEmpty == false }
    /// Parameters of paths are required, and nowhere else.
    static let isNoPathParameter = Condition { $0["in"]?.string != "path" }
    static let isUnion = Condition { unionKeyword(of: $0) != nil }
    static let hasSeveralBranches = Condition { schema in
      (unionKeyword(of: schema).flatMap { schema[$0] }?.items.count ?? 0) > 1
    }
    static let mayBecomeAnyOf = Condition { $0["oneOf"] != nil && $0["discriminator"] == nil || $0["anyOf"] != nil }
    static let isPlainText = Condition { $0["type"]?.string == "string" && $0["enum"] == nil }
    static let isText = Condition { isPlainText($0) && $0["format"] == nil }
    static let isTextOrInteger = Condition {
      isText($0) || $0["type"]?.string == "integer" && $0["enum"] == nil && $0["format"] == nil
    }

    static func has(_ keyword: String, atLeast count: Int = 0) -> Condition {
      Condition { ($0[keyword]?.items.count ?? -1) >= count || count == 0 && $0[keyword] != nil }
    }

    static func isTyped(_ types: String...) -> Condition { Condition { types.contains($0["type"]?.string ?? "") } }
  }

  static func unionKeyword(of schema: MutableDocument) -> String? {
    ["oneOf", "anyOf", "allOf"].first { schema[$0] != nil }
  }
}
