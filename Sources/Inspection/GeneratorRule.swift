/// Why something became the Swift that it became: one row for each rule, with what changes it. `martlet explain <id>` prints a row.
package enum GeneratorRule: String, Sendable, CaseIterable {
  // Names.
  case nameConfigured = "name-configured"
  case nameLocked = "name-locked"
  case typeName = "type-name"
  case typePrefix = "type-prefix"
  case formBodyName = "form-body-name"
  case reservedName = "reserved-name"
  case nameClash = "name-clash"
  case nestedName = "nested-name"
  case propertyName = "property-name"
  case operationID = "operation-id"
  case frameworkSuffix = "framework-suffix"
  case operationFromPath = "operation-from-path"
  // Types.
  case structure = "object-struct"
  case dictionary = "object-dictionary"
  case openEnumeration = "open-enum"
  case closedEnumeration = "closed-enum"
  case constant = "lone-const"
  case mixedEnumeration = "mixed-enum"
  case union = "union-enum"
  case textUnion = "text-union"
  case oneTypeUnion = "one-type-union"
  case mergedStructure = "all-of-struct"
  case lonelyAllOf = "all-of-one"
  case alias = "alias"
  case tuple = "tuple"
  case array = "array"
  case anything = "any-json"
  case scalar = "scalar"
  case format = "format"
  case reference = "reference"
  // Presence.
  case required
  case requiredNullable = "required-nullable"
  case optional
  case defaulted
  case patch
  case boxed
  case clientWide = "client-wide"
  case oneSided = "one-sided"
  // Operations.
  case input = "operation-input"
  case outcomes = "operation-outcomes"
  case bytes = "body-bytes"

  package var text: String {
    switch self {
    case .nameConfigured: "martlet.yaml gives this name, which wins over every rule."
    case .nameLocked:
      "An earlier run gave this name, and martlet.lock keeps it, so that a document that grows renames nothing."
    case .typeName:
      "A type is called by the words of its key in the document, each with a capital; ID, URL and their like are capitals."
    case .typePrefix: "The configured prefix stands in front of every type's name."
    case .formBodyName: "A framework's 'Body_' and operation id is shortened to the operation's name and 'Body'."
    case .reservedName: "The name belongs to Swift or to Martlet's runtime, so the API's name stands in front."
    case .nameClash: "The plain name was taken, also where only case differs, so this one has an addition."
    case .nestedName:
      "A schema without a name is called after the property or body that it stands in, and nested in that type."
    case .propertyName:
      "A property is called by the words of its key, the first in lower case; ID, URL and their like are capitals."
    case .operationID: "A function is called by the words of the operation id, the first in lower case."
    case .frameworkSuffix: "A framework appended path and method to the operation id; they are left out of the name."
    case .operationFromPath: "The operation has no id, so its function is called by method and path."
    case .structure: "An object with named properties is a struct."
    case .dictionary: "An object without named properties is a dictionary."
    case .openEnumeration:
      "An enumeration is a struct with a static member for each value: values that the document does not list are kept."
    case .closedEnumeration: "A closed enumeration is a Swift enum: values that the document does not list are errors."
    case .constant: "A constant without a name is a plain text or number, with that value as its default."
    case .mixedEnumeration: "The values are of several kinds, so it is any JSON."
    case .union:
      "oneOf and anyOf are an enum with a case for each alternative, and one for what none accepts; it is told by kind of JSON, discriminator, then keys."
    case .textUnion: "Alternatives that are all texts are one open enumeration with every value that is named."
    case .oneTypeUnion: "The alternatives come down to one Swift type."
    case .mergedStructure: "allOf of objects is one struct with the properties of all."
    case .lonelyAllOf: "allOf with one member that says something is that member's type."
    case .alias: "A named schema that needs no type of its own is a typealias."
    case .tuple: "An array with prefixItems is a struct with a property for each place."
    case .array: "An array is an array of its items' type."
    case .anything: "The schema says nothing that Swift could name, so it is any JSON."
    case .scalar: "A scalar is Swift's own type: String, Int, Double or Bool."
    case .format:
      "The format chooses the type: date-time is Date, date is CalendarDate, uuid is UUID, byte is Base64Data, binary is BinaryData, int32, int64 and float are themselves."
    case .reference: "The schema is a reference: the type is that of its target."
    case .required: "It is required and never null."
    case .requiredNullable: "It is required and may be null, so it is an optional without a default."
    case .optional: "It may be left out, so it is an optional; null reads as left out."
    case .defaulted: "It may be left out and has a default, which becomes the default argument."
    case .patch: "In the body of a PATCH, leaving it out and null differ: absent keeps the value, null removes it."
    case .boxed:
      "It is kept on the heap behind a plain property, because the struct would contain itself or be too big."
    case .clientWide: "The header is the same for all calls, so the client holds it."
    case .oneSided:
      "It is read-only or write-only and the type is used in both directions, so it is optional even where it is required."
    case .input: "Parameters and body are the properties of one input type; short forms take them as arguments."
    case .outcomes: "Each documented response is a case of the output, named after its status."
    case .bytes: "Martlet does not read this media type into a schema; the body is bytes, streamed."
    }
  }

  /// What in `martlet.yaml` or beside it changes the result; nil where only the document does.
  package var change: String? {
    switch self {
    case .nameConfigured, .typeName, .formBodyName, .reservedName, .nameClash, .operationID, .frameworkSuffix,
      .operationFromPath:
      "names: {<name in the document>: <Swift name>}"
    case .nameLocked: "names: {…}, or delete the line in martlet.lock"
    case .typePrefix: "typePrefix: <prefix>"
    case .openEnumeration, .textUnion: "closedEnums: [<schema>] makes it a Swift enum"
    case .closedEnumeration: "closedEnums: leave the schema out"
    default: nil
    }
  }

  /// The rule as `martlet explain <id>` prints it; nil where there is no such rule.
  package static func text(_ id: String) -> String? {
    guard let rule = GeneratorRule(rawValue: id) else { return nil }
    return "\(id): \(rule.text)\n" + (rule.change.map { "changed by: \($0)\n" } ?? "")
  }
}
