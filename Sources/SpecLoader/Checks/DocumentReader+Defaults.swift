import APIModel
import YAML

extension DocumentReader {
  /// A default that its own schema rejects is kept, with a warning: servers use it all the same.
  mutating func checkDefaults(_ schemas: SchemaTable) {
    for schema in schemas.schemas {
      guard let value = schema.annotations.defaultValue else { continue }
      guard let expected = Self.expectation(of: value, schema, in: schemas) else { continue }
      let place = mark(of: schema.location)
      report(.defaultType(expected: expected), at: defaultMarks[place] ?? place)
    }
  }

  /// What the value should have been; nil when it may be right.
  private static func expectation(of value: Value, _ schema: Schema, in schemas: SchemaTable) -> String? {
    let target: Schema
    if case .reference(let id) = schema.kind { target = schemas[schemas.resolved(id)] } else { target = schema }
    if value == .null { return schema.nullable || target.nullable || target.acceptsNullItself ? nil : "nullable" }
    switch (target.kind, value) {
    case (.string, .string), (.boolean, .bool), (.integer, .integer), (.number, .integer), (.number, .number),
      (.array, .array), (.object, .object):
      return nil
    case (.integer, .number(let number, _)): return number == number.rounded() ? nil : "an integer"
    case (.string, _): return "a string"
    case (.boolean, _): return "a boolean"
    case (.integer, _): return "an integer"
    case (.number, _): return "a number"
    case (.array, _): return "an array"
    case (.object, _): return "an object"
    case (.enumeration(let facets), _):
      return facets.cases.contains { $0.value == value } ? nil : "one of the values of the enumeration"
    case (.any, _), (.never, _), (.reference, _), (.allOf, _), (.anyOf, _), (.oneOf, _): return nil
    }
  }
}

extension Schema {
  /// Kinds that are not looked into here may accept null by what they hold.
  fileprivate var acceptsNullItself: Bool {
    switch kind {
    case .any, .reference, .allOf, .anyOf, .oneOf: true
    default: false
    }
  }
}
