import APIModel

extension TypePlanner {
  /// Configured and locked names are taken before any name is made.
  mutating func nameComponents() {
    for suffix in ["Client", "Server", "API", "Stubs", "Operations"] { _ = topLevelNames.claim(plan.apiName + suffix) }
    keepOperationTypes()
    keepAnonymousTypes()
    var operationNames: [String: String] = [:]
    for operation in api.operations {
      if let id = operation.operationID { operationNames["Body_" + id] = OperationNames.baseName(operation) }
    }
    var open: [SchemaID] = []
    for id in api.schemas.components {
      let key = api.schemas[id].name ?? ""
      let fixed = options.names[key].map(SwiftIdentifier.upperCamel) ?? lockedType(key)
      if let fixed, topLevelNames.claim(fixed) {
        componentNames[id] = fixed
      } else {
        open.append(id)
      }
    }
    findRenamedComponents(open)
    for id in open {
      let key = api.schemas[id].name ?? ""
      // FastAPI's name for a form: `Body_` and the operation's id, which is longer than it has to be.
      let name = operationNames[key].map { SwiftIdentifier.upperCamel($0) + "Body" } ?? SwiftIdentifier.upperCamel(key)
      componentNames[id] = takeTypeName(prefixed(name))
    }
    // Of two files' components of one name, the first has it in the next run too.
    for id in api.schemas.components {
      let key = api.schemas[id].name ?? ""
      guard let name = componentNames[id], plan.lock[.type, key] == nil else { continue }
      plan.lock[.type, key] = name
      plan.lock.fingerprints[NameLock.flatKey(.type, key)] = fingerprint(id)
    }
    keepFormerComponentNames()
  }

  /// A name for a new top-level type, clear of what it would be hidden by.
  mutating func takeTypeName(_ name: String) -> String {
    if ReservedNames.types.contains(name) || hidesBehindKeptType(name) {
      return topLevelNames.take(plan.apiName + name, or: [name + "Model"])
    }
    return topLevelNames.take(name)
  }

  /// The name of a type beside the components, such as the elements of an array that is one.
  mutating func anonymousTypeName(_ context: NamingContext) -> String {
    let place = NameLock.flatKey(.type, context.place)
    var key = place
    var number = 1
    // What a component is another name of stands at the component's own place.
    while plan.lock[.type, key] != nil {
      key = place + String(repeating: "()", count: number)
      number += 1
    }
    let name =
      lockedAnonymousTypes.remove(key) != nil
      ? lockedType(key) ?? context.suggestedName : takeTypeName(prefixed(context.suggestedName))
    plan.lock[.type, key] = name
    shadowedNames.insert(name.lowercased())
    return name
  }

  /// The name of an earlier run, unless it lacks a prefix that was asked for since.
  private func lockedType(_ key: String) -> String? {
    oldLock[.type, key].flatMap { prefixed($0) == $0 ? $0 : nil }
  }

  func componentContext(_ id: SchemaID, _ name: String) -> NamingContext {
    NamingContext(parent: nil, suggestedName: name, place: NameLock.piece(api.schemas[id].name ?? ""))
  }

  /// A place as the old lock calls it: a component that the document renamed has its lines under its earlier key.
  func oldPlace(_ place: String) -> String {
    if renamedComponents.isEmpty { return place }
    let root = String(place.prefix { $0 != "/" })
    guard let old = renamedComponents[root] else { return place }
    return old + place.dropFirst(root.count)
  }

  /// Whether the declaration stands in a component or operation that the lock knows.
  func isKept(_ id: DeclarationID) -> Bool {
    // A lock without conventions is of an earlier format, which knew no members.
    if oldLock.conventions.isEmpty { return false }
    var current = id
    while let parent = plan[current].parent { current = parent }
    if case .operation = plan[current].kind { return keptOperationTypes.contains(plan[current].place) }
    let root = plan[current]
    let key = componentNames[root.schema] == nil ? root.place : api.schemas[root.schema].name ?? ""
    return oldLock[.type, key] != nil || renamedComponents[root.place] != nil
  }

  // MARK: - What stays

  private mutating func keepOperationTypes() {
    if oldLock.isEmpty { return }
    for operation in api.operations {
      let old = oldLock[.operation, operation.method + " " + operation.path]
      let configured = operation.operationID.flatMap { options.names[$0] }.map(SwiftIdentifier.lowerCamel)
      for role in OperationRole.allCases {
        let key = role.lockKey(operation)
        if old != nil { keptOperationTypes.insert(key) }
        // What the configuration calls anew takes its types with it.
        if let configured, let old, configured != old { continue }
        let derived = old.map { prefixed(role.typeName($0)) }
        guard let name = lockedType(key) ?? derived, topLevelNames.claim(name) else { continue }
        lockedOperationTypes[key] = name
        shadowedNames.insert(name.lowercased())
      }
    }
  }

  private mutating func keepAnonymousTypes() {
    let suffixes = ["[]", "{}", "()"]
    let keys = oldLock.keys(.type).filter { suffixes.contains(where: $0.hasSuffix) }
    if keys.isEmpty { return }
    let names = api.schemas.components.map { api.schemas[$0].name ?? "" }
    let components = Set(names.map(NameLock.piece))
    let componentKeys = Set(names.map { NameLock.flatKey(.type, $0) })
    for key in keys where !componentKeys.contains(key) {
      var root = key[...]
      while suffixes.contains(where: root.hasSuffix) { root = root.dropLast(2) }
      guard components.contains(String(root)) else { continue }
      if let name = lockedType(key), topLevelNames.claim(name) {
        lockedAnonymousTypes.insert(key)
        shadowedNames.insert(name.lowercased())
      }
    }
  }

  /// A component that is gone and one that is new, alike in what they hold and with no other like them, are one.
  private mutating func findRenamedComponents(_ open: [SchemaID]) {
    if open.isEmpty || oldLock.fingerprints.isEmpty { return }
    let present = Set(api.schemas.components.map { NameLock.flatKey(.type, api.schemas[$0].name ?? "") })
    var gone: [String: [String]] = [:]
    for (key, print) in oldLock.fingerprints where !present.contains(key) { gone[print, default: []].append(key) }
    if gone.isEmpty { return }
    var new: [String: [SchemaID]] = [:]
    for id in open {
      if let print = fingerprint(id) { new[print, default: []].append(id) }
    }
    for (print, ids) in new {
      guard ids.count == 1, let id = ids.first, let keys = gone[print], keys.count == 1, let key = keys.first else {
        continue
      }
      renamedComponents[NameLock.piece(api.schemas[id].name ?? "")] = NameLock.piece(key)
      // With the names that it had before that.
      if let name = oldLock[.type, key] { formerComponentNames[id] = [name] + oldLock.aliases(of: .type, at: key) }
    }
  }

  /// Former names come last: a schema that is there has more right to a name than one that was called so.
  private mutating func keepFormerComponentNames() {
    guard options.deprecatedAliases, !oldLock.isEmpty else {
      formerComponentNames = [:]
      return
    }
    for id in api.schemas.components {
      let key = NameLock.flatKey(.type, api.schemas[id].name ?? "")
      var former = formerComponentNames[id] ?? []
      if let name = oldLock[.type, key], name != componentNames[id] { former.append(name) }
      former += oldLock.aliases(of: .type, at: key)
      former = Set(former).sorted().filter {
        !ReservedNames.types.contains($0) && prefixed($0) == $0 && topLevelNames.claim($0)
      }
      formerComponentNames[id] = former.isEmpty ? nil : former
      for name in former { plan.lock.aliases.insert(NameLock.Alias(kind: .type, place: key, name: name)) }
    }
  }

  /// A short hash of the keys or values that a schema holds, whatever their order; nil where too little tells schemas apart.
  private func fingerprint(_ id: SchemaID) -> String? {
    let texts: [String]
    switch api.schemas.kind(of: id) {
    case .object(let facets): texts = facets.properties.map(\.name)
    case .enumeration(let facets): texts = facets.cases.compactMap(\.value.string)
    default: return nil
    }
    guard texts.count > 1 else { return nil }
    var sum: UInt32 = 0
    for text in texts {
      var hash: UInt32 = 2_166_136_261
      for byte in text.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
      sum = sum &+ hash
    }
    return String(sum, radix: 36)
  }

  // MARK: - Nested types

  /// The name of an anonymous type, which differs from every top-level name, so that it hides none.
  mutating func nestedName(_ context: NamingContext, in parent: DeclarationID) -> String {
    var ancestors: Set<String> = []
    var current: DeclarationID? = parent
    while let id = current {
      ancestors.insert(plan[id].name)
      current = plan[id].parent
    }
    let kept = oldLock.isEmpty ? nil : oldLock.members(.nested, of: oldPlace(plan[parent].place))
    let printed = printedTypeNames[parent] ?? []
    var scope =
      memberTypeNames.removeValue(forKey: parent)
      ?? NameScope(reserved: printed.union(kept.map { Set($0.values) } ?? []))
    defer { memberTypeNames[parent] = scope }
    // Inputs, outputs and what components call by another name are named in no other type, so it does not matter what hides them.
    func isLegal(_ name: String) -> Bool {
      !ReservedNames.types.contains(name) && !ancestors.contains(name)
        && (!topLevelNames.contains(name) || shadowedNames.contains(name.lowercased()))
    }
    let suggested = context.suggestedName
    func locking(_ name: String) -> String {
      let isDerived =
        context.isDerivable && !context.isReserved && (name == suggested || (suggested == "Type" && name == "Kind"))
      if !isDerived { plan.lock.set(.nested, plan[parent].place, context.place, name) }
      return name
    }
    if let name = kept?[context.place], isLegal(name), !printed.contains(name) { return locking(name) }
    let alternatives = [suggested == "Type" ? "Kind" : suggested + "Value", plan[parent].name + suggested]
    let candidates = context.isReserved && isKept(parent) ? alternatives : [suggested] + alternatives
    for candidate in candidates where isLegal(candidate) {
      if scope.claim(candidate) { return locking(candidate) }
    }
    var number = 2
    while true {
      let candidate = suggested + "Value" + String(number)
      if isLegal(candidate), scope.claim(candidate) { return locking(candidate) }
      number += 1
    }
  }

  /// Whether a nested type that the lock keeps may be called so. The lock does not hold those that are called after a property;
  /// they are looked for in what it knows of the document.
  private mutating func hidesBehindKeptType(_ name: String) -> Bool {
    if oldLock.isEmpty { return false }
    if keptNestedNames == nil { keptNestedNames = findKeptNestedNames() }
    return keptNestedNames?.contains(name.lowercased()) == true
  }

  private mutating func findKeptNestedNames() -> Set<String> {
    var names = Set(oldLock.allMembers(.nested).map { $0.lowercased() })
    var open: [SchemaID] = api.schemas.components.filter { oldLock[.type, api.schemas[$0].name ?? ""] != nil }
    for operation in api.operations where oldLock[.operation, operation.method + " " + operation.path] != nil {
      for parameter in operation.parameters {
        let name = SwiftIdentifier.upperCamel(parameter.name).lowercased()
        names.formUnion([name, name + "element"])
        if let schema = parameter.schema { open.append(schema) }
      }
      if operation.requestBody != nil { names.formUnion(["body", "bodyelement"]) }
      open += (operation.requestBody?.content ?? []).compactMap(\.schema)
      for response in operation.responses {
        let name = (StatusNames.caseName(response.status) + "Body").lowercased()
        names.formUnion([name, name + "element"])
        open += response.content.compactMap(\.schema)
      }
    }
    var seen: Set<SchemaID> = []
    func add(_ id: SchemaID) {
      if componentNames[id] == nil { open.append(id) }
    }
    while let id = open.popLast() {
      guard seen.insert(id).inserted else { continue }
      switch api.schemas.kind(of: id) {
      case .any, .never, .boolean, .integer, .number, .string, .enumeration, .reference: break
      case .array(let facets): (facets.prefixItems + [facets.items].compactMap { $0 }).forEach(add)
      case .object(let facets):
        for property in facets.properties {
          switch api.schemas.kind(of: property.schema) {
          case .object, .enumeration, .allOf, .anyOf, .oneOf, .array:
            let name = spelling(property.name).type.lowercased()
            names.formUnion([name, name + "element"])
            add(property.schema)
          default: break
          }
        }
        if case .schema(let values) = facets.additionalProperties { add(values) }
      case .allOf(let members): members.forEach(add)
      case .anyOf(let facets), .oneOf(let facets):
        for (index, branch) in facets.branches.enumerated() where componentNames[branch] == nil {
          names.insert(branchName(branch, index).lowercased())
          open.append(branch)
        }
      }
    }
    return names.union(["kind"])
  }
}
