import Diagnostics

/// One schema, normalised: what it accepts is one `kind`, and `null` is a flag beside it.
///
/// The loader spells every version of OpenAPI this way: `nullable: true`, `type: [string, "null"]` and
/// `anyOf: [{type: string}, {type: "null"}]` are all a string with `nullable`; siblings of `allOf`, `oneOf`, `anyOf` and `$ref`
/// that constrain become members of an `allOf`; siblings that only annotate stand in `annotations`.
package struct Schema: Hashable, Sendable {
  package indirect enum Kind: Hashable, Sendable {
    /// `{}` and `true`.
    case any
    /// `false`: nothing is accepted.
    case never
    case reference(SchemaID)
    case boolean
    case integer(NumberFacets)
    case number(NumberFacets)
    case string(StringFacets)
    case array(ArrayFacets)
    case object(ObjectFacets)
    /// `enum` without its null; `const` is an enumeration of one.
    case enumeration(EnumerationFacets)
    case allOf([SchemaID])
    case anyOf(UnionFacets)
    case oneOf(UnionFacets)
  }

  package var kind: Kind
  package var nullable: Bool
  /// Nothing states the type; the kind is what the keywords suggest. Strictly, such a schema accepts every other type too.
  package var infersType = false
  /// The key in `components.schemas` (or `definitions`, `$defs`), nil for an anonymous schema.
  package var name: String?
  package var annotations: Annotations
  /// Kept for the diff and for notes; no Swift type can say it.
  package var not: SchemaID?
  /// Under `if`, `contains`, `dependentSchemas` and the like; their raw text stands in `otherKeywords` too.
  package var subschemas: [Subschema] = []
  /// Keywords that the model has no place for, such as `if` or `dependentSchemas`.
  package var otherKeywords: [Extension]
  package var location: SourceLocation

  package init(kind: Kind, nullable: Bool = false, name: String? = nil, location: SourceLocation) {
    self.kind = kind
    self.nullable = nullable
    self.name = name
    self.annotations = Annotations()
    self.not = nil
    self.otherKeywords = []
    self.location = location
  }
}

/// A schema under a keyword that no Swift type can say, for those who compare documents.
package struct Subschema: Hashable, Sendable {
  /// `if`, `then`, `dependentSchemas`, …
  package var keyword: String
  /// The property's name under `dependentSchemas`; else empty.
  package var key: String
  package var schema: SchemaID
  package var location: SourceLocation

  package init(keyword: String, key: String, schema: SchemaID, location: SourceLocation) {
    self.keyword = keyword
    self.key = key
    self.schema = schema
    self.location = location
  }
}

/// What a schema says without accepting or rejecting anything.
package struct Annotations: Hashable, Sendable {
  package var title: String?
  package var description: String?
  package var defaultValue: Value?
  package var examples: [Example] = []
  package var deprecated = false
  package var readOnly = false
  package var writeOnly = false
  package var xml: XMLFacets?
  package var externalDocs: ExternalDocs?
  package var extensions: [Extension] = []

  package init() {}
}

/// The XML Object.
package struct XMLFacets: Hashable, Sendable {
  package var name: String?
  package var namespace: String?
  package var prefix: String?
  package var attribute: Bool
  package var wrapped: Bool
  /// OpenAPI 3.2, which replaces the two flags: `element`, `attribute`, `text`, `cdata` or `none`.
  package var nodeType: String?
  package var extensions: [Extension] = []

  package init(name: String?, namespace: String?, prefix: String?, attribute: Bool, wrapped: Bool) {
    self.name = name
    self.namespace = namespace
    self.prefix = prefix
    self.attribute = attribute
    self.wrapped = wrapped
  }
}
