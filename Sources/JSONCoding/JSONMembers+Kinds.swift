// The three kinds of members: `required` has a value, `nullable` must be there and may be null, `optional` may be absent.

extension JSONMembers {
  /// A member that must be there.
  @inline(never)
  public mutating func required<Value: JSONCodable & Hashable>(_ key: StaticString, _ value: inout Value) {
    visit(
      key, &value, isRequired: true, read: { $0.readValue(&$1) }, write: { $0.field(key, $1) })
  }

  /// A member that must be there and may be `null`.
  @inline(never)
  public mutating func nullable<Value: JSONCodable & Hashable>(_ key: StaticString, _ value: inout Value?) {
    visit(
      key, &value, isRequired: true, read: { $0.readNullable(&$1) }, write: { $0.nullableField(key, $1) })
  }

  /// A member that may be absent; `null` reads as nil, and nil is not written.
  @inline(never)
  public mutating func optional<Value: JSONCodable & Hashable>(_ key: StaticString, _ value: inout Value?) {
    visit(
      key, &value, isRequired: false, read: { $0.readNullable(&$1) }, write: { $0.optionalField(key, $1) })
  }

  /// A member that has its default while the document has none, or `null`.
  @inline(never)
  public mutating func defaulted<Value: JSONCodable & Hashable>(_ key: StaticString, _ value: inout Value) {
    visit(
      key, &value, isRequired: false, read: { if !$0.readNull() { $0.readValue(&$1) } }, write: { $0.field(key, $1) })
  }

  /// A member that has its default while the document has none; `null` is a value of its own.
  @inline(never)
  public mutating func defaulted<Value: JSONCodable & Hashable>(_ key: StaticString, _ value: inout Value?) {
    visit(
      key, &value, isRequired: false, read: { $0.readNullable(&$1) }, write: { $0.nullableField(key, $1) })
  }

  /// A member of a PATCH body: absent, `null` or a value.
  @inline(never)
  public mutating func patch<Value: JSONCodable & Hashable>(_ key: StaticString, _ value: inout Patch<Value>) {
    visit(
      key, &value, isRequired: false, read: { $1 = $0.readPatch() }, write: { $0.patchField(key, $1) })
  }

  /// The same of a property on the heap.
  @inline(never)
  public mutating func patch<Value: JSONCodable & Hashable>(_ key: StaticString, _ value: inout Box<Patch<Value>>) {
    visit(
      key, &value, isRequired: false, read: { $1 = Box($0.readPatch()) }, write: { $0.patchField(key, $1.value) })
  }
}
