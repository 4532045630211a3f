import APIModel
import Diagnostics

extension TypePlanner {
  mutating func planObject(_ id: SchemaID, _ facets: ObjectFacets, _ context: NamingContext, nullable: Bool)
    -> SwiftType
  {
    if facets.properties.isEmpty, let pattern = facets.valuePattern {
      return .dictionary(
        use(pattern, context.value()).source)
    }
    if facets.properties.isEmpty, facets.additionalProperties != .forbidden {
      if !facets.patternProperties.isEmpty {
        note(
          api.schemas[id], "pattern-properties",
          "Swift has no type for keys by pattern beside other keys; the values become JSONValue and are not checked",
          hint: "with 'additionalProperties: false' and one pattern they have its type")
        return .dictionary(.json)
      }
      guard case .schema(let values) = facets.additionalProperties else { return .dictionary(.json) }
      return .dictionary(
        use(values, context.value()).source)
    }
    let declaration = declare(id, context)
    uses[id] = TypeUse(type: .declared(declaration), nullable: nullable)
    open(OpenStructure(declaration: declaration, facets: facets))
    return .declared(declaration)
  }

  /// Fills a declared struct with its properties.
  mutating func planStructure(_ open: OpenStructure) {
    let declaration = open.declaration
    let facets = open.facets
    noteUnchecked(facets, of: plan[declaration].schema)
    let keepsOtherKeys = open.keepsOtherKeys || hasSubtypes(facets, of: plan[declaration].schema)
    var structure = StructurePlan()
    let isPatchBody = plan.roles.patchBodies.contains(plan[declaration].schema)
    let names = propertyNames(facets.properties, of: declaration)
    for (index, property) in facets.properties.enumerated() {
      let spelling = spelling(property.name)
      let name = names[index].name
      let context = NamingContext(
        parent: declaration,
        suggestedName: name == spelling.member ? spelling.type : SwiftIdentifier.upperCamel(name),
        place: NameLock.piece(property.name), isDerivable: spelling.isFirst && name == spelling.member)
      let used = use(property.schema, context)
      structure.properties.append(
        PropertyPlan(
          key: property.name, name: names[index].name, type: used.type,
          presence: presence(property, used, isPatchBody: isPatchBody), nullable: used.nullable, defaultExpression: nil,
          boxed: false, constant: constant(property.schema),
          // What a component says of itself stands at its type.
          documentation: componentNames[property.schema] == nil ? documentation(of: property.schema) : [],
          schema: property.schema, constraints: open.constraints[property.name] ?? [], formerNames: names[index].former)
      )
    }
    switch facets.additionalProperties {
    case .schema(let values):
      structure.additional =
        use(values, NamingContext(parent: declaration, suggestedName: "AdditionalProperty", place: "{}")).source
      structure.additionalSchema = values
      if !facets.patternProperties.isEmpty {
        structure.additional = .json
        structure.additionalSchema = nil
      }
    case .any: structure.additional = .json
    case .unspecified, .forbidden:
      if let pattern = facets.valuePattern {
        let context = NamingContext(parent: declaration, suggestedName: "AdditionalProperty", place: "{}")
        structure.additional = use(pattern, context).source
        structure.additionalSchema = pattern
        structure.keyPatterns = facets.patternProperties.map(\.name)
      } else if keepsOtherKeys || !facets.patternProperties.isEmpty || facets.countsKeys {
        // What is counted has to be known.
        structure.additional =
          facets.additionalProperties == .forbidden && facets.patternProperties.isEmpty ? nil : .json
      }
    }
    structure.rejectsOtherKeys = facets.additionalProperties == .forbidden && structure.additional == nil
    plan[declaration].kind = .structure(structure)
  }

  private func presence(_ property: Property, _ used: TypeUse, isPatchBody: Bool) -> PropertyPlan.Presence {
    let annotations = api.schemas.annotations(of: property.schema)
    // What only one side sends cannot be required of the other.
    let isRequired =
      property.required
      && !(annotations.readOnly && plan.roles.inRequests.contains(property.schema))
      && !(annotations.writeOnly && plan.roles.inResponses.contains(property.schema))
    if isRequired { return used.nullable ? .requiredNullable : .required }
    if isPatchBody, used.nullable { return .patch }
    return .optional
  }

  /// Whether values of the object may be one of what extends it, whose keys must not get lost.
  private mutating func hasSubtypes(_ facets: ObjectFacets, of id: SchemaID) -> Bool {
    let subtypes = facets.discriminator?.mapping.filter { api.schemas.resolved($0.schema) != id } ?? []
    guard let discriminator = facets.discriminator, !subtypes.isEmpty else { return false }
    let names = Set(subtypes.compactMap { api.schemas[api.schemas.resolved($0.schema)].name }).sorted()
    let shown = names.prefix(3).joined(separator: ", ") + (names.count > 3 ? ", …" : "")
    note(
      api.schemas[id], "subtypes",
      "'\(discriminator.propertyName)' says which of the schemas that extend this object a value is (\(shown)): "
        + "their keys are kept in 'additionalProperties'",
      hint: "in OpenAPI 3, a 'oneOf' of those schemas where the object is used becomes an enum of their types")
    return true
  }

  /// Says what of an object with named properties no check is made of.
  private mutating func noteUnchecked(_ facets: ObjectFacets, of id: SchemaID) {
    var keywords: [String] = []
    if !facets.patternProperties.isEmpty, facets.valuePattern == nil { keywords.append("patternProperties") }
    if case .schema = facets.additionalProperties, !facets.patternProperties.isEmpty {
      keywords.append("additionalProperties")
    }
    if keywords.isEmpty { return }
    note(
      api.schemas[id], "not-checked",
      keywords.map { "'\($0)'" }.joined(separator: ", ") + " of an object with named properties: not checked")
  }

  func documentation(of schema: SchemaID) -> [String] {
    let annotations = api.schemas.annotations(of: schema)
    var paragraphs = [annotations.description ?? ""]
    if paragraphs[0].isEmpty, case .reference(let target) = api.schemas.kind(of: schema) {
      paragraphs = [api.schemas.annotations(of: api.schemas.resolved(target)).description ?? ""]
    }
    if annotations.deprecated { paragraphs.append("- Warning: Deprecated.") }
    return paragraphs.filter { !$0.isEmpty }
  }

  /// The only string that the schema accepts.
  func constant(_ id: SchemaID) -> String? {
    guard case .enumeration(let facets) = api.schemas.kind(of: api.schemas.resolved(id)), facets.cases.count == 1 else {
      return nil
    }
    return facets.cases[0].value.string
  }

  // MARK: - allOf

  private struct Flattened {
    var object = ObjectFacets()
    /// The schemas of properties that a later member declares again.
    var constraints: [String: [SchemaID]] = [:]
    var unions: [SchemaID] = []
    var others: [SchemaID] = []
    var visited: Set<SchemaID> = []
    /// Named schemas that it is made from, which are themselves made from others.
    var components: [SchemaID] = []
    var allNullable = true
    var depth = 0
  }

  /// Objects merge into one struct; a lone union or scalar is that type; a union beside an object keeps its keys as JSON.
  mutating func planAllOf(_ id: SchemaID, _ members: [SchemaID], _ context: NamingContext) -> TypeUse {
    let schema = api.schemas[id]
    var flat = Flattened()
    for member in members { flatten(member, into: &flat) }
    for component in flat.components { planFirst(component) }
    let nullable = schema.nullable || (flat.allNullable && !members.isEmpty)
    if !flat.object.properties.isEmpty {
      if !flat.unions.isEmpty {
        note(
          schema, "union-inside-all-of",
          "allOf mixes an object with a oneOf or anyOf: the keys of the alternatives are kept in 'additionalProperties'"
        )
      }
      let declaration = declare(id, context)
      uses[id] = TypeUse(type: .declared(declaration), nullable: nullable)
      let hasSubtypes = members.contains { member in
        let target = api.schemas.resolved(member)
        // A component is itself a subtype of what it extends. What is anonymous around a base may be any of them.
        if schema.name != nil, api.schemas[target].name != nil { return false }
        guard case .object(let facets) = api.schemas.kind(of: target) else { return false }
        return self.hasSubtypes(facets, of: id)
      }
      open(
        OpenStructure(
          declaration: declaration, facets: flat.object, keepsOtherKeys: !flat.unions.isEmpty || hasSubtypes,
          constraints: flat.constraints))
      return TypeUse(type: .declared(declaration), nullable: nullable)
    }
    if let union = flat.unions.first {
      if flat.unions.count > 1 {
        note(schema, "several-unions", "allOf of several oneOf or anyOf has no Swift type; it becomes JSONValue")
        return TypeUse(type: .json, nullable: nullable)
      }
      return TypeUse(type: use(union, context).type, nullable: nullable)
    }
    let best =
      flat.others.first { if case .enumeration = api.schemas.kind(of: $0) { true } else { false } } ?? flat.others.first
    if let best { return TypeUse(type: use(best, context).type, nullable: nullable) }
    switch flat.object.additionalProperties {
    case .schema(let values):
      return TypeUse(
        type: .dictionary(
          use(values, context.value()).source),
        nullable: nullable)
    case .any, .forbidden, .unspecified:
      return TypeUse(type: flat.visited.isEmpty ? .json : .dictionary(.json), nullable: nullable)
    }
  }

  private func flatten(_ id: SchemaID, into flat: inout Flattened) {
    let target = api.schemas.resolved(id)
    let schema = api.schemas[target]
    // Null must pass every member.
    if !schema.nullable, !api.schemas[id].nullable, schema.kind != .any { flat.allNullable = false }
    guard flat.depth < Self.maximumDepth, flat.visited.insert(target).inserted else { return }
    flat.depth += 1
    defer { flat.depth -= 1 }
    switch schema.kind {
    case .object(let facets): merge(facets, into: &flat)
    case .allOf(let members):
      if componentNames[target] != nil { flat.components.append(target) }
      for member in members { flatten(member, into: &flat) }
    case .anyOf, .oneOf: flat.unions.append(target)
    case .any: flat.visited.remove(target)
    case .never, .reference: break
    case .boolean, .integer, .number, .string, .array, .enumeration: flat.others.append(target)
    }
  }

  private func merge(_ facets: ObjectFacets, into flat: inout Flattened) {
    var object = flat.object
    defer { flat.object = object }
    for property in facets.properties {
      if let index = object.properties.firstIndex(where: { $0.name == property.name }) {
        // The later schema is the narrower one, unless it says nothing.
        if api.schemas.kind(of: property.schema) != .any {
          flat.constraints[property.name, default: []].append(object.properties[index].schema)
          object.properties[index].schema = property.schema
        }
        object.properties[index].required = object.properties[index].required || property.required
      } else {
        object.properties.append(property)
      }
    }
    object.undeclaredRequired += facets.undeclaredRequired
    for name in object.undeclaredRequired {
      if let index = object.properties.firstIndex(where: { $0.name == name }) {
        object.properties[index].required = true
      }
    }
    switch (object.additionalProperties, facets.additionalProperties) {
    case (_, .unspecified): break
    case (.schema, .any): break
    default: object.additionalProperties = facets.additionalProperties
    }
    object.patternProperties += facets.patternProperties
  }
}
