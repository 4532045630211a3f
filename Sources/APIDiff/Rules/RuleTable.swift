/// Every rule, in the order of the documentation page.
package enum RuleTable {
  /// One entry for each file of rules.
  static let groups: [[RuleRow]] = [
    // Operations and what stands in them.
    OperationRules.rows,
    OperationLifecycleRules.rows,
    ParameterRules.rows,
    ParameterLifecycleRules.rows,
    HeaderRules.rows,
    RequestBodyRules.rows,
    EncodingHeaderRules.rows,
    ResponseRules.rows,
    LinkRules.rows,
    CallbackRules.rows,
    ServerRules.rows,
    SecurityRules.rows,
    SecuritySchemeRules.rows,
    DocumentRules.rows,
    // Properties of objects.
    PropertyRules.rows,
    AccessRules.rows,
    PropertyLifecycleRules.rows,
    // Keywords of schemas.
    TypeRules.rows,
    ListOfTypesRules.rows,
    NullableRules.rows,
    EnumRules.rows,
    ExtensibleEnumRules.rows,
    ConstRules.rows,
    DefaultRules.rows,
    AdditionalPropertiesRules.rows,
    AnyOfRules.rows,
    ContainsRules.rows,
    ContentMediaTypeRules.rows,
    ContentSchemaRules.rows,
    DependentRequiredRules.rows,
    DependentSchemasRules.rows,
    DiscriminatorRules.rows,
    ElseRules.rows,
    ExclusiveMaximumRules.rows,
    ExclusiveMinimumRules.rows,
    IfRules.rows,
    ItemsRules.rows,
    MaxContainsRules.rows,
    MaxItemsRules.rows,
    MaxLengthRules.rows,
    MaxPropertiesRules.rows,
    MaximumRules.rows,
    MinContainsRules.rows,
    MinItemsRules.rows,
    MinLengthRules.rows,
    MinPropertiesRules.rows,
    MinimumRules.rows,
    MultipleOfRules.rows,
    NotRules.rows,
    OneOfRules.rows,
    PatternPropertiesRules.rows,
    PatternRules.rows,
    PrefixItemsRules.rows,
    PropertyNamesRules.rows,
    RequiredAlternativesRules.rows,
    ThenRules.rows,
    UnevaluatedItemsRules.rows,
    UnevaluatedPropertiesRules.rows,
    UniqueItemsRules.rows,
    WrappedInOneOfRules.rows,
    XMLRules.rows,
    // Generated code.
    SwiftRules.rows,
  ]

  package static let rules: [Rule] = groups.flatMap { rows in rows.flatMap { row in row.variants.map(\.rule) } }

  /// The rules of one change each, which tell apart where the data goes: `request-body-pattern-added`, `response-property-pattern-added`.
  package static let families: [[Rule]] = groups.flatMap { rows in rows.map { row in row.variants.map(\.rule) } }

  package static subscript(id: String) -> Rule? { byID[id] }

  static func rows(_ topic: Topic, _ edit: Edit) -> [RuleRow] { byKind[Kind(topic: topic, edit: edit)] ?? [] }

  /// The rule that judges such a fact in such a context.
  static func rule(_ topic: Topic, _ edit: Edit, in context: Context, text: String?) -> Rule? {
    rows(topic, edit).lazy.flatMap(\.variants).first { $0.matches(context, text: text) }?.rule
  }

  private struct Kind: Hashable {
    var topic: Topic
    var edit: Edit
  }

  private static let byID = Dictionary(rules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

  private static let byKind: [Kind: [RuleRow]] = {
    var byKind: [Kind: [RuleRow]] = [:]
    for row in groups.joined() {
      for edit in row.edits { byKind[Kind(topic: row.topic, edit: edit), default: []].append(row) }
    }
    return byKind
  }()
}

extension RuleRow.Variant {
  func matches(_ context: Context, text: String?) -> Bool {
    (role == nil || role == context.role) && (place == nil || place == context.place)
      && (isMasked == nil || isMasked == context.isMasked) && (isText == nil || isText == context.isText)
      && (self.text == nil || self.text == text)
  }
}
