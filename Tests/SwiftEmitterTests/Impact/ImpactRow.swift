import Testing

/// One change of a document, and the source of two users that was written before it.
///
/// The rows follow the numbers of the table “OpenAPI change → compatibility” in the documentation of the diff; a letter tells several
/// forms of one row apart. `breaks` says what the generated code makes of it, which the comparison of surfaces has to predict and
/// the compiler has to confirm.
struct ImpactRow: CustomTestStringConvertible, Sendable {
  struct Edit: Sendable {
    var from: String
    var to: String
  }

  var number: String
  var change: String
  /// What the old document has in place of `base.yaml`.
  var before: [Edit] = []
  var edits: [Edit]
  /// Whether the second run has the lock of the first.
  var keepsNames = false
  /// Statements with a client called `api`.
  var caller: String
  /// Members of a type that conforms to `conformance`.
  var implementer: String
  var conformance = "ShopStubs"
  var callersBreak: Bool
  var implementersBreak: Bool

  var testDescription: String { "\(number) \(change)" }
  var identifier: String { "Row" + number }

  static let all: [ImpactRow] =
    operations + parameters + bodies + requestProperties + responseProperties + responses + structure

  var callerSource: String {
    "enum \(identifier)Caller {\n  static func run(_ api: ShopClient) async throws {\n\(caller)\n  }\n}\n"
  }

  var implementerSource: String { "struct \(identifier)Handler: \(conformance) {\n\(implementer)\n}\n" }
}

extension ImpactRow.Edit {
  static func replace(_ from: String, _ to: String) -> Self { Self(from: from, to: to) }
  static func add(after from: String, _ text: String) -> Self { Self(from: from, to: from + text) }
  static func remove(_ from: String) -> Self { Self(from: from, to: "") }
}

/// Source that many rows share.
enum ImpactSource {
  static let createItem = "func createItem(_ input: CreateItemInput) async throws -> CreateItemOutput"
  static let listItems = "func listItems(_ input: ListItemsInput) async throws -> ListItemsOutput"
  static let getItem = "func getItem(_ input: GetItemInput) async throws -> GetItemOutput"
  static let upload = "func upload(_ input: UploadInput) async throws -> UploadOutput"
  static let anyItem = "Item(id: 1, name: \"n\", size: 2, rank: 3)"

  /// A handler that reads the body of `createItem`.
  static func reads(_ statements: String) -> String { "\(createItem) { \(statements); return .conflict }" }

  /// A handler that answers `getItem` with an item.
  static func answers(_ item: String) -> String { "\(getItem) { .ok(\(item)) }" }

  /// A caller that reads an item.
  static func item(_ statements: String) -> String { "let item = try await api.getItem(itemID: \"1\"); \(statements)" }
}
