import APIModel
import Diagnostics

extension ShapeTable {
  /// The shape of schemas that must hold together.
  mutating func make(_ key: [SchemaID]) -> Shape {
    let first = schemas[key[0]]
    let shape = Shape(location: first.location)
    shape.name = key.count == 1 ? first.name : nil
    var parts = Merge()
    var nullable = true
    for schema in key where !collect(schema, into: shape, &parts) { nullable = false }
    if shape.types == .all, let inferred = parts.inferredTypes {
      shape.types = inferred
      shape.infersType = true
    }
    if shape.listsBothFlags { shape.values = nil }
    shape.discriminator = discriminator(of: key)
    shape.nullable = nullable && (shape.types != .all || !shape.unions.isEmpty)
    shape.items = parts.items.isEmpty ? nil : id(parts.items)
    shape.prefixItems = parts.prefixItems.map { id($0) }
    shape.members = parts.members.map {
      Shape.Member(
        name: $0.name, node: id($0.schemas), required: $0.required || parts.required.contains($0.name),
        location: $0.location)
    }
    if forbidsUnevaluated(key, shape) {
      parts.forbidsAdditional = true
      shape.keywords.removeAll { $0.name == "unevaluatedProperties" }
    }
    let declared = Set(shape.members.map(\.name))
    shape.undeclaredRequired = parts.required.filter { !declared.contains($0) && !$0.isEmpty }
    shape.patternMembers = parts.patternMembers.map {
      Shape.Member(name: $0.name, node: id($0.schemas), required: false, location: $0.location)
    }
    if parts.forbidsAdditional {
      shape.additional = .forbidden
    } else if !parts.additional.isEmpty {
      shape.additional = .node(id(parts.additional))
    }
    return shape
  }

  /// Around an `allOf`, `unevaluatedProperties: false` is what `additionalProperties: false` is for the object that is written flat.
  private func forbidsUnevaluated(_ key: [SchemaID], _ shape: Shape) -> Bool {
    let evaluating: Set<String> = ["if", "then", "else", "dependentSchemas", "dependencies", "$dynamicRef"]
    guard shape.types == .object, shape.unions.isEmpty, shape.patternMembers.isEmpty,
      !shape.keywords.contains(where: { evaluating.contains($0.name) })
    else { return false }
    return key.contains { id in
      guard case .allOf = schemas.kind(of: id) else { return false }
      return schemas[id].otherKeywords.contains { $0.name == "unevaluatedProperties" && $0.value == .bool(false) }
    }
  }

  /// What the schemas of one shape say so far.
  struct Merge {
    struct Member {
      var name: String
      var schemas: [SchemaID]
      var required: Bool
      var location: SourceLocation
    }

    var seen: Set<SchemaID> = []
    var members: [Member] = []
    var memberIndex: [String: Int] = [:]
    var patternMembers: [Member] = []
    var required: [String] = []
    var items: [SchemaID] = []
    var prefixItems: [[SchemaID]] = []
    var additional: [SchemaID] = []
    var forbidsAdditional = false
    /// Of schemas that leave their type out; what states a type wins over them.
    var inferredTypes: TypeSet?

    mutating func add(_ property: Property) {
      if let index = memberIndex[property.name] {
        members[index].schemas.append(property.schema)
        members[index].required = members[index].required || property.required
      } else {
        memberIndex[property.name] = members.count
        members.append(
          Member(
            name: property.name, schemas: [property.schema], required: property.required, location: property.location))
      }
    }
  }

  /// Adds what one schema demands; answers whether it accepts null.
  private mutating func collect(_ id: SchemaID, into shape: Shape, _ parts: inout Merge) -> Bool {
    guard parts.seen.insert(id).inserted else { return true }
    let schema = schemas[id]
    annotate(shape, schema)
    for inner in schema.subschemas {
      shape.subschemas.append(Shape.Inner(keyword: inner.keyword, key: inner.key, node: self.id(inner.schema)))
    }
    // Not even the schema that accepts everything: nothing is accepted.
    if let not = schema.not, acceptsEverything(not) {
      shape.types = []
      return false
    }
    if let not = schema.not { shape.nots.append(self.id(not)) }
    for keyword in schema.otherKeywords where !adoptBound(keyword, into: shape, &parts) {
      shape.keywords.append(Shape.Keyword(name: keyword.name, value: keyword.value, location: keyword.location))
    }
    switch schema.kind {
    case .any:
      return true
    case .never:
      shape.types = []
    case .reference(let target):
      return collect(target, into: shape, &parts) || schema.nullable
    case .allOf(let members):
      var nullable = true
      for member in members where !collect(member, into: shape, &parts) { nullable = false }
      return nullable || schema.nullable
    case .boolean:
      narrow(shape, to: .boolean, schema, &parts)
    case .integer(let facets):
      narrow(shape, to: .integer, schema, &parts)
      merge(facets, into: shape)
    case .number(let facets):
      narrow(shape, to: .number, schema, &parts)
      merge(facets, into: shape)
    case .string(let facets):
      narrow(shape, to: .string, schema, &parts)
      merge(facets, into: shape)
    case .array(let facets):
      narrow(shape, to: .array, schema, &parts)
      self.merge(facets, into: shape, &parts)
    case .object(let facets):
      narrow(shape, to: .object, schema, &parts)
      self.merge(facets, into: shape, &parts)
    case .enumeration(let facets):
      self.merge(facets, into: shape)
    case .anyOf(let facets):
      return collect(facets, isOneOf: false, schema, into: shape, &parts)
    case .oneOf(let facets):
      return collect(facets, isOneOf: true, schema, into: shape, &parts)
    }
    return schema.nullable
  }

  private func acceptsEverything(_ id: SchemaID) -> Bool {
    let schema = schemas[schemas.resolved(id)]
    return schema.kind == .any && schema.not == nil && schema.otherKeywords.isEmpty && schema.subschemas.isEmpty
  }

  private func narrow(_ shape: Shape, to types: TypeSet, _ schema: Schema, _ parts: inout Merge) {
    if schema.infersType {
      parts.inferredTypes = parts.inferredTypes.map { $0.intersection(types) } ?? types
    } else {
      shape.types.formIntersection(types)
    }
  }

  private mutating func collect(
    _ facets: UnionFacets, isOneOf: Bool, _ schema: Schema, into shape: Shape, _ parts: inout Merge
  ) -> Bool {
    var nullable = schema.nullable
    for branch in facets.branches {
      let target = schemas[schemas.resolved(branch)]
      if target.nullable || target.kind == .any { nullable = true }
    }
    if !expandsTypes, facets.discriminator == nil, let types = plainTypes(facets.branches, isOneOf: isOneOf) {
      shape.types.formIntersection(types)
      // A list in `type` has its members where the schema itself is.
      if facets.branches.contains(where: {
        schemas[$0].location.line != schema.location.line || schemas[$0].location.column != schema.location.column
      }) {
        shape.spellsTypesAsUnion = true
      }
      let formats = Set(facets.branches.compactMap { format(of: $0) })
      // Of several types, whatever their order.
      if formats.count > 1 { shape.format = shape.format ?? formats.sorted().joined(separator: ", ") }
      for branch in facets.branches {
        switch schemas.kind(of: branch) {
        case .integer(let facets), .number(let facets): self.merge(facets, into: shape)
        case .string(let facets): self.merge(facets, into: shape)
        case .array(let facets): self.merge(facets, into: shape, &parts)
        case .object(let facets): self.merge(facets, into: shape, &parts)
        default: break
        }
      }
      return nullable
    }
    let branches = facets.branches.map { branch -> Shape.Union.Branch in
      let target = schemas.resolved(branch)
      return Shape.Union.Branch(node: self.id(branch), name: schemas[branch].name ?? schemas[target].name)
    }
    shape.unions.append(
      Shape.Union(
        isOneOf: isOneOf, branches: branches, discriminator: facets.discriminator, location: schema.location))
    return nullable
  }

  private func format(of schema: SchemaID) -> String? {
    switch schemas.kind(of: schema) {
    case .integer(let facets), .number(let facets): facets.format
    case .string(let facets): facets.format
    default: nil
    }
  }

  /// The types of branches that are one plain type each: `anyOf: [{type: string}, {type: integer}]` is `type: [string, integer]`.
  private func plainTypes(_ branches: [SchemaID], isOneOf: Bool) -> TypeSet? {
    var types: TypeSet = []
    for branch in branches {
      let schema = schemas[branch]
      guard schema.name == nil, schema.not == nil, schema.otherKeywords.isEmpty else { return nil }
      let type: TypeSet
      switch schema.kind {
      case .boolean: type = .boolean
      case .integer: type = .integer
      case .number: type = .number
      case .string: type = .string
      case .array: type = .array
      case .object: type = .object
      default: return nil
      }
      guard types.isDisjoint(with: type) else { return nil }
      types.formUnion(type)
    }
    return types
  }

  /// A bound beside a type that it does not go with, or beside `enum`, which the model keeps as it is written. It means nothing
  /// to a validator, but something to its author, and to tools that are less strict.
  private func adoptBound(_ keyword: Extension, into shape: Shape, _ parts: inout Merge) -> Bool {
    let number: Double
    let literal: String
    switch keyword.value {
    case .integer(let value): (number, literal) = (Double(value), String(value))
    case .number(let value, let text): (number, literal) = (value, text)
    case .string(let text) where keyword.name == "pattern":
      if !shape.patterns.contains(text) { shape.patterns.append(text) }
      return true
    case .string(let text) where keyword.name == "format":
      shape.format = shape.format ?? text
      return true
    case .array(let names) where keyword.name == "required":
      parts.required += names.compactMap(\.string).filter { !parts.required.contains($0) }
      return true
    default: return false
    }
    let count = Int(exactly: number)
    let bound = Bound(value: number, literal: literal, exclusive: keyword.name.hasPrefix("exclusive"))
    switch keyword.name {
    case "minimum", "exclusiveMinimum": shape.minimum = tighter(shape.minimum, bound) { $0 > $1 }
    case "maximum", "exclusiveMaximum": shape.maximum = tighter(shape.maximum, bound) { $0 < $1 }
    case "minLength": shape.minLength = larger(shape.minLength, count)
    case "maxLength": shape.maxLength = smaller(shape.maxLength, count)
    case "minItems": shape.minItems = larger(shape.minItems, count)
    case "maxItems": shape.maxItems = smaller(shape.maxItems, count)
    case "minProperties": shape.minProperties = larger(shape.minProperties, count)
    case "maxProperties": shape.maxProperties = smaller(shape.maxProperties, count)
    default: return false
    }
    return true
  }

  /// The outermost schema that says something wins.
  private func annotate(_ shape: Shape, _ schema: Schema) {
    let annotations = schema.annotations
    if shape.annotations.defaultValue == nil { shape.annotations.defaultValue = annotations.defaultValue }
    if annotations.deprecated { shape.annotations.deprecated = true }
    if annotations.readOnly { shape.annotations.readOnly = true }
    if annotations.writeOnly { shape.annotations.writeOnly = true }
    if shape.annotations.xml == nil { shape.annotations.xml = annotations.xml }
    if shape.annotations.title == nil { shape.annotations.title = annotations.title }
    if shape.annotations.description == nil { shape.annotations.description = annotations.description }
    shape.extensions += annotations.extensions
  }
}
