import APIModel

/// A schema → the pieces of its type.
struct TypeParts {
  /// A type longer than this is written as anything: anonymous schemas that share parts could be as long as a power of two.
  private static let maximumCount = 2000

  private let api: API
  private let names: [SchemaID: DocumentNames.Schema]
  private var parts: [TypePartView] = []
  private var open: Set<SchemaID> = []

  /// - Parameter inside: whether a component is written out, where it is declared, instead of named.
  static func of(_ id: SchemaID?, _ api: API, _ names: DocumentNames, writtenOut: Bool = false) -> [TypePartView] {
    guard let id else { return [TypePartView(kind: .isAny)] }
    var builder = TypeParts(api: api, names: names.schemas)
    builder.add(id, isInside: false, writtenOut: writtenOut)
    return builder.parts.count > maximumCount ? [TypePartView(kind: .isAny)] : builder.parts
  }

  private init(api: API, names: [SchemaID: DocumentNames.Schema]) {
    self.api = api
    self.names = names
  }

  private mutating func add(_ kind: TypePartView.Kind, _ text: String? = nil) {
    parts.append(TypePartView(kind: kind, text: text ?? ""))
  }

  /// `isInside`: among alternatives, where others need a group around them.
  private mutating func add(_ id: SchemaID, isInside: Bool, writtenOut: Bool = false) {
    if !writtenOut, let name = names[id] {
      parts.append(TypePartView(kind: .isReference, text: name.name, identifier: name.identifier, slug: name.slug))
      return
    }
    guard parts.count <= Self.maximumCount, open.insert(id).inserted else { return add(.isAny) }
    defer { open.remove(id) }
    let schema = api.schemas[id]
    let count = alternatives(schema)
    let isGroup = isInside && count > 1
    if isGroup { add(.opensGroup) }
    addKind(schema, isInside: isInside || schema.nullable)
    if schema.nullable {
      add(.isOr)
      add(.isNull)
    }
    if isGroup { add(.closesGroup) }
  }

  private func alternatives(_ schema: Schema) -> Int {
    let own =
      switch schema.kind {
      case .enumeration(let facets): facets.cases.count
      case .allOf(let members): members.count
      case .anyOf(let facets), .oneOf(let facets): facets.branches.count
      case .object(let facets) where !facets.properties.isEmpty && values(facets) != nil: 2
      default: 1
      }
    return own + (schema.nullable ? 1 : 0)
  }

  private func values(_ facets: ObjectFacets) -> SchemaID? {
    if case .schema(let values) = facets.additionalProperties { values } else { nil }
  }

  private mutating func addKind(_ schema: Schema, isInside: Bool) {
    switch schema.kind {
    case .any: add(.isAny)
    case .never: add(.isNever)
    case .reference(let target): add(target, isInside: isInside)
    case .boolean: add(.isBoolean)
    case .integer(let facets): add(.isInteger, facets.format)
    case .number(let facets): add(.isNumber, facets.format)
    case .string(let facets): add(.isString, facets.format)
    case .array(let facets):
      add(.opensArray)
      let elements = facets.prefixItems + [facets.items].compactMap { $0 }
      switch elements.count {
      case 0: add(.isAny)
      case 1: add(elements[0], isInside: true)
      default:
        add(.opensGroup)
        add(elements, between: .isOr)
        add(.closesGroup)
      }
      add(.closesArray)
    case .object(let facets): add(facets)
    case .enumeration(let facets):
      if facets.cases.isEmpty { add(.isNever) }
      for (index, item) in facets.cases.enumerated() {
        if index > 0 { add(.isOr) }
        add(.isLiteral, JSONLiteral.value(item.value))
      }
    case .allOf(let members): add(members, between: .isAnd)
    case .anyOf(let facets), .oneOf(let facets): add(facets.branches, between: .isOr)
    }
  }

  private mutating func add(_ members: [SchemaID], between separator: TypePartView.Kind) {
    if members.isEmpty { add(.isAny) }
    for (index, member) in members.enumerated() {
      if index > 0 { add(separator) }
      add(member, isInside: members.count > 1)
    }
  }

  private mutating func add(_ facets: ObjectFacets) {
    let values = values(facets)
    if !facets.properties.isEmpty {
      add(.opensObject)
      for property in facets.properties {
        parts.append(TypePartView(kind: .opensProperty, text: property.name, isRequired: property.required))
        add(property.schema, isInside: false)
        add(.closesProperty)
      }
      parts[parts.count - 1].isLast = true
      add(.closesObject)
      if values == nil { return }
      add(.isAnd)
    }
    add(.opensMap)
    if let values { add(values, isInside: true) } else { add(.isAny) }
    add(.closesMap)
  }
}
