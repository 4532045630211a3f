import APIModel
import YAML

/// `$ref` with siblings, `allOf`, `anyOf`, `oneOf`, and what stands beside them.
extension DocumentReader {
  /// One thing that a value must satisfy. When it is the only one, the schema becomes it.
  private enum Part {
    case reference(SchemaID)
    case inline(Node)
    /// The siblings that constrain.
    case rest
    case union(UnionPlan, [Node])
    case enumeration(EnumerationFacets)
  }

  mutating func readComposition(_ keywords: SchemaKeywords, types: SchemaTypes, into schema: inout Schema) {
    let plans = [planUnion(.anyOf, keywords), planUnion(.oneOf, keywords)].compactMap { $0 }
    var parts = memberParts(keywords)
    if hasRest(keywords, plans: plans) { parts.append(.rest) }
    var acceptsNothing = false
    for plan in plans {
      if plan.acceptsNull { schema.nullable = true }
      switch plan.form {
      case .branches(let branches) where branches.count == 1: parts.append(part(branches[0]))
      case .branches(let branches): parts.append(.union(plan, branches))
      case .enumeration(let facets): parts.append(.enumeration(facets))
      case .nothing: acceptsNothing = true
      case .requiredLists:
        report(.requiredAlternatives(plan.entry.key), atKey: plan.entry)
        keep([plan.entry], in: &schema)
      }
    }
    keepDiscriminator(keywords, plans: plans, in: &schema)
    let inherited = types.withoutNull.members.count == 1 ? types.withoutNull : []
    if parts.isEmpty {
      let isObject = plans.contains { if case .requiredLists = $0.form { true } else { false } }
      readPlainKind(keywords, types: isObject && types.isEmpty ? .object : types, into: &schema)
      if acceptsNothing { schema.kind = .never }
    } else if parts.count == 1 {
      become(parts[0], keywords, types: types, inherited: inherited, &schema)
    } else {
      schema.kind = .allOf(parts.map { member($0, keywords, types: types, inherited: inherited, schema: &schema) })
    }
  }

  private mutating func memberParts(_ keywords: SchemaKeywords) -> [Part] {
    var parts: [Part] = []
    if let entry = keywords[.ref], let id = referencedSchema(entry) { parts.append(.reference(id)) }
    if let entry = keywords[.allOf] {
      let nodes = readItems(entry)
      if nodes.isEmpty, entry.value.sequence != nil { report(.emptyComposition(entry.key), atKey: entry) }
      for node in nodes { parts.append(part(node)) }
    }
    return parts
  }

  private mutating func part(_ node: Node) -> Part {
    guard let mapping = node.mapping, mapping.count == 1, let entry = mapping.entry("$ref"),
      let id = referencedSchema(entry)
    else { return .inline(node) }
    return .reference(id)
  }

  private func hasRest(_ keywords: SchemaKeywords, plans: [UnionPlan]) -> Bool {
    keywords.has(.constraints) || keywords[.discriminator] != nil && plans.isEmpty
  }

  /// Beside a union that turned out to be none, a discriminator has nothing to tell apart.
  private mutating func keepDiscriminator(_ keywords: SchemaKeywords, plans: [UnionPlan], in schema: inout Schema) {
    let isUsed =
      plans.isEmpty || plans.contains { if case .branches(let nodes) = $0.form { nodes.count > 1 } else { false } }
    if !isUsed { keep(keywords.all(of: SchemaKeywordSet(.discriminator)), in: &schema) }
  }

  /// The schema is this part, with the schema's own annotations over the part's.
  private mutating func become(
    _ part: Part, _ keywords: SchemaKeywords, types: SchemaTypes, inherited: SchemaTypes, _ schema: inout Schema
  ) {
    switch part {
    case .reference(let id):
      schema.kind = .reference(id)
    case .inline(let node):
      lift(readSchemaBody(node, inherited: inherited), into: &schema)
      if options.locatesKeywords { liftedMarks[keywords.mark] = node.mark }
    case .rest:
      // Authors leave the type to the members.
      schema.infersType = types.isEmpty
      readPlainKind(keywords, types: types.isEmpty ? inferredTypes(keywords) : types, into: &schema)
    case .union(let plan, let branches):
      schema.kind = readUnion(plan, branches, keywords, inherited: inherited, nullable: &schema.nullable)
    case .enumeration(let facets):
      schema.kind = .enumeration(facets)
    }
  }

  private func lift(_ inner: Schema, into schema: inout Schema) {
    schema.kind = inner.kind
    schema.infersType = inner.infersType
    schema.nullable = schema.nullable || inner.nullable
    schema.not = schema.not ?? inner.not
    schema.otherKeywords += inner.otherKeywords
    schema.subschemas += inner.subschemas
    schema.annotations = schema.annotations.over(inner.annotations)
  }

  /// One of several parts, as a schema of its own.
  private mutating func member(
    _ part: Part, _ keywords: SchemaKeywords, types: SchemaTypes, inherited: SchemaTypes, schema: inout Schema
  ) -> SchemaID {
    switch part {
    case .reference(let id):
      return id
    case .inline(let node):
      return readSchema(node, inherited: inherited)
    case .rest, .union, .enumeration:
      var member = Schema(kind: .any, location: location(keywords.mark))
      become(part, keywords, types: types, inherited: inherited, &member)
      // Null is a matter of the whole.
      schema.nullable = schema.nullable || member.nullable
      member.nullable = false
      return schemas.add(member)
    }
  }

  private mutating func readUnion(
    _ plan: UnionPlan, _ branches: [Node], _ keywords: SchemaKeywords, inherited: SchemaTypes, nullable: inout Bool
  ) -> Schema.Kind {
    var ids: [SchemaID] = []
    for branch in branches {
      let isReference = branch["$ref"] != nil && branch.mapping?.count == 1
      let id = readSchema(branch, inherited: inherited)
      // A branch that accepts null makes the union accept it; said once, on the union.
      if !isReference, schemas[id].nullable, schemas[id].name == nil {
        schemas[id].nullable = false
        nullable = true
      }
      ids.append(id)
    }
    var facets = UnionFacets(branches: ids)
    if let entry = keywords[.discriminator] { facets.discriminator = readDiscriminator(entry, branches: ids) }
    return plan.isOneOf ? .oneOf(facets) : .anyOf(facets)
  }
}
