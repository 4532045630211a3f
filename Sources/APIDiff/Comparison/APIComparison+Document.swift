import APIModel
import Diagnostics

extension APIComparison {
  mutating func compareDocuments() {
    compareServers(old.servers, new.servers, in: nil, at: old.location, new.location)
    compareSchemes()
    compareRequirements(
      old.security, new.security, .globalSecurity, .globalSecurityScope, in: nil, at: old.location, new.location)
  }

  // MARK: Servers

  mutating func compareServers(
    _ a: [Server], _ b: [Server], in index: OperationIndex?, at oldLocation: SourceLocation,
    _ newLocation: SourceLocation
  ) {
    for server in a {
      guard let other = b.first(where: { $0.url == server.url }) else {
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
    for server in b where !a.contains(where: { $0.url == server.url }) {
      note(.server, .added, in: index, name: server.url, new: server.url, at: oldLocation, server.location)
    }
  }

  private func variableText(_ variable: Server.Variable) -> String {
    let values = variable.values.isEmpty ? "" : " of " + variable.values.sorted().joined(separator: ", ")
    return "\(variable.name) = \(variable.defaultValue)\(values)"
  }

  // MARK: Security schemes

  private mutating func compareSchemes() {
    for scheme in old.securitySchemes {
      guard let other = new.securitySchemes.first(where: { $0.name == scheme.name }) else {
        note(
          .securityScheme, .removed, in: nil, name: scheme.name, old: typeName(scheme.kind), at: scheme.location,
          new.location)
        continue
      }
      compare(scheme, other)
    }
    for scheme in new.securitySchemes where !old.securitySchemes.contains(where: { $0.name == scheme.name }) {
      note(
        .securityScheme, .added, in: nil, name: scheme.name, new: typeName(scheme.kind), at: old.location,
        scheme.location)
    }
  }

  private mutating func compare(_ a: SecurityScheme, _ b: SecurityScheme) {
    func note(_ topic: Topic, _ old: String?, _ new: String?, edit: Edit = .changed, name: String? = nil) {
      guard old != new else { return }
      self.note(topic, edit, in: nil, name: name ?? b.name, old: old, new: new, at: a.location, b.location)
    }
    switch (a.kind, b.kind) {
    case (.apiKey(let old, let oldPlace), .apiKey(let new, let newPlace)):
      note(.securitySchemeDetail, "\(oldPlace.rawValue) \(old)", "\(newPlace.rawValue) \(new)")
    case (.http(let old, _), .http(let new, _)):
      note(.securitySchemeDetail, old, new)
    case (.oauth2(let old), .oauth2(let new)):
      for flow in old {
        guard let other = new.first(where: { $0.name == flow.name }) else {
          note(.oauthFlow, flow.name, nil, edit: .removed, name: flow.name)
          continue
        }
        note(.oauthURL, flow.authorizationURL, other.authorizationURL)
        note(.oauthTokenURL, flow.tokenURL, other.tokenURL)
        for scope in flow.scopeDescriptions {
          let described = other.scopeDescriptions.first { $0.name == scope.name }
          guard let described, described.value != scope.value else { continue }
          let old = ValueText.plain(scope.value)
          note(.oauthScope, old, ValueText.plain(described.value), name: scope.name)
        }
        for scope in flow.scopes where !other.scopes.contains(scope) {
          note(.oauthScope, scope, nil, edit: .removed, name: scope)
        }
        for scope in other.scopes where !flow.scopes.contains(scope) {
          note(.oauthScope, nil, scope, edit: .added, name: scope)
        }
      }
      for flow in new where !old.contains(where: { $0.name == flow.name }) {
        self.note(
          .oauthFlow, .added, in: nil, name: flow.name, new: flow.name, at: a.location, b.location)
      }
    case (.openIDConnect(let old), .openIDConnect(let new)):
      note(.securitySchemeDetail, old, new)
    default:
      note(.securitySchemeType, typeName(a.kind), typeName(b.kind))
    }
  }

  private func typeName(_ kind: SecurityScheme.Kind) -> String {
    switch kind {
    case .apiKey: "apiKey"
    case .http: "http"
    case .oauth2: "oauth2"
    case .openIDConnect: "openIdConnect"
    case .mutualTLS: "mutualTLS"
    }
  }

  // MARK: Requirements

  mutating func compareSecurity(_ a: Operation, _ b: Operation, _ index: OperationIndex) {
    // What the whole document demands is told once, for the document.
    guard a.security != nil || b.security != nil else { return }
    compareRequirements(
      a.security ?? old.security, b.security ?? new.security, .security, .securityScope, in: index, at: a.location,
      b.location)
  }

  private mutating func compareRequirements(
    _ a: [SecurityRequirement], _ b: [SecurityRequirement], _ topic: Topic, _ scopeTopic: Topic,
    in index: OperationIndex?, at oldLocation: SourceLocation, _ newLocation: SourceLocation
  ) {
    var left = b
    var gone: [SecurityRequirement] = []
    // One scheme may stand in several alternatives with other scopes: the same ones are the same alternative.
    var changed: [SecurityRequirement] = []
    for requirement in a {
      if let position = left.firstIndex(where: { Self.entries($0) == Self.entries(requirement) }) {
        left.remove(at: position)
      } else {
        changed.append(requirement)
      }
    }
    for requirement in changed {
      if let position = left.firstIndex(where: { Self.schemes($0) == Self.schemes(requirement) }) {
        let other = left.remove(at: position)
        compareScopes(requirement, other, scopeTopic, in: index)
      } else {
        gone.append(requirement)
      }
    }
    // An old client that met any of the old alternatives is fine where it meets one of the new ones.
    let stillMet = { (requirement: SecurityRequirement) in
      b.isEmpty || b.contains { Self.schemes($0).isSubset(of: Self.schemes(requirement)) }
    }
    for requirement in gone {
      // The same and more, or the same and less: one change, not an alternative less and another one more.
      let schemes = Self.schemes(requirement)
      let position = left.firstIndex { other in
        let others = Self.schemes(other)
        return !schemes.isEmpty && !others.isEmpty
          && (others.isStrictSuperset(of: schemes) && !stillMet(requirement) || others.isStrictSubset(of: schemes))
      }
      if let position {
        let other = left.remove(at: position)
        note(
          topic, Self.schemes(other).isSuperset(of: schemes) ? .specialized : .generalized, in: index,
          old: Self.text(requirement), new: Self.text(other), at: requirement.location,
          other.location)
        continue
      }
      note(
        topic, b.isEmpty ? .removedRequired : stillMet(requirement) ? .generalized : .removed, in: index,
        name: Self.text(requirement), old: Self.text(requirement), at: requirement.location, newLocation)
    }
    let wasOpen = a.isEmpty || a.contains { $0.entries.isEmpty }
    let isOpen = b.isEmpty || b.contains { $0.entries.isEmpty }
    for requirement in left where !requirement.entries.isEmpty || !wasOpen {
      note(
        topic, wasOpen && !isOpen ? .addedRequired : .added, in: index, name: Self.text(requirement),
        new: Self.text(requirement), at: oldLocation, requirement.location)
    }
  }

  private mutating func compareScopes(
    _ a: SecurityRequirement, _ b: SecurityRequirement, _ topic: Topic, in index: OperationIndex?
  ) {
    for entry in a.entries {
      guard let other = b.entries.first(where: { $0.scheme == entry.scheme }) else { continue }
      for scope in entry.scopes where !other.scopes.contains(scope) {
        note(topic, .removed, in: index, name: scope, old: scope, at: a.location, b.location)
      }
      for scope in other.scopes where !entry.scopes.contains(scope) {
        note(topic, .added, in: index, name: scope, new: scope, at: a.location, b.location)
      }
    }
  }

  private static func entries(_ requirement: SecurityRequirement) -> [String: Set<String>] {
    Dictionary(requirement.entries.map { ($0.scheme, Set($0.scopes)) }, uniquingKeysWith: { $0.union($1) })
  }

  private static func schemes(_ requirement: SecurityRequirement) -> Set<String> {
    Set(requirement.entries.map(\.scheme))
  }

  private static func text(_ requirement: SecurityRequirement) -> String {
    requirement.entries.isEmpty ? "none" : requirement.entries.map(\.scheme).joined(separator: " and ")
  }

  // MARK: Components

  /// Pairs every component with its successor, so that those that no operation uses are compared too.
  mutating func compareComponents() {
    let after = Dictionary(
      ComponentMatch.names(new.schemas).map { ($0.name, $0.id) }, uniquingKeysWith: { first, _ in first })
    for (name, id) in ComponentMatch.names(old.schemas) {
      guard let other = after[schemas.renames[name] ?? name] else { continue }
      _ = schemas.pair(id, other)
    }
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
    func fact(_ edit: Edit, _ old: String?, _ new: String?) -> Fact {
      var subject = Subject(name: new ?? old ?? "")
      subject.component = new ?? old
      subject.oldSchema = old.flatMap { oldNames[$0] }
      subject.newSchema = new.flatMap { newNames[$0] }
      let oldPlace = subject.oldSchema.map { self.old.schemas[$0].location } ?? self.old.location
      let newPlace = subject.newSchema.map { self.new.schemas[$0].location } ?? self.new.location
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
