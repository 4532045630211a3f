import APIModel
import Diagnostics

extension APIComparison {
  /// The servers that an operation is called at: its own, those of its path, or those of the document. Where it takes over the
  /// document's in both versions, they are told once, for the document.
  mutating func compareServers(_ a: Operation, _ b: Operation, _ index: OperationIndex) {
    let before = source(a, pathServers.old, old)
    let after = source(b, pathServers.new, new)
    let isOperation = operations[index.index].kind == .operation
    switch (before.holder, after.holder) {
    case (Self.document, Self.document):
      if isOperation { inheritance.takesServers(index) }
      return
    case (Self.document, _), (_, Self.document):
      if isOperation { inheritance.movesServers() }
    default: break
    }
    compareServers(
      before.servers, after.servers, in: index, at: a.location, b.location, holders: (before.holder, after.holder))
  }

  private static let document = "servers of the document"

  /// Where an operation's servers stand, as `Subject.shared` calls it; no holder where they are its own.
  private func source(
    _ operation: Operation, _ paths: [String: [Server]], _ api: API
  ) -> (servers: [Server], holder: String?) {
    if !operation.servers.isEmpty { return (operation.servers, nil) }
    if let servers = paths[operation.path] { return (servers, "path \(operation.path)") }
    return (api.servers, Self.document)
  }

  /// - Parameter holders: What is removed from one place and added to another one is told once for each place.
  mutating func compareServers(
    _ a: [Server], _ b: [Server], in index: OperationIndex?, at oldLocation: SourceLocation,
    _ newLocation: SourceLocation, holders: (old: String?, new: String?) = (nil, nil),
    inheriting: [OperationIndex] = []
  ) {
    func note(
      _ edit: Edit, _ name: String, old: String?, new: String?, at oldPlace: SourceLocation, _ newPlace: SourceLocation
    ) {
      switch edit {
      case .removed: shared = holders.old
      case .added: shared = holders.new
      default: shared = holders.old == nil ? nil : holders.new
      }
      self.note(
        .server, edit, in: index, name: name, old: old, new: new, at: oldPlace, newPlace, inheriting: inheriting)
      shared = nil
    }
    if Self.isRoot(a), Self.isRoot(b) { return }
    let a = Self.unique(a)
    var left = Self.unique(b)
    // The same address comes first, so that one with other variables does not take its place.
    var gone: [Server] = []
    for server in a {
      if let position = left.firstIndex(where: { $0.url == server.url }) {
        compare(server, left.remove(at: position), note)
      } else {
        gone.append(server)
      }
    }
    for server in gone {
      if let position = left.firstIndex(where: { isSame(server, $0, in: index) }) {
        compare(server, left.remove(at: position), note)
      } else {
        note(.removed, server.url, old: server.url, new: nil, at: server.location, newLocation)
      }
    }
    for server in left { note(.added, server.url, old: nil, new: server.url, at: oldLocation, server.location) }
  }

  private func compare(
    _ a: Server, _ b: Server,
    _ note: (Edit, String, String?, String?, SourceLocation, SourceLocation) -> Void
  ) {
    let before = a.variables.map(variableText).sorted().joined(separator: "; ")
    let after = b.variables.map(variableText).sorted().joined(separator: "; ")
    // The names of variables are never in the address.
    if a.url != b.url, Self.form(a) == Self.form(b) {
      note(.renamed, b.url, a.url, b.url, a.location, b.location)
    } else if before != after {
      note(.changed, b.url, before, after, a.location, b.location)
    }
  }

  /// No servers are the one at `/`.
  private static func isRoot(_ servers: [Server]) -> Bool { servers.allSatisfy { $0.url == "/" } }

  private static func unique(_ servers: [Server]) -> [Server] {
    var seen: Set<String> = []
    return servers.filter { seen.insert($0.url).inserted }
  }

  /// The address with what the variables stand for in the place of their names.
  private static func form(_ server: Server) -> [String] {
    let names = PathForm.names(server.url)
    let values = names.map { name in
      server.variables.first { $0.name == name }.map { "\($0.defaultValue) \($0.values.sorted())" } ?? ""
    }
    return [PathForm.withoutNames(server.url)] + values
  }

  /// An address whose variables have other names; and the servers of the document apart from a path that moved from them into the
  /// paths, or out of them.
  private func isSame(_ a: Server, _ b: Server, in index: OperationIndex?) -> Bool {
    if a.url.contains("{"), Self.form(a) == Self.form(b) { return true }
    return index == nil && basePath.isMoved && basePath.oldServer(a.url) == basePath.newServer(b.url)
  }

  private func variableText(_ variable: Server.Variable) -> String {
    let values = variable.values.isEmpty ? "" : " of " + variable.values.sorted().joined(separator: ", ")
    return "\(variable.name) = \(variable.defaultValue)\(values)"
  }
}
