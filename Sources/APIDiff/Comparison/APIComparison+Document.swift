import APIModel
import Diagnostics

extension APIComparison {
  mutating func compareDocuments() {
    let takers = inheritance.ofServers
    // Operations that have servers of their own now, or had, say what differs for them.
    if !takers.isEmpty || !inheritance.hasMovedServers {
      compareServers(old.servers, new.servers, in: nil, at: old.location, new.location, inheriting: takers)
    }
    if basePath.isMoved {
      note(
        .basePath, .changed, in: nil, old: basePath.old.isEmpty ? "no path" : basePath.old,
        new: basePath.new.isEmpty ? "no path" : basePath.new, at: old.servers.first?.location ?? old.location,
        new.servers.first?.location ?? new.location, inheriting: takers)
    }
    compareSchemes()
    compareSecurity()
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
