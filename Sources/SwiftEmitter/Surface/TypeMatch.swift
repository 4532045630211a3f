import APIModel

/// Which declaration of the new plan is which of the old one: by name, else by the component that was renamed, else by where it
/// is used: what the same property had as its type, nested or not.
struct TypeMatch {
  let old: EmissionPlan
  let new: EmissionPlan
  private(set) var partner: [DeclarationID: DeclarationID] = [:]
  private var isTaken: Set<DeclarationID> = []
  private var byName: [String: DeclarationID] = [:]
  /// Deprecated names of types → their present ones.
  private var present: [String: String] = [:]

  /// - Parameter renames: Old schema names to new ones.
  init(old: EmissionPlan, new: EmissionPlan, renames: [SchemaID: SchemaID]) {
    self.old = old
    self.new = new
    byName = Dictionary(
      new.declarations.filter(Self.isType).map { ($0.qualifiedName, $0.id) }, uniquingKeysWith: { first, _ in first })
    for declaration in new.declarations {
      let scope = declaration.qualifiedName.dropLast(declaration.name.count)
      for former in declaration.formerNames { present[scope + former] = declaration.qualifiedName }
    }
    for operation in new.operations {
      for former in operation.formerInputTypes { present[former] = operation.inputType }
      for former in operation.formerOutputTypes { present[former] = operation.outputType }
    }
    for declaration in old.declarations where Self.isType(declaration) {
      if let same = byName[declaration.qualifiedName] ?? byName[presentName(declaration.qualifiedName)] {
        join(declaration.id, same)
      }
    }
    if partner.count == old.declarations.count { return }
    let bySchema = Dictionary(
      new.declarations.filter(Self.isType).map { ($0.schema, $0.id) }, uniquingKeysWith: { first, _ in first })
    for declaration in old.declarations where Self.isType(declaration) && partner[declaration.id] == nil {
      if let schema = renames[declaration.schema], let other = bySchema[schema] { join(declaration.id, other) }
    }
    followUses()
  }

  /// The names in which both surfaces are written: the new ones.
  var oldNames: [DeclarationID: String] { partner.mapValues { new[$0].qualifiedName } }

  /// The name by its own alias or that of a type it stands in.
  private func presentName(_ name: String) -> String {
    var head = name
    var tail = ""
    while !present.isEmpty {
      if let now = present[head] { return now + tail }
      guard let dot = head.lastIndex(of: ".") else { break }
      tail = String(head[dot...]) + tail
      head = String(head[..<dot])
    }
    return name
  }

  private static func isType(_ declaration: Declaration) -> Bool {
    switch declaration.kind {
    case .pending, .operation: false
    default: true
    }
  }

  private mutating func join(_ a: DeclarationID, _ b: DeclarationID) {
    guard partner[a] == nil, isTaken.insert(b).inserted else { return }
    partner[a] = b
  }

  private mutating func followUses() {
    var waiting = partner.sorted { $0.key < $1.key }
    while let (a, b) = waiting.popLast() {
      for (first, second) in uses(a, b) {
        guard case .declared(let x) = first.element, case .declared(let y) = second.element, partner[x] == nil,
          !isTaken.contains(y), isSameKind(x, y), hasNoNamesake(x, y)
        else { continue }
        join(x, y)
        waiting.append((key: x, value: y))
      }
    }
    for operation in old.operations {
      guard let other = new.operations.first(where: { $0.name == operation.name }) else { continue }
      let parameters = Dictionary(other.parameters.map { ($0.name, $0.type) }, uniquingKeysWith: { first, _ in first })
      var pairs = operation.parameters.compactMap { parameter in parameters[parameter.name].map { (parameter.type, $0) }
      }
      if let a = operation.body?.contents.first?.type, let b = other.body?.contents.first?.type { pairs.append((a, b)) }
      for response in operation.responses {
        if let a = response.contents.first?.type,
          let b = other.responses.first(where: { $0.status == response.status })?.contents.first?.type
        {
          pairs.append((a, b))
        }
      }
      for (first, second) in pairs {
        guard case .declared(let x) = first.element, case .declared(let y) = second.element, partner[x] == nil,
          !isTaken.contains(y), isSameKind(x, y), hasNoNamesake(x, y)
        else { continue }
        join(x, y)
      }
    }
  }

  /// What has its own name on the other side is no other type under a new name.
  private func hasNoNamesake(_ x: DeclarationID, _ y: DeclarationID) -> Bool {
    byName[old[x].qualifiedName] == nil
  }

  private func isSameKind(_ a: DeclarationID, _ b: DeclarationID) -> Bool {
    switch (old[a].kind, new[b].kind) {
    case (.structure(let a), .structure(let b)):
      let names = Set(a.properties.map(\.key))
      return b.properties.contains { names.contains($0.key) } || a.properties.isEmpty && b.properties.isEmpty
    case (.enumeration(let a), .enumeration(let b)):
      let names = Set(a.cases.map(\.literal))
      return b.cases.contains { names.contains($0.literal) }
    case (.union, .union), (.tuple, .tuple), (.alias, .alias): return true
    default: return false
    }
  }

  /// The types that stand at the same places in both.
  private func uses(_ a: DeclarationID, _ b: DeclarationID) -> [(SwiftType, SwiftType)] {
    switch (old[a].kind, new[b].kind) {
    case (.structure(let x), .structure(let y)):
      let after = Dictionary(y.properties.map { ($0.key, $0.type) }, uniquingKeysWith: { first, _ in first })
      return x.properties.compactMap { property in after[property.key].map { (property.type, $0) } }
        + [x.additional].compactMap { $0 }.flatMap { first in [y.additional].compactMap { $0 }.map { (first, $0) } }
    case (.union(let x), .union(let y)): return zip(x.branches, y.branches).map { ($0.type, $1.type) }
    case (.alias(let x), .alias(let y)): return [(x, y)]
    default: return []
    }
  }
}

extension SwiftType {
  /// Within arrays, dictionaries and optionals.
  var element: SwiftType {
    switch self {
    case .array(let inner), .dictionary(let inner), .optional(let inner): inner.element
    default: self
    }
  }
}
