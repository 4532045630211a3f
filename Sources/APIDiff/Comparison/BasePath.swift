import APIModel

/// The part of the path that stands in the servers: `/v1` of `https://api.example/v1`.
///
/// `https://api.example/v1` with `/pets` and `https://api.example` with `/v1/pets` are the same address.
struct BasePath {
  let old: String
  let new: String
  /// Whether a part of the paths moved into the servers, or out of them.
  let isMoved: Bool

  init(_ old: API, _ new: API) {
    let oldBase = Self.path(of: old.servers)
    let newBase = Self.path(of: new.servers)
    let before = Set(old.paths.map { PathForm.withoutNames($0.path) })
    let after = Set(new.paths.map { PathForm.withoutNames($0.path) })
    let addresses = Set(after.subtracting(before).map { newBase + $0 })
    isMoved = oldBase != newBase && before.subtracting(after).contains { addresses.contains(oldBase + $0) }
    self.old = oldBase
    self.new = newBase
  }

  func oldAddress(_ path: String) -> String { (isMoved ? old : "") + PathForm.withoutNames(path) }
  func newAddress(_ path: String) -> String { (isMoved ? new : "") + PathForm.withoutNames(path) }

  /// The server without what moved, so that it can be told from others.
  func oldServer(_ url: String) -> String { isMoved ? Self.without(old, url) : url }
  func newServer(_ url: String) -> String { isMoved ? Self.without(new, url) : url }

  private static func without(_ path: String, _ url: String) -> String {
    var rest = Substring(url)
    while rest.hasSuffix("/") { rest.removeLast() }
    return path.isEmpty || !rest.hasSuffix(path) ? String(rest) : String(rest.dropLast(path.count))
  }

  /// What all servers have in common; nothing where they differ.
  private static func path(of servers: [Server]) -> String {
    let paths = Set(servers.map { path($0.url) })
    return paths.count == 1 ? paths.first ?? "" : ""
  }

  private static func path(_ url: String) -> String {
    var rest = Substring(url)
    if let scheme = rest.firstRange(of: "://") {
      rest = rest[scheme.upperBound...]
      rest = rest.firstIndex(of: "/").map { rest[$0...] } ?? ""
    }
    while rest.hasSuffix("/") { rest.removeLast() }
    return rest.hasPrefix("/") ? String(rest) : ""
  }
}
