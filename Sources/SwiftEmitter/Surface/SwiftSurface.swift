import APIModel
import Diagnostics

/// The public declarations of the code that a plan becomes: what source that uses it can name, and what each declaration came from.
///
/// Two surfaces are compared by Swift names, as the compiler compares them; the diff of the documents is joined by place.
package struct SwiftSurface: Sendable {
  /// By qualified name.
  package private(set) var types: [String: SurfaceType] = [:]
  /// Deprecated names that still compile: from the former name to the present one.
  package private(set) var aliases: [String: String] = [:]
  package let apiName: String

  package init(_ plan: EmissionPlan, _ api: API, parts: Set<EmitterOptions.Part> = Set(EmitterOptions.Part.allCases)) {
    apiName = plan.apiName
    var builder = SurfaceBuilder(plan: plan, api: api)
    builder.addTypes()
    builder.addOperations(isClient: parts.contains(.client))
    builder.addRoles()
    types = builder.types
    aliases = builder.aliases
  }
}

/// One type, protocol or client with the members that source can name.
package struct SurfaceType: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case structure
    case alias(String)
    /// A struct with static members, to which a value is added without harm.
    case openEnumeration(rawType: String)
    /// A Swift enum: a switch over it names every case. Generated code stands in packages built from source, without library
    /// evolution, so users of other modules have to be exhaustive too.
    case enumeration
    /// What conforms to it has to write every requirement.
    case `protocol`
    /// Functions that only callers have.
    case calls
  }

  package var name: String
  package var kind: Kind
  package var members: [String: SurfaceMember] = [:]
  /// The labels of the initialiser, in its order.
  package var arguments: [String] = []
  /// Other types that it conforms to, where source can depend on it.
  package var conformances: Set<String> = []
  package var origin: SurfaceOrigin
  /// Who makes values of the type, as far as operations reach it.
  package var isSent = false
  package var isReceived = false
}

/// A property, case, static member, requirement or call.
package struct SurfaceMember: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case property, value, enumCase, requirement, call
  }

  package var kind: Kind
  package var name: String
  /// Without optionality: `[Release]`; of a case, its payload; of a call, its result.
  package var type: String
  package var isOptional = false
  /// The default of the argument of that name; nil where a caller must give it.
  package var defaultValue: String?
  /// What it stands for on the wire: a key, a raw value, a route, a status.
  package var wire = ""
  package var isDeprecated = false
  /// The parameters of a call.
  package var parameters: [Parameter] = []
  package var origin: SurfaceOrigin

  package struct Parameter: Hashable, Sendable {
    package var label: String
    package var type: String
    package var isOptional: Bool
    package var defaultValue: String?
  }
}

/// The part of the model that a declaration came from.
package struct SurfaceOrigin: Hashable, Sendable {
  package var schema: SchemaID?
  /// Position in `API.operations`.
  package var operation: Int?
  package var location: SourceLocation

  package init(schema: SchemaID? = nil, operation: Int? = nil, location: SourceLocation) {
    self.schema = schema
    self.operation = operation
    self.location = location
  }
}
