// The members of objects. There is one function per primitive type so that generated code calls a concrete function:
// nothing to specialise, nothing to inline, and little to compile.

extension JSONWriter {
  /// Writes a member of any type that writes itself.
  @inline(never)
  public mutating func field<Value: JSONEncodable>(_ key: StaticString, _ value: Value) {
    appendKey(key)
    value.write(to: &self)
  }

  /// Writes a member; nothing if it is nil.
  @inline(never)
  public mutating func optionalField<Value: JSONEncodable>(_ key: StaticString, _ value: Value?) {
    guard let value else { return }
    appendKey(key)
    value.write(to: &self)
  }

  /// Writes a member; `null` if it is nil.
  @inline(never)
  public mutating func nullableField<Value: JSONEncodable>(_ key: StaticString, _ value: Value?) {
    appendKey(key)
    if let value { value.write(to: &self) } else { null() }
  }

  /// Writes a member of a PATCH body: nothing if it is absent, `null` if it is null.
  @inline(never)
  public mutating func patchField<Value: JSONEncodable>(_ key: StaticString, _ patch: Patch<Value>) {
    switch patch {
    case .absent: break
    case .null:
      appendKey(key)
      null()
    case .value(let value):
      field(key, value)
    }
  }

  /// Writes the members that a model keeps in a dictionary, sorted by key.
  @inline(never)
  public mutating func fields<Value: JSONEncodable>(_ members: [String: Value]) {
    for key in members.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      guard let value = members[key] else { continue }
      self.key(key)
      value.write(to: &self)
    }
  }

  @inline(never)
  public mutating func field(_ key: StaticString, _ value: String) {
    appendKey(key)
    self.value(value)
  }

  @inline(never)
  public mutating func optionalField(_ key: StaticString, _ value: String?) {
    if let value { field(key, value) }
  }

  @inline(never)
  public mutating func nullableField(_ key: StaticString, _ value: String?) {
    appendKey(key)
    if let value { self.value(value) } else { null() }
  }

  @inline(never)
  public mutating func field(_ key: StaticString, _ value: Bool) {
    appendKey(key)
    self.value(value)
  }

  @inline(never)
  public mutating func optionalField(_ key: StaticString, _ value: Bool?) {
    if let value { field(key, value) }
  }

  @inline(never)
  public mutating func nullableField(_ key: StaticString, _ value: Bool?) {
    appendKey(key)
    if let value { self.value(value) } else { null() }
  }

  @inline(never)
  public mutating func field(_ key: StaticString, _ value: Int) {
    appendKey(key)
    self.value(value)
  }

  @inline(never)
  public mutating func optionalField(_ key: StaticString, _ value: Int?) {
    if let value { field(key, value) }
  }

  @inline(never)
  public mutating func nullableField(_ key: StaticString, _ value: Int?) {
    appendKey(key)
    if let value { self.value(value) } else { null() }
  }

  @inline(never)
  public mutating func field(_ key: StaticString, _ value: Int32) {
    appendKey(key)
    self.value(value)
  }

  @inline(never)
  public mutating func optionalField(_ key: StaticString, _ value: Int32?) {
    if let value { field(key, value) }
  }

  @inline(never)
  public mutating func nullableField(_ key: StaticString, _ value: Int32?) {
    appendKey(key)
    if let value { self.value(value) } else { null() }
  }

  @inline(never)
  public mutating func field(_ key: StaticString, _ value: Int64) {
    appendKey(key)
    self.value(value)
  }

  @inline(never)
  public mutating func optionalField(_ key: StaticString, _ value: Int64?) {
    if let value { field(key, value) }
  }

  @inline(never)
  public mutating func nullableField(_ key: StaticString, _ value: Int64?) {
    appendKey(key)
    if let value { self.value(value) } else { null() }
  }

  @inline(never)
  public mutating func field(_ key: StaticString, _ value: Double) {
    appendKey(key)
    self.value(value)
  }

  @inline(never)
  public mutating func optionalField(_ key: StaticString, _ value: Double?) {
    if let value { field(key, value) }
  }

  @inline(never)
  public mutating func nullableField(_ key: StaticString, _ value: Double?) {
    appendKey(key)
    if let value { self.value(value) } else { null() }
  }

  @inline(never)
  public mutating func field(_ key: StaticString, _ value: Float) {
    appendKey(key)
    self.value(value)
  }

  @inline(never)
  public mutating func optionalField(_ key: StaticString, _ value: Float?) {
    if let value { field(key, value) }
  }

  @inline(never)
  public mutating func nullableField(_ key: StaticString, _ value: Float?) {
    appendKey(key)
    if let value { self.value(value) } else { null() }
  }
}
