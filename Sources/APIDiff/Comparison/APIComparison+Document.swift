import APIModel
import Diagnostics

extension APIComparison {
  mutating func compareDocuments() {
    compareServers(old.servers, new.servers, in: nil, at: old.location, new.location)
    if basePath.isMoved {
      note(
        .basePath, .changed, in: nil, old: basePath.old.isEmpty ? "no path" : basePath.old,
        new: basePath.new.isEmpty ? "no path" : basePath.new, at: old.servers.first?.location ?? old.location,
        new.servers.first?.location ?? new.location)
    }
    compareSchemes()
    compareSecurity()
  }

  // MARK: Servers

  mutating func compareServers(
    _ a: [Server], _ b: [Server], in index: OperationIndex?, at oldLocation: SourceLocation,
    _ newLocation: SourceLocation
  ) {
    for server in a {
      guard let other = b.first(where: { isSame(server, $0, in: index) }) else {
        note(.server, .removed, in: index, name: server.url, old: server.url, at: server.location, newLocation)
        continue
      }
      let before = server.variables.map(variableText).sorted().joined(separator: "; ")
      let after = other.variables.map(variableText).sorted().joined(separator: "; ")
      if before != after {
        note(
          .server, .changed, in: index, name: server.url, old: before, new: after, at: server.location, other.location)
      }
    }
    for server in b where !a.contains(where: { isSame($0, server, in: index) }) {
      note(.server, .added, in: index, name: server.url, new: server.url, at: oldLocation, server.location)
    }
  }

  /// The servers of the document, apart from a path that moved from them into the paths, or out of them.
  private func isSame(_ a: Server, _ b: Server, in index: OperationIndex?) -> Bool {
    a.url == b.url || index == nil && basePath.isMoved && basePath.oldServer(a.url) == basePath.newServer(b.url)
  }

  private func variableText(_ variable: Server.Variable) -> String {
    let values = variable.values.isEmpty ? "" : " of " + variable.values.sorted().joined(separator: ", ")
    return "\(variable.name) = \(variable.defaultValue)\(values)"
  }

  // MARK: Components

  /// Pairs every component with its successor, so that those that no operation uses are compared too. What others extend comes first:
  /// what they inherit is told of the component that it stands in, whatever the order of operations.
  mutating func compareComponents() {
    let after = Dictionary(
      ComponentMatch.names(new.schemas).map { ($0.name, $0.id) }, uniquingKeysWith: { first, _ in first })
    var levels: [[(SchemaID, SchemaID)]] = []
    for (name, id) in ComponentMatch.names(old.schemas) {
      guard let other = after[schemas.renames[name] ?? name] else { continue }
      let level = new.schemas.extensionLevel(of: other)
      while levels.count <= level { levels.append([]) }
      levels[level].append((id, other))
    }
    for (id, other) in levels.joined() { _ = schemas.pair(id, other) }
  }

  /// Names that only one side has. A component whose place another one took is renamed.
  func componentFacts() -> [Fact] {
    let before = ComponentMatch.names(old.schemas)
    let after = ComponentMatch.names(new.schemas)
    let oldNames = Dictionary(before.map { ($0.name, $0.id) }, uniquingKeysWith: { first, _ in first })
    let newNames = Dictionary(after.map { ($0.name, $0.id) }, uniquingKeysWith: { first, _ in first })
    var renames = schemas.renames
    var taken = Set(renames.values)
    for pair in schemas.pairs {
      guard let old = schemas.old.knownName(pair.old), let new = schemas.new.knownName(pair.new),
        newNames[old] == nil, oldNames[new] == nil, renames[old] == nil, taken.insert(new).inserted
      else { continue }
      renames[old] = new
    }
    func missing(_ api: API) -> SourceLocation {
      let keywords = FactPlaces.keywords(.component, .added, placement: nil)
      return api.keywordPlaces.place(ofFirst: keywords, in: api.location) ?? api.location
    }
    func fact(_ edit: Edit, _ old: String?, _ new: String?) -> Fact {
      var subject = Subject(name: new ?? old ?? "")
      subject.component = new ?? old
      subject.oldSchema = old.flatMap { oldNames[$0] }
      subject.newSchema = new.flatMap { newNames[$0] }
      let oldPlace = subject.oldSchema.map { self.old.schemas[$0].location } ?? missing(self.old)
      let newPlace = subject.newSchema.map { self.new.schemas[$0].location } ?? missing(self.new)
      return Fact(
        .component, edit, subject: subject, oldText: old, newText: new, oldLocation: oldPlace, newLocation: newPlace)
    }
    var facts: [Fact] = []
    for (name, _) in before where newNames[name] == nil {
      facts.append(fact(renames[name] == nil ? .removed : .renamed, name, renames[name]))
    }
    for (name, _) in after where oldNames[name] == nil && !taken.contains(name) {
      facts.append(fact(.added, nil, name))
    }
    return facts
  }
}

extension SchemaTable {
  /// 0 for a component that extends no other, 1 for one that extends such a one, and so on as deep as anyone writes.
  fileprivate func extensionLevel(of component: SchemaID) -> Int {
    var level = 0
    var seen: Set<SchemaID> = [component]
    var open = [component]
    while !open.isEmpty, level < 16 {
      var bases: [SchemaID] = []
      for id in open {
        guard case .allOf(let members) = kind(of: id) else { continue }
        bases += members.map(resolved).filter { seen.insert($0).inserted }
      }
      if bases.isEmpty { break }
      // The anonymous parts of a component are no level of their own.
      if bases.contains(where: { self[$0].name != nil }) { level += 1 }
      open = bases
    }
    return level
  }
}
