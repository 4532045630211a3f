extension LoaderProblem {
  var schemaText: Text? {
    switch self {
    case .emptySchema:
      .warning("empty-schema", "the schema is empty, so it accepts anything", hint: "write '{}' if that is meant")
    case .unknownType(let type):
      .error(
        "unknown-type", "'\(type)' is not a type; anything is accepted here",
        hint: "use string, integer, number, boolean, array, object or null")
    case .misnamedType(let type, let meant):
      .warning("misnamed-type", "'\(type)' is not a type; it is read as \(meant)", hint: "write 'type: \(meant)'")
    case .unquotedNull:
      .warning("unquoted-null", "this is the value null, not the type; it is read as \"null\"", hint: "write \"null\"")
    case .typeList:
      .note("type-list", "OpenAPI 3.0 has no list of types; it is read as in OpenAPI 3.1", hint: nil)
    case .inferredType(let type):
      .note("inferred-type", "the schema has no type; its keywords mean \(type)", hint: "add 'type: \(type)'")
    case .nullableKeyword:
      .note(
        "nullable-keyword", "'nullable' is not in OpenAPI since 3.1; it is read as in 3.0",
        hint: "add \"null\" to the types instead")
    case .booleanExclusiveBound(let key):
      .note(
        "exclusive-bound-form", "'\(key)' is a number since OpenAPI 3.1; the flag is read as in 3.0",
        hint: "write the bound itself")
    case .numericExclusiveBound(let key):
      .note(
        "exclusive-bound-form", "'\(key)' is a flag in OpenAPI 3.0; the number is read as in 3.1",
        hint: "write 'true' and put the bound in the other keyword")
    case .invalidBound(let key, let value):
      .error("invalid-bound", "'\(key)' cannot be \(value); it is left out", hint: "use a number that it can be")
    case .contradictingBounds(let lower, let upper):
      .warning("contradicting-bounds", "'\(lower)' is greater than '\(upper)', so nothing is accepted", hint: nil)
    case .emptyEnum:
      .note("empty-enum", "the list of values is empty, so every value of the type is accepted", hint: "remove 'enum'")
    case .enumOfArray:
      .warning(
        "misplaced-enum", "no array is among the values; the list is left out", hint: "move 'enum' into 'items'")
    case .enumType(let value, let types, let outcome):
      switch outcome {
      case .converted:
        .warning(
          "enum-type", "the value '\(value)' is not of type \(types); it is read as if it were",
          hint: "quote it, or change the type")
      case .kept:
        .warning(
          "enum-type", "the value '\(value)' is not of type \(types), and no value is; the type is ignored",
          hint: "change the type")
      case .dropped:
        .warning(
          "enum-type", "the value '\(value)' is not of type \(types), so it is never accepted", hint: "remove it")
      }
    case .duplicateEnumValue(let value):
      .warning("duplicate-enum-value", "the value '\(value)' stands in the list twice", hint: "remove one")
    case .misplacedRequired:
      .warning(
        "misplaced-required", "'required' is a list on the object, not a flag on the property",
        hint: "add the property's name to the object's 'required'")
    case .undeclaredRequired(let name):
      .note(
        "undeclared-required", "'\(name)' is required, but no property of that name is allowed",
        hint: "declare it, or allow additional properties")
    case .requiredAlternatives(let key):
      .note(
        "required-alternatives", "'\(key)' only says which properties come together; it is not checked",
        hint: nil)
    case .itemsList:
      .warning("items-list", "a list under 'items' is read as 'prefixItems'", hint: "rename the key")
    case .missingItems:
      .warning(
        "missing-items", "the array has no 'items', so an item may be anything",
        hint: "write 'items: {}' if that is meant")
    case .unrelatedKeyword(let key, let types):
      .note("unrelated-keyword", "'\(key)' says nothing about type \(types)", hint: "remove it, or change the type")
    case .unsupportedKeyword(let key):
      .note("unsupported-keyword", "'\(key)' is kept but not checked: no Swift type can say it", hint: nil)
    case .emptyComposition(let key):
      .warning("empty-composition", "'\(key)' is empty, which is read as if it were not there", hint: "remove it")
    case .readOnlyAndWriteOnly:
      .warning("read-only-and-write-only", "a value that is both read-only and write-only is never sent", hint: nil)
    case .schemaExamples:
      .warning("schema-examples", "'examples' of a schema is a list of values", hint: "the names are kept")
    case .defaultType(let expected):
      .warning("default-type", "the default is not \(expected)", hint: "change the default or the schema")
    default: nil
    }
  }
}
