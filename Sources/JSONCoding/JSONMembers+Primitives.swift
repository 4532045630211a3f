// The same for primitive types: generated code calls a concrete function.

extension JSONMembers {
  @inline(never)
  public mutating func required(_ key: StaticString, _ value: inout String) {
    visit(
      key, &value, isRequired: true, read: { $0.readString(&$1) }, write: { $0.field(key, $1) })
  }

  @inline(never)
  public mutating func nullable(_ key: StaticString, _ value: inout String?) {
    visit(
      key, &value, isRequired: true, read: { $0.readNullableString(&$1) }, write: { $0.nullableField(key, $1) })
  }

  @inline(never)
  public mutating func optional(_ key: StaticString, _ value: inout String?) {
    visit(
      key, &value, isRequired: false, read: { $0.readNullableString(&$1) }, write: { $0.optionalField(key, $1) })
  }

  @inline(never)
  public mutating func required(_ key: StaticString, _ value: inout Bool) {
    visit(
      key, &value, isRequired: true, read: { $0.readBool(&$1) }, write: { $0.field(key, $1) })
  }

  @inline(never)
  public mutating func nullable(_ key: StaticString, _ value: inout Bool?) {
    visit(
      key, &value, isRequired: true, read: { $0.readNullableBool(&$1) }, write: { $0.nullableField(key, $1) })
  }

  @inline(never)
  public mutating func optional(_ key: StaticString, _ value: inout Bool?) {
    visit(
      key, &value, isRequired: false, read: { $0.readNullableBool(&$1) }, write: { $0.optionalField(key, $1) })
  }

  @inline(never)
  public mutating func required(_ key: StaticString, _ value: inout Int) {
    visit(
      key, &value, isRequired: true, read: { $0.readInt(&$1) }, write: { $0.field(key, $1) })
  }

  @inline(never)
  public mutating func nullable(_ key: StaticString, _ value: inout Int?) {
    visit(
      key, &value, isRequired: true, read: { $0.readNullableInt(&$1) }, write: { $0.nullableField(key, $1) })
  }

  @inline(never)
  public mutating func optional(_ key: StaticString, _ value: inout Int?) {
    visit(
      key, &value, isRequired: false, read: { $0.readNullableInt(&$1) }, write: { $0.optionalField(key, $1) })
  }

  @inline(never)
  public mutating func required(_ key: StaticString, _ value: inout Int32) {
    visit(
      key, &value, isRequired: true, read: { $0.readInt32(&$1) }, write: { $0.field(key, $1) })
  }

  @inline(never)
  public mutating func nullable(_ key: StaticString, _ value: inout Int32?) {
    visit(
      key, &value, isRequired: true, read: { $0.readNullable(&$1) }, write: { $0.nullableField(key, $1) })
  }

  @inline(never)
  public mutating func optional(_ key: StaticString, _ value: inout Int32?) {
    visit(
      key, &value, isRequired: false, read: { $0.readNullable(&$1) }, write: { $0.optionalField(key, $1) })
  }

  @inline(never)
  public mutating func required(_ key: StaticString, _ value: inout Int64) {
    visit(
      key, &value, isRequired: true, read: { $0.readInt64(&$1) }, write: { $0.field(key, $1) })
  }

  @inline(never)
  public mutating func nullable(_ key: StaticString, _ value: inout Int64?) {
    visit(
      key, &value, isRequired: true, read: { $0.readNullable(&$1) }, write: { $0.nullableField(key, $1) })
  }

  @inline(never)
  public mutating func optional(_ key: StaticString, _ value: inout Int64?) {
    visit(
      key, &value, isRequired: false, read: { $0.readNullable(&$1) }, write: { $0.optionalField(key, $1) })
  }

  @inline(never)
  public mutating func required(_ key: StaticString, _ value: inout Double) {
    visit(
      key, &value, isRequired: true, read: { $0.readDouble(&$1) }, write: { $0.field(key, $1) })
  }

  @inline(never)
  public mutating func nullable(_ key: StaticString, _ value: inout Double?) {
    visit(
      key, &value, isRequired: true, read: { $0.readNullableDouble(&$1) }, write: { $0.nullableField(key, $1) })
  }

  @inline(never)
  public mutating func optional(_ key: StaticString, _ value: inout Double?) {
    visit(
      key, &value, isRequired: false, read: { $0.readNullableDouble(&$1) }, write: { $0.optionalField(key, $1) })
  }

  @inline(never)
  public mutating func required(_ key: StaticString, _ value: inout Float) {
    visit(
      key, &value, isRequired: true, read: { $0.readFloat(&$1) }, write: { $0.field(key, $1) })
  }

  @inline(never)
  public mutating func nullable(_ key: StaticString, _ value: inout Float?) {
    visit(
      key, &value, isRequired: true, read: { $0.readNullable(&$1) }, write: { $0.nullableField(key, $1) })
  }

  @inline(never)
  public mutating func optional(_ key: StaticString, _ value: inout Float?) {
    visit(
      key, &value, isRequired: false, read: { $0.readNullable(&$1) }, write: { $0.optionalField(key, $1) })
  }
}
