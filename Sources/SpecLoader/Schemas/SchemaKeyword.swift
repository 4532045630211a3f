/// The keywords of a schema that the model has a place for.
enum SchemaKeyword: UInt8, CaseIterable {
  case type, format, nullable, `enum`, const
  case title, description, `default`, example, examples, deprecated, readOnly, writeOnly, xml, externalDocs
  case properties, additionalProperties, patternProperties, required, minProperties, maxProperties, discriminator
  case items, prefixItems, minItems, maxItems, uniqueItems
  case minLength, maxLength, pattern, contentEncoding, contentMediaType
  case minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf
  case ref, allOf, anyOf, oneOf, not
  case defs, definitions

  static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })

  /// As documents write it.
  var name: String {
    switch self {
    case .ref: "$ref"
    case .defs: "$defs"
    default: "\(self)"
    }
  }

  /// What JSON Schema knows and no Swift type can say: kept, with a note.
  static let unsupported: Set<String> = [
    "if", "then", "else", "dependentSchemas", "dependentRequired", "dependencies", "unevaluatedProperties",
    "unevaluatedItems", "propertyNames", "contains", "minContains", "maxContains", "contentSchema", "additionalItems",
    "$dynamicRef", "$recursiveRef",
  ]

  /// Those of them under which a schema stands, and those under which one stands for each key.
  static let holdingSchema: Set<String> = [
    "if", "then", "else", "unevaluatedProperties", "unevaluatedItems", "propertyNames", "contains", "contentSchema",
    "additionalItems",
  ]
  static let holdingSchemas: Set<String> = ["dependentSchemas", "dependencies"]

  /// What names or describes a schema to tools: kept silently.
  static let identifying: Set<String> = [
    "$id", "$schema", "$anchor", "$dynamicAnchor", "$recursiveAnchor", "$comment", "$vocabulary",
  ]
}

/// A set of keywords in one word.
struct SchemaKeywordSet: OptionSet {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  init(_ keyword: SchemaKeyword) { rawValue = 1 << UInt64(keyword.rawValue) }

  init(_ keywords: [SchemaKeyword]) { self = keywords.reduce(into: []) { $0.insert(Self($1)) } }

  static let object = Self([
    .properties, .additionalProperties, .patternProperties, .required, .minProperties, .maxProperties,
  ])
  static let array = Self([.items, .prefixItems, .minItems, .maxItems, .uniqueItems])
  static let string = Self([.minLength, .maxLength, .pattern, .contentEncoding, .contentMediaType])
  static let number = Self([.minimum, .maximum, .exclusiveMinimum, .exclusiveMaximum, .multipleOf])
  /// What accepts some values and rejects others; `type` is left out because beside a reference or a composition it only
  /// repeats what the members say.
  static let constraints = object.union(array).union(string).union(number).union(Self([.enum, .const, .format]))
  static let compositions = Self([.ref, .allOf, .anyOf, .oneOf])
}
