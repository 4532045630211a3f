// Checks of what stands inside a value: elements of arrays, members of objects, values that must be one of a list.

extension Validation {
  /// Checks that a value is one of those that the schema lists (`enum`, `const`).
  public mutating func value<Value: Equatable & JSONEncodable>(_ value: Value?, isOneOf allowed: [Value]) {
    guard let value, !allowed.contains(value) else { return }
    if allowed.isEmpty { return report("is not allowed") }
    let shown = allowed.prefix(10).map { $0.jsonString() }.joined(separator: ", ") + (allowed.count > 10 ? ", …" : "")
    report(allowed.count == 1 ? "must be \(shown)" : "must be one of \(shown)")
  }

  /// Checks that a property is one of those that the schema lists.
  public mutating func value<Value: Equatable & JSONEncodable>(
    _ key: StaticString, _ value: Value?, isOneOf allowed: [Value]
  ) {
    guard let value else { return }
    member(key.description) { $0.value(value, isOneOf: allowed) }
  }

  /// Validates each element of the array that is validated now.
  public mutating func elements<Value>(_ values: [Value]?, _ body: (inout Validation, Value) -> Void) {
    guard let values else { return }
    for (index, value) in values.enumerated() {
      element(index) { body(&$0, value) }
    }
  }

  /// Validates each member of an object whose values do not validate themselves.
  public mutating func members<Value>(
    _ key: StaticString, _ values: [String: Value]?, _ body: (inout Validation, Value) -> Void
  ) {
    guard let values, !values.isEmpty else { return }
    member(key.description) { $0.members(values, body) }
  }

  /// Validates each member of the object that is validated now.
  public mutating func members<Value>(_ values: [String: Value]?, _ body: (inout Validation, Value) -> Void) {
    guard let values else { return }
    for key in values.sortedKeys {
      guard let value = values[key] else { continue }
      member(key) { body(&$0, value) }
    }
  }

  /// Checks that every key of an object matches one of the patterns.
  public mutating func keys<Value>(_ key: StaticString, _ values: [String: Value]?, match patterns: [JSONPattern]) {
    guard let values, !values.isEmpty else { return }
    member(key.description) { $0.keys(values, match: patterns) }
  }

  /// Checks that every key of the object that is validated now matches one of the patterns.
  public mutating func keys<Value>(_ values: [String: Value]?, match patterns: [JSONPattern]) {
    guard let values else { return }
    for key in values.sortedKeys where !patterns.contains(where: { $0.matches(key) }) {
      member(key) { $0.report("no such key is allowed") }
    }
  }

  /// Checks that an object has keys that are required and not declared.
  public mutating func required<Value>(_ key: StaticString, _ values: [String: Value]?, _ names: [String]) {
    guard let values else { return }
    member(key.description) { $0.required(values, names) }
  }

  /// Checks that the object that is validated now has keys that are required and not declared.
  public mutating func required<Value>(_ values: [String: Value]?, _ names: [String]) {
    guard let values else { return }
    for name in names where values[name] == nil { member(name) { $0.report(missing: "required key is missing") } }
  }
}

extension Dictionary where Key == String {
  /// By bytes, so that reports are the same on every run.
  var sortedKeys: [String] { keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
}
