/// An index into `DiffReport.operations`.
package struct OperationIndex: Hashable, Sendable, Comparable {
  package var index: Int

  package init(_ index: Int) { self.index = index }

  package static func < (a: OperationIndex, b: OperationIndex) -> Bool { a.index < b.index }
}

/// An operation, callback or webhook that is in either version.
package struct OperationEntry: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case operation
    /// A request that the server makes; `path` is the runtime expression.
    case callback(name: String, of: OperationIndex)
    case webhook
  }

  package var kind: Kind
  /// In capitals, as HTTP writes it: `GET`.
  package var method: String
  /// As the new version writes it, or the old one where the operation is gone.
  package var path: String
  /// `GET /pets` of the old version, where it is another one.
  package var formerRoute: String?
  package var operationID: String?
  package var tags: [String]
  /// The names of its specification extensions: `x-internal`.
  package var extensions: [String]

  package init(
    kind: Kind, method: String, path: String, formerRoute: String? = nil, operationID: String?, tags: [String],
    extensions: [String] = []
  ) {
    self.kind = kind
    self.method = method
    self.path = path
    self.formerRoute = formerRoute
    self.operationID = operationID
    self.tags = tags
    self.extensions = extensions
  }

  /// `GET /pets`
  package var route: String { method + " " + path }
}

/// Who writes the data: the client (a request) or the server (a response). Callbacks and webhooks have the roles swapped: what
/// they send is a response to the API's user, and what they get back is a request.
package enum Role: String, Hashable, Sendable, CaseIterable {
  case request, response

  package var swapped: Role { self == .request ? .response : .request }
}

/// As what a schema is used. A header of a response is to the client what a parameter is to the server, so both are one place:
/// `parameter` is spelt `header` where the role is `response`.
package enum Place: String, Hashable, Sendable, CaseIterable {
  case body, property, parameter, parameterProperty
}

/// One way in which a schema is used; what a rule needs to know apart from the fact.
package struct Context: Hashable, Sendable {
  package var role: Role
  package var place: Place
  /// Within `readOnly` of a request or `writeOnly` of a response: the data never travels this way.
  package var isMasked: Bool
  /// Within an odd number of `not`: what narrows the schema widens what is accepted.
  package var isNegated: Bool
  /// Carried as text that has no types, as parameters and forms are: `5` and `"5"` are the same bytes.
  package var isText: Bool
  /// Of a parameter in the header of a request.
  package var isHeader: Bool

  package init(
    role: Role, place: Place, isMasked: Bool = false, isNegated: Bool = false, isText: Bool = false,
    isHeader: Bool = false
  ) {
    self.role = role
    self.place = place
    self.isMasked = isMasked
    self.isNegated = isNegated
    self.isText = isText
    self.isHeader = isHeader
  }
}

/// The operations that a fact reaches, by how they use it.
package struct Reach: Hashable, Sendable {
  package struct Use: Hashable, Sendable {
    package var context: Context
    /// Ascending.
    package var operations: [OperationIndex]
    /// As written, sorted: `application/json`; empty for parameters and headers.
    package var mediaTypes: [String]
    /// Of responses: `200`, sorted.
    package var statuses: [String]

    package init(
      context: Context, operations: [OperationIndex], mediaTypes: [String] = [], statuses: [String] = []
    ) {
      self.context = context
      self.operations = operations
      self.mediaTypes = mediaTypes
      self.statuses = statuses
    }
  }

  package var uses: [Use]
  /// Operations that what the document says for all of them applies to, ascending: its servers, its security requirements and the
  /// schemes that they name. Empty where the fact stands in an operation or a schema.
  package var inheriting: [OperationIndex]

  package init(_ uses: [Use] = [], inheriting: [OperationIndex] = []) {
    self.uses = uses
    self.inheriting = inheriting
  }

  /// Of all uses, ascending, each once.
  package var operations: [OperationIndex] { Set(uses.flatMap(\.operations)).sorted() }

  /// Of all uses, and those that inherit; ascending, each once.
  package var everyOperation: [OperationIndex] {
    inheriting.isEmpty ? operations : Set(operations + inheriting).sorted()
  }

  /// As `operations`.
  package var mediaTypes: [String] { Set(uses.flatMap(\.mediaTypes)).sorted() }

  /// As `operations`.
  package var statuses: [String] { Set(uses.flatMap(\.statuses)).sorted() }
}
