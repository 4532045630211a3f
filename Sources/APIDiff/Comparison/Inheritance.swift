/// Which operations take over what the document says for all of them, in both versions.
struct Inheritance {
  /// Ascending, as operations are entered in their order.
  private(set) var ofSecurity: [OperationIndex] = []
  private(set) var ofServers: [OperationIndex] = []
  /// Whether an operation takes over the document's servers in one version only.
  private(set) var hasMovedServers = false
  /// Callbacks and webhooks: what they take over counts where nothing else takes it over.
  private var security: [OperationIndex] = []
  private var hasMovedSecurity = false
  private var users: [String: Set<OperationIndex>] = [:]
  /// Whether any operation is in both versions.
  private(set) var isKnown = false

  var takersOfSecurity: [OperationIndex] { ofSecurity.isEmpty && !hasMovedSecurity ? security : ofSecurity }

  mutating func matched() { isKnown = true }

  mutating func takesSecurity(_ index: OperationIndex, isOperation: Bool) {
    if isOperation { ofSecurity.append(index) } else { security.append(index) }
  }

  /// An operation takes over the document's requirements in one version only.
  mutating func movesSecurity() { hasMovedSecurity = true }

  mutating func takesServers(_ index: OperationIndex) { ofServers.append(index) }

  mutating func movesServers() { hasMovedServers = true }

  mutating func demands(_ schemes: Set<String>, by index: OperationIndex) {
    for scheme in schemes { users[scheme, default: []].insert(index) }
  }

  /// - Parameter scheme: by its new name.
  func users(of scheme: String) -> [OperationIndex] { (users[scheme] ?? []).sorted() }
}
