import APIModel
import Diagnostics

/// One Swift type that will be printed, with everything that printing needs and nothing of the document's spelling.
package struct Declaration: Hashable, Sendable {
  package indirect enum Kind: Hashable, Sendable {
    /// Reserved while its parts are being planned.
    case pending
    case structure(StructurePlan)
    case enumeration(EnumerationPlan)
    case union(UnionPlan)
    case tuple(TuplePlan)
    case alias(SwiftType)
    /// The input or output of an operation: printed with the operation, here as the parent of anonymous types.
    case operation
  }

  package var id: DeclarationID
  /// `Element` of `ValidationError.Element`.
  package var name: String
  /// `ValidationError.Element`
  package var qualifiedName: String
  package var parent: DeclarationID?
  package var children: [DeclarationID]
  package var kind: Kind
  package var schema: SchemaID
  package var documentation: [String]
  package var deprecated: Bool
  package var location: SourceLocation
  /// Where the document has it, as the name lock writes it: `Release/apps[]`.
  package var place: String
  /// Names that it had before, which stay as deprecated aliases.
  package var formerNames: [String] = []
}

package struct StructurePlan: Hashable, Sendable {
  package var properties: [PropertyPlan] = []
  /// The type of values under keys that no property declares; nil where such keys are skipped.
  package var additional: SwiftType?
  /// The schema of those values, where it is one.
  package var additionalSchema: SchemaID?
  /// Other keys are against the schema: a server rejects them, a client skips them.
  package var rejectsOtherKeys = false
  /// Where other keys are legal only if they match one of these.
  package var keyPatterns: [String] = []
}

package struct PropertyPlan: Hashable, Sendable {
  /// How the property tells absent from null.
  package enum Presence: Hashable, Sendable {
    /// Always there, never null.
    case required
    /// Always there, may be null.
    case requiredNullable
    /// May be absent; null reads as absent.
    case optional
    /// May be absent, and absent means `defaultExpression`.
    case defaulted
    /// `Patch`: absent and null differ.
    case patch
  }

  /// The key in JSON.
  package var key: String
  package var name: String
  /// Without optionality: `presence` says that.
  package var type: SwiftType
  package var presence: Presence
  /// With `.defaulted`: whether null is legal too, so that the Swift type is optional.
  package var nullable: Bool
  package var defaultExpression: String?
  package var boxed: Bool
  /// The only string the key may hold, which tells branches of a union apart.
  package var constant: String?
  package var documentation: [String]
  package var schema: SchemaID
  /// Schemas that the value has to fit besides, because several members of `allOf` declare the property.
  package var constraints: [SchemaID] = []
  package var formerNames: [String] = []
}

package struct EnumerationPlan: Hashable, Sendable {
  package enum RawType: Hashable, Sendable { case string, int }

  package struct Case: Hashable, Sendable {
    package var name: String
    /// A Swift literal.
    package var literal: String
    package var documentation: [String]
    package var formerNames: [String] = []
  }

  package var rawType: RawType
  package var cases: [Case]
  package var closed: Bool
}

package struct UnionPlan: Hashable, Sendable {
  package struct Branch: Hashable, Sendable {
    package var name: String
    package var type: SwiftType
    package var kind: JSONShape
    /// Discriminator values that choose this branch.
    package var discriminatorValues: [String]
    package var boxed: Bool
    /// More than one where several branches have this type.
    package var schemas: [SchemaID]
    package var documentation: [String]
  }

  package var branches: [Branch]
  package var discriminatorKey: String?
  /// A branch that no case stands for accepts anything.
  package var acceptsAnything = false
}

/// The JSON kind that a type is written as.
package enum JSONShape: Hashable, Sendable {
  case boolean, integer, number, string, array, object, any
}

package struct TuplePlan: Hashable, Sendable {
  package struct Element: Hashable, Sendable {
    package var name: String
    /// Optional where the element may be missing or null.
    package var type: SwiftType
    package var required: Bool
    package var nullable: Bool
    package var schema: SchemaID
  }

  package var elements: [Element]
  /// The type of the elements after the fixed ones; nil where there are none.
  package var rest: SwiftType?
  package var restSchema: SchemaID?
  /// More elements are against the schema: a server rejects them, a client skips them.
  package var isClosed = false
}
