// The same for lists and maps: generated code passes the type of the element, which is there, and not that of the
// collection, which would have to be made.

extension JSONMembers {
  @inline(never)
  public mutating func required<Element: JSONCodable & Hashable>(_ key: StaticString, _ value: inout [Element]) {
    visit(
      key, &value, isRequired: true, read: { $0.readValue(&$1) }, write: { $0.field(key, $1) })
  }

  @inline(never)
  public mutating func nullable<Element: JSONCodable & Hashable>(_ key: StaticString, _ value: inout [Element]?) {
    visit(
      key, &value, isRequired: true, read: { $0.readNullable(&$1) }, write: { $0.nullableField(key, $1) })
  }

  @inline(never)
  public mutating func optional<Element: JSONCodable & Hashable>(_ key: StaticString, _ value: inout [Element]?) {
    visit(
      key, &value, isRequired: false, read: { $0.readNullable(&$1) }, write: { $0.optionalField(key, $1) })
  }

  @inline(never)
  public mutating func required<Element: JSONCodable & Hashable>(_ key: StaticString, _ value: inout [String: Element])
  {
    visit(
      key, &value, isRequired: true, read: { $0.readValue(&$1) }, write: { $0.field(key, $1) })
  }

  @inline(never)
  public mutating func nullable<Element: JSONCodable & Hashable>(_ key: StaticString, _ value: inout [String: Element]?)
  {
    visit(
      key, &value, isRequired: true, read: { $0.readNullable(&$1) }, write: { $0.nullableField(key, $1) })
  }

  @inline(never)
  public mutating func optional<Element: JSONCodable & Hashable>(_ key: StaticString, _ value: inout [String: Element]?)
  {
    visit(
      key, &value, isRequired: false, read: { $0.readNullable(&$1) }, write: { $0.optionalField(key, $1) })
  }

  // Null is a value of JSONValue, and stays one.

  @inline(never)
  public mutating func nullable(_ key: StaticString, _ value: inout JSONValue?) {
    visit(
      key, &value, isRequired: true, read: { $1 = $0.readValue() }, write: { $0.nullableField(key, $1) })
  }

  @inline(never)
  public mutating func optional(_ key: StaticString, _ value: inout JSONValue?) {
    visit(
      key, &value, isRequired: false, read: { $1 = $0.readValue() }, write: { $0.optionalField(key, $1) })
  }

  @inline(never)
  public mutating func defaulted(_ key: StaticString, _ value: inout JSONValue) {
    visit(
      key, &value, isRequired: false, read: { $0.readValue(&$1) }, write: { $0.field(key, $1) })
  }

  @inline(never)
  public mutating func defaulted(_ key: StaticString, _ value: inout JSONValue?) {
    visit(
      key, &value, isRequired: false, read: { $1 = $0.readValue() }, write: { $0.nullableField(key, $1) })
  }
}
