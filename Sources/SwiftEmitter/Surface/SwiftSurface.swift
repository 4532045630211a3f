import APIModel
import Diagnostics

/// The public declarations of a plan: what source that uses the generated code can depend on.
///
/// Types stand in it twice: as they are written, for messages, and as what they come down to, for comparing: without aliases, and
/// with declarations by the name that their counterpart in the new version has.
package struct SwiftSurface: Hashable, Sendable {
  /// The element of the document that a declaration comes from.
  struct Origin: Hashable, Sendable {
    var schema: SchemaID?
    /// The object that holds the property, or the enumeration that lists the value.
    var holder: SchemaID?
    /// The property, parameter, header, status, media type or value, as the document writes it.
    var key = ""
    var location: SourceLocation?
  }

  /// A property with its parameter in the initialiser.
  struct Member: Hashable, Sendable {
    var name: String
    var type: String
    var shownType: String
    /// What the initialiser's parameter is given where a call leaves it out.
    var defaultValue: String?
    /// Deprecated names that still read and write it.
    var formerNames: [String] = []
    var origin: Origin

    var shown: String { "\(name): \(shownType)" }

    /// Whether source sees no difference; where the documents have it may differ.
    func isSame(as other: Member) -> Bool {
      name == other.name && type == other.type && shownType == other.shownType && defaultValue == other.defaultValue
        && origin.key == other.origin.key && formerNames == other.formerNames
    }
  }

  /// A static member of an open enumeration, or a case.
  struct Case: Hashable, Sendable {
    var name: String
    /// `body: Pet`, the labels and types of what the case holds.
    var payload: [String]
    var shownPayload: [String]
    /// Deprecated names that still make it.
    var formerNames: [String] = []
    var origin: Origin

    /// As of members.
    func isSame(as other: Case) -> Bool {
      name == other.name && origin.key == other.origin.key && payload == other.payload
        && shownPayload == other.shownPayload && formerNames == other.formerNames
    }

    var shown: String { "." + name + (shownPayload.isEmpty ? "" : "(" + shownPayload.joined(separator: ", ") + ")") }
  }

  enum Kind: String, Hashable, Sendable {
    case structure = "struct"
    case openEnumeration = "open enumeration"
    case closedEnumeration = "closed enumeration"
    case union
    case alias = "typealias"
  }

  struct TypeEntry: Hashable, Sendable {
    /// As the new version calls it.
    var name: String
    var shownName: String
    /// Deprecated names that still stand for it.
    var formerNames: [String] = []
    var kind: Kind
    /// In the order of the initialiser.
    var members: [Member] = []
    var cases: [Case] = []
    var roles: SurfaceRoles
    var isDeprecated = false
    /// Of an alias.
    var target = ""
    var shownTarget = ""
    var origin: Origin
    /// Stands in another type, which is the one to name.
    var isNested = false
  }

  struct Outcome: Hashable, Sendable {
    var element: Case
    var isSuccess: Bool
    var headers: [Member]
    /// Of an enum of bodies, where there are several media types.
    var bodies: [Case]
  }

  struct OperationEntry: Hashable, Sendable {
    var name: String
    /// Deprecated names that can still be called, but not be implemented.
    var formerNames: [String] = []
    var inputType: String
    var outputType: String
    var formerTypes: [String] = []
    /// The part of its protocol's name that the tag gives: `Releases`.
    var group: String
    /// Of `Input.init` and of the short call, in order.
    var inputs: [Member]
    var inputBodies: [Case]
    var outcomes: [Outcome]
    /// Of the short call; nil where it returns nothing.
    var result: String?
    var shownResult: String?
    var isDeprecated: Bool
    /// No source depends on these.
    var method: String
    var path: String
    var location: SourceLocation
  }

  var apiName: String
  var types: [TypeEntry] = []
  var operations: [OperationEntry] = []
  /// What the client's initialiser takes besides the transport.
  var clientWide: [Member] = []
  var hasDefaultServer = false
}
