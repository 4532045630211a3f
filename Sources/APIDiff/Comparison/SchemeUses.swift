import APIModel

/// Where the security schemes of one version are demanded, so that one can be told from others by its use.
struct SchemeUses {
  private var texts: [String: [String]] = [:]

  /// - Parameters:
  ///   - both: The other version: only operations of both count.
  ///   - names: Of schemes that are called differently there.
  init(_ api: API, both: API, names: [String: String] = [:]) {
    let common = Set(both.operations.map(Self.key))
    for operation in api.operations where common.contains(Self.key(operation)) {
      for requirement in operation.security ?? api.security {
        for entry in requirement.entries {
          let others = requirement.entries.filter { $0.scheme != entry.scheme }
          let beside = others.map { "\(names[$0.scheme] ?? $0.scheme) \($0.scopes.sorted())" }.sorted()
          texts[entry.scheme, default: []].append("\(Self.key(operation)) \(entry.scopes.sorted()) \(beside)")
        }
      }
    }
  }

  /// The same for two schemes that are demanded in the same places beside the same others; empty where it is not demanded.
  func text(_ scheme: String) -> [String] { (texts[scheme] ?? []).sorted() }

  private static func key(_ operation: Operation) -> String {
    operation.method + " " + PathForm.withoutNames(operation.path)
  }
}
