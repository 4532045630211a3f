import Diagnostics

/// A bound of a number with its source text; `9223372036854776000` does not fit an integer but is a fine bound.
package struct Bound: Hashable, Sendable {
  package var value: Double
  package var literal: String
  package var exclusive: Bool

  package init(value: Double, literal: String, exclusive: Bool) {
    self.value = value
    self.literal = literal
    self.exclusive = exclusive
  }
}

package struct NumberFacets: Hashable, Sendable {
  package var format: String?
  package var minimum: Bound?
  package var maximum: Bound?
  /// Always greater than zero.
  package var multipleOf: Bound?

  package init() {}
}

package struct StringFacets: Hashable, Sendable {
  package var format: String?
  /// In Unicode code points.
  package var minLength: Int?
  package var maxLength: Int?
  /// An ECMA-262 regular expression.
  package var pattern: String?
  package var contentEncoding: String?
  package var contentMediaType: String?

  package init() {}
}

package struct ArrayFacets: Hashable, Sendable {
  /// nil: anything may stand in the array (after `prefixItems`).
  package var items: SchemaID?
  package var prefixItems: [SchemaID] = []
  package var minItems: Int?
  package var maxItems: Int?
  package var uniqueItems = false

  package init() {}
}

package struct Property: Hashable, Sendable {
  package var name: String
  package var schema: SchemaID
  package var required: Bool
  package var location: SourceLocation

  package init(name: String, schema: SchemaID, required: Bool, location: SourceLocation) {
    self.name = name
    self.schema = schema
    self.required = required
    self.location = location
  }
}

package struct ObjectFacets: Hashable, Sendable {
  package enum AdditionalProperties: Hashable, Sendable {
    /// Not said: other keys are legal and mean nothing.
    case unspecified
    /// `true` or `{}`.
    case any
    case forbidden
    case schema(SchemaID)
  }

  /// In document order.
  package var properties: [Property] = []
  package var additionalProperties: AdditionalProperties = .unspecified
  /// Key pattern and schema, in document order.
  package var patternProperties: [Property] = []
  /// Required names that no property declares.
  package var undeclaredRequired: [String] = []
  package var minProperties: Int?
  package var maxProperties: Int?
  /// Names the concrete schema among those that extend this one through `allOf`; unions carry their own.
  package var discriminator: Discriminator?

  package init() {}
}

package struct EnumerationFacets: Hashable, Sendable {
  package enum RawType: Hashable, Sendable {
    case string, integer, number, boolean
    /// Values of several kinds, or arrays and objects.
    case mixed
  }

  package struct Case: Hashable, Sendable {
    package var value: Value
    /// From `x-enum-varnames`, `x-enumNames` and the like.
    package var name: String?
    package var description: String?

    package init(value: Value, name: String? = nil, description: String? = nil) {
      self.value = value
      self.name = name
      self.description = description
    }
  }

  package var rawType: RawType
  /// Without duplicates and without null, in document order; may be empty.
  package var cases: [Case]
  package var isConst: Bool

  package init(rawType: RawType, cases: [Case], isConst: Bool) {
    self.rawType = rawType
    self.cases = cases
    self.isConst = isConst
  }
}

package struct UnionFacets: Hashable, Sendable {
  /// Without the null branch.
  package var branches: [SchemaID]
  package var discriminator: Discriminator?

  package init(branches: [SchemaID], discriminator: Discriminator? = nil) {
    self.branches = branches
    self.discriminator = discriminator
  }
}

/// The Discriminator Object with its mapping resolved; values that are only implied by a component's name are filled in.
package struct Discriminator: Hashable, Sendable {
  package struct Mapping: Hashable, Sendable {
    package var value: String
    package var schema: SchemaID

    package init(value: String, schema: SchemaID) {
      self.value = value
      self.schema = schema
    }
  }

  package var propertyName: String
  package var mapping: [Mapping]
  /// OpenAPI 3.2: what a value without the property, or with an unknown one, is.
  package var defaultMapping: SchemaID?
  package var extensions: [Extension] = []
  package var location: SourceLocation

  package init(propertyName: String, mapping: [Mapping], location: SourceLocation) {
    self.propertyName = propertyName
    self.mapping = mapping
    self.location = location
  }
}
