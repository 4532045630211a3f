import APIModel
import Diagnostics

extension TypePlanner {
  /// A union is an enum, unless its branches are texts (then it is one open enum) or come down to one Swift type.
  mutating func planUnion(_ id: SchemaID, _ facets: UnionFacets, _ context: NamingContext) -> TypeUse {
    let schema = api.schemas[id]
    let nullable =
      schema.nullable
      || facets.branches.contains { api.schemas[$0].nullable || api.schemas[api.schemas.resolved($0)].nullable }
    if let merged = textEnumeration(facets.branches) {
      let declaration = declare(id, context)
      uses[id] = TypeUse(type: .declared(declaration), nullable: nullable)
      plan[declaration].kind = .enumeration(enumeration(merged, of: id, in: declaration))
      return TypeUse(type: .declared(declaration), nullable: nullable)
    }
    let kinds = facets.branches.filter { !acceptsAnything($0) }
    guard !kinds.isEmpty else { return TypeUse(type: .json, nullable: false) }
    let declaration = declare(id, context)
    uses[id] = TypeUse(type: .declared(declaration), nullable: nullable)
    var branches: [UnionPlan.Branch] = []
    let kept = oldLock.members(.branch, of: oldPlace(plan[declaration].place)) ?? [:]
    var names = NameScope(reserved: Set(kept.values).union(["unknown"]))
    var leavesOpen = kinds.count < facets.branches.count
    for (index, branch) in kinds.enumerated() {
      let context = NamingContext(
        parent: declaration, suggestedName: branchName(branch, index), place: branchPlace(branch, index),
        isDerivable: true, isMade: constantProperty(branch) == nil)
      let type = use(branch, context).type
      let values =
        facets.discriminator?.mapping.filter { api.schemas.resolved($0.schema) == api.schemas.resolved(branch) }.map(
          \.value) ?? []
      if let same = branches.firstIndex(where: { $0.type == type }) {
        branches[same].discriminatorValues += values
        branches[same].schemas.append(branch)
        continue
      }
      if plan.underlying(type) == .json {
        leavesOpen = true
        continue
      }
      let description =
        api.schemas[branch].annotations.description ?? api.schemas[api.schemas.resolved(branch)].annotations.title
      branches.append(
        UnionPlan.Branch(
          name: branchCaseName(type, in: declaration, kept, &names), type: type, kind: plan.shape(type),
          discriminatorValues: values, boxed: false, schemas: [branch],
          documentation: [description].compactMap { $0 }))
    }
    if branches.isEmpty || (branches.count == 1 && !leavesOpen && plan[declaration].children.isEmpty) {
      // Several spellings of one type: the name of a component stays as an alias, an anonymous one goes.
      let type = branches.first?.type ?? .json
      plan[declaration].kind = .alias(type)
      if componentNames[id] == nil { discard(declaration) }
      return TypeUse(type: componentNames[id] == nil ? type : .declared(declaration), nullable: nullable)
    }
    plan[declaration].kind = .union(
      UnionPlan(
        branches: branches, discriminatorKey: facets.discriminator?.propertyName, acceptsAnything: leavesOpen))
    return TypeUse(type: .declared(declaration), nullable: nullable)
  }

  /// Takes an anonymous declaration out of the place where it would be printed.
  private mutating func discard(_ declaration: DeclarationID) {
    if let parent = plan[declaration].parent {
      plan[parent].children.removeAll { $0 == declaration }
    } else {
      plan.topLevel.removeAll { $0 == declaration }
    }
  }

  /// `anyOf: [string, {enum: […]}]` and its like: one open enum with every value that is named.
  private func textEnumeration(_ branches: [SchemaID]) -> EnumerationFacets? {
    var cases: [EnumerationFacets.Case] = []
    var hasEnumeration = false
    for branch in branches {
      switch api.schemas.kind(of: api.schemas.resolved(branch)) {
      case .enumeration(let facets) where facets.rawType == .string:
        hasEnumeration = true
        for item in facets.cases where !cases.contains(where: { $0.value == item.value }) { cases.append(item) }
      case .string(let facets) where stringIsPlain(facets): continue
      default: return nil
      }
    }
    return hasEnumeration && !cases.isEmpty ? EnumerationFacets(rawType: .string, cases: cases, isConst: false) : nil
  }

  private func stringIsPlain(_ facets: StringFacets) -> Bool {
    facets.format == nil && facets.contentEncoding == nil && facets.contentMediaType == nil
  }

  private func acceptsAnything(_ id: SchemaID) -> Bool {
    switch api.schemas.kind(of: api.schemas.resolved(id)) {
    case .any, .never: true
    default: false
    }
  }

  /// By its constant where it has one, so that a branch before it changes nothing.
  private func branchPlace(_ id: SchemaID, _ index: Int) -> String {
    constantProperty(id).map { "variant=" + NameLock.piece($0) } ?? "variant\(index + 1)"
  }

  private func constantProperty(_ id: SchemaID) -> String? {
    guard case .object(let facets) = api.schemas.kind(of: api.schemas.resolved(id)) else { return nil }
    for property in facets.properties {
      if let constant = constant(property.schema) { return constant }
    }
    return nil
  }

  /// The name of an anonymous branch: the value of its constant property, else its number.
  func branchName(_ id: SchemaID, _ index: Int) -> String {
    if let constant = constantProperty(id) { return SwiftIdentifier.upperCamel(constant) }
    if case .array = api.schemas.kind(of: id) { return "Array" + (index == 0 ? "" : String(index + 1)) }
    return "Variant\(index + 1)"
  }

  func caseName(_ type: SwiftType) -> String {
    switch type {
    case .string: return "string"
    case .int, .int32, .int64, .uint32, .uint64: return "integer"
    case .double, .float: return "number"
    case .bool: return "boolean"
    case .date, .calendarDate: return "date"
    case .uuid: return "uuid"
    case .base64, .binary: return "data"
    case .json: return "any"
    case .array(let element):
      if case .array = element.unwrapped { return "arrays" }
      return caseName(element.unwrapped) + "Array"
    case .dictionary: return "object"
    case .optional(let inner): return caseName(inner)
    case .declared(let id): return SwiftIdentifier.lowerCamel(plan[id].name)
    }
  }

  // MARK: - prefixItems

  mutating func planTuple(_ id: SchemaID, _ facets: ArrayFacets, _ context: NamingContext) -> SwiftType {
    let declaration = declare(id, context)
    uses[id] = TypeUse(type: .declared(declaration), nullable: api.schemas[id].nullable)
    let ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
    var elements: [TuplePlan.Element] = []
    // FastAPI writes a tuple with equal bounds; without them JSON Schema allows a shorter array.
    let required = max(
      facets.minItems ?? 0, facets.minItems == nil && facets.maxItems == nil ? facets.prefixItems.count : 0)
    for (index, item) in facets.prefixItems.enumerated() {
      let name = index < ordinals.count ? ordinals[index] : "item\(index + 1)"
      let used = use(
        item, NamingContext(parent: declaration, suggestedName: SwiftIdentifier.upperCamel(name), place: name))
      elements.append(
        TuplePlan.Element(
          name: name, type: used.type.wrapped(used.nullable || index >= required), required: index < required,
          nullable: used.nullable, schema: item))
    }
    var rest: SwiftType?
    var restSchema: SchemaID?
    var isClosed = facets.maxItems.map { $0 <= facets.prefixItems.count } ?? false
    if facets.maxItems.map({ $0 > facets.prefixItems.count }) ?? true {
      switch facets.items.map({ api.schemas.kind(of: $0) }) {
      case .never: isClosed = true
      case nil where facets.minItems == nil && facets.maxItems == nil: rest = nil
      case nil: rest = .json
      default:
        if let items = facets.items {
          rest = use(items, NamingContext(parent: declaration, suggestedName: "Rest", place: "rest")).source
          restSchema = items
        }
      }
    }
    plan[declaration].kind = .tuple(
      TuplePlan(elements: elements, rest: rest, restSchema: restSchema, isClosed: isClosed))
    return .declared(declaration)
  }
}
