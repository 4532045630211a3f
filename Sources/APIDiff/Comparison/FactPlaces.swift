import APIModel
import Diagnostics

/// Which keywords a fact is about, so that it stands where they are and not at the start of the object around them. Where none of
/// them is there, as on the side that a thing is missing from, it stands at the object.
enum FactPlaces {
  /// Of facts about a schema; the first that is there counts.
  static func keywords(_ topic: Topic) -> [String] {
    switch topic {
    case .type, .listOfTypes: ["type", "format", "anyOf", "oneOf"]
    case .nullable: ["nullable", "x-nullable", "type", "anyOf", "oneOf"]
    case .enumeration, .enumValue: ["enum"]
    case .extensibleEnumValue: ["x-extensible-enum", "enum"]
    case .minimum: ["minimum", "exclusiveMinimum"]
    case .maximum: ["maximum", "exclusiveMaximum"]
    case .exclusiveMinimum: ["exclusiveMinimum", "minimum"]
    case .exclusiveMaximum: ["exclusiveMaximum", "maximum"]
    case .property: ["properties"]
    case .patternProperty: ["patternProperties", "properties"]
    case .dependentSchema: ["dependentSchemas", "dependencies"]
    case .anyOf: ["anyOf"]
    case .requiredAlternatives: ["anyOf", "oneOf"]
    case .oneOf, .wrappedInOneOf: ["oneOf", "anyOf"]
    case .discriminator, .discriminatorProperty, .discriminatorMapping: ["discriminator"]
    default: words[topic].map { [$0] } ?? []
    }
  }

  private static let words: [Topic: String] = [
    .const: "const", .defaultValue: "default", .multipleOf: "multipleOf", .minLength: "minLength",
    .maxLength: "maxLength", .pattern: "pattern", .contentEncoding: "contentEncoding",
    .contentMediaType: "contentMediaType", .minItems: "minItems", .maxItems: "maxItems", .uniqueItems: "uniqueItems",
    .items: "items", .prefixItems: "prefixItems", .minContains: "minContains", .maxContains: "maxContains",
    .readOnly: "readOnly", .writeOnly: "writeOnly", .propertyDeprecation: "deprecated", .propertySunset: "x-sunset",
    .propertyStability: "x-stability-level", .additionalProperties: "additionalProperties",
    .minProperties: "minProperties", .maxProperties: "maxProperties", .not: "not", .xml: "xml",
    .ifSchema: "if", .thenSchema: "then", .elseSchema: "else", .contains: "contains", .contentSchema: "contentSchema",
    .propertyNames: "propertyNames", .unevaluatedItems: "unevaluatedItems",
    .unevaluatedProperties: "unevaluatedProperties", .dependentRequired: "dependentRequired",
  ]

  /// Of facts that stand in an operation or in the document.
  static func keywords(_ topic: Topic, _ edit: Edit, placement: ParameterLocation?) -> [String] {
    switch topic {
    case .operationID: ["operationId"]
    case .operationDeprecation, .parameterDeprecation: ["deprecated"]
    case .operationSunset, .parameterSunset: ["x-sunset"]
    case .operationStability: ["x-stability-level"]
    case .tag: ["tags"]
    case .security, .securityScope, .globalSecurity, .globalSecurityScope: ["security"]
    case .securityScheme: ["components", "securityDefinitions"]
    case .server: ["servers"]
    case .callback: ["callbacks"]
    case .webhook: ["webhooks"]
    case .path, .operation: edit == .moved ? [] : ["paths"]
    case .component: ["components", "definitions"]
    case .parameter:
      switch edit {
      case .becameRequired, .becameOptional: ["required"]
      case .moved: ["in"]
      case .renamed: []
      default: ["parameters", "headers"]
      }
    case .parameterStyle: ["style", "explode", "schema"]
    case .parameterPayload: ["content", "schema"]
    case .allowEmptyValue: ["allowEmptyValue"]
    case .type: ["schema"]
    case .requestBody:
      switch edit {
      case .becameRequired, .becameOptional: ["required"]
      default: ["requestBody"]
      }
    case .status: ["responses"]
    case .responseBody, .mediaType: ["content"]
    case .mediaTypeSchema: ["schema"]
    case .itemSchema: ["itemSchema"]
    case .encoding: ["encoding"]
    default: []
    }
  }
}

extension KeywordPlaces {
  func place(ofFirst keywords: [String], in object: SourceLocation) -> SourceLocation? {
    keywords.lazy.compactMap { place(of: $0, in: object) }.first
  }
}
