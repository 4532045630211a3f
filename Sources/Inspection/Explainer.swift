import APIModel
import Diagnostics
import SwiftEmitter

/// Explains schemas, properties and operations of one document.
package struct Explainer {
  let api: API
  let plan: EmissionPlan
  let options: EmitterOptions
  let lock: NameLock?

  package init(_ api: API, options: EmitterOptions, lock: NameLock?) {
    let api = options.include.applied(to: api)
    self.api = api
    self.options = options
    self.lock = lock
    var ignored = DiagnosticCollector()
    plan = Planner.plan(api, options: options, lock: lock ?? NameLock(), into: &ignored)
  }

  /// By the name in the document or in Swift: `Release-Input`, `ReleaseInput`, `Release.state`, `listReleases`,
  /// `GET /releases`. Several where several have it.
  package func explain(_ subject: String) -> [Explanation] {
    var found: [Explanation] = []
    for declaration in plan.declarations where isNamed(declaration, subject) { found.append(explain(declaration)) }
    for (operation, plan) in zip(api.operations, plan.operations)
    where [operation.operationID, plan.name, "\(plan.method) \(plan.path)"].contains(subject) {
      found.append(explain(operation, plan))
    }
    if !found.isEmpty { return found }
    return properties(subject)
  }

  /// Everything that can be asked for, for a message about a name that nothing has.
  package var subjects: [String] {
    api.schemas.components.compactMap { api.schemas[$0].name } + plan.declarations.map(\.qualifiedName)
      + api.operations.compactMap(\.operationID) + plan.operations.map(\.name)
  }

  private func isNamed(_ declaration: Declaration, _ subject: String) -> Bool {
    switch declaration.kind {
    case .pending, .operation: false
    default: declaration.qualifiedName == subject || component(declaration) == subject
    }
  }

  /// The key in the document, of a declaration that has one.
  private func component(_ declaration: Declaration) -> String? {
    declaration.parent == nil ? api.schemas[declaration.schema].name : nil
  }

  // MARK: - Schemas

  private func explain(_ declaration: Declaration) -> Explanation {
    let key = component(declaration)
    let schema = api.schemas[declaration.schema]
    let (kind, rules, parts) = type(declaration, schema)
    let name =
      key.map { Explanation.Fact("name", declaration.name, nameRules($0, declaration.name), at: declaration.location) }
      ?? .init("name", declaration.qualifiedName, [.nestedName], at: declaration.location)
    return Explanation(
      subject: "schema \(key ?? declaration.qualifiedName)", location: declaration.location,
      facts: [name, .init("type", kind, rules, at: declaration.location)], parts: parts)
  }

  private func nameRules(_ key: String, _ name: String) -> [GeneratorRule] {
    if let configured = options.names[key], SwiftIdentifier.upperCamel(configured) == name { return [.nameConfigured] }
    let prefix = options.typePrefix ?? ""
    let natural = SwiftIdentifier.upperCamel(key)
    let prefixed = natural.hasPrefix(prefix) ? natural : prefix + natural
    let prefixRule: [GeneratorRule] = prefix.isEmpty ? [] : [.typePrefix]
    if prefixed == name { return [.typeName] + prefixRule }
    if lock?[.type, key] == name { return [.nameLocked] }
    if key.hasPrefix("Body_"), name.hasSuffix("Body") { return [.formBodyName] + prefixRule }
    if ReservedNames.types.contains(prefixed) { return [.reservedName] + prefixRule }
    return [.typeName, .nameClash] + prefixRule
  }

  private func type(_ declaration: Declaration, _ schema: Schema) -> (String, [GeneratorRule], [Explanation.Fact]) {
    switch declaration.kind {
    case .structure(let structure):
      let rule: GeneratorRule = if case .allOf = schema.kind { .mergedStructure } else { .structure }
      let more = structure.additional.map { ", and other keys as \(plan.source($0))" } ?? ""
      return (
        "struct with \(Self.count(structure.properties.count, "property", "properties"))\(more)", [rule],
        structure.properties.map { part($0, declaration.schema) }
      )
    case .enumeration(let enumeration):
      let isUnion =
        switch schema.kind {
        case .anyOf, .oneOf: true
        default: false
        }
      let rule: GeneratorRule = enumeration.closed ? .closedEnumeration : isUnion ? .textUnion : .openEnumeration
      return (
        "\(enumeration.closed ? "enum" : "open enumeration") of \(Self.count(enumeration.cases.count, "value", "values"))",
        [rule],
        enumeration.cases.map {
          .init($0.literal, "." + SwiftIdentifier.member($0.name), [], at: declaration.location)
        }
      )
    case .union(let union):
      let key = union.discriminatorKey.map { ", told by '\($0)'" } ?? ""
      return (
        "enum with \(Self.count(union.branches.count, "case", "cases"))\(key)", [.union],
        union.branches.map { branch in
          let values =
            branch.discriminatorValues.isEmpty ? "" : " for \(branch.discriminatorValues.joined(separator: ", "))"
          return .init(
            "." + SwiftIdentifier.member(branch.name), plan.source(branch.type) + values, branch.boxed ? [.boxed] : [],
            at: place(branch.type) ?? declaration.location)
        }
      )
    case .tuple(let tuple):
      return (
        "struct with \(Self.count(tuple.elements.count, "place", "places"))", [.tuple],
        tuple.elements.map { .init($0.name, plan.source($0.type), [], at: declaration.location) }
      )
    case .alias(let type): return (plan.source(type), [.alias] + rules(declaration.schema, type), [])
    case .pending, .operation: return ("", [], [])
    }
  }

  private static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }

  private func place(_ type: SwiftType) -> SourceLocation? {
    if case .declared(let id) = type.unwrapped { plan[id].location } else { nil }
  }

  // MARK: - Properties

  private func part(_ property: PropertyPlan, _ owner: SchemaID) -> Explanation.Fact {
    .init(
      property.key, "\(SwiftIdentifier.escaped(property.name)): \(source(property))", presence(property),
      at: location(property, owner))
  }

  private func source(_ property: PropertyPlan) -> String {
    let type = plan.source(property.type)
    switch property.presence {
    case .required: return type
    case .requiredNullable, .optional: return type + "?"
    case .defaulted: return (property.nullable ? type + "?" : type) + " = \(property.defaultExpression ?? "nil")"
    case .patch: return "Patch<\(type)>"
    }
  }

  private func presence(_ property: PropertyPlan) -> [GeneratorRule] {
    let annotations = api.schemas[property.schema].annotations
    var rules: [GeneratorRule] =
      switch property.presence {
      case .required: [.required]
      case .requiredNullable: [.requiredNullable]
      case .optional: [annotations.readOnly || annotations.writeOnly ? .oneSided : .optional]
      case .defaulted: [.defaulted]
      case .patch: [.patch]
      }
    if property.boxed { rules.append(.boxed) }
    return rules
  }

  /// Where the key stands, also where it came through an `allOf`.
  private func location(_ property: PropertyPlan, _ owner: SchemaID) -> SourceLocation {
    var open = [owner]
    var seen: Set<SchemaID> = []
    while let id = open.popLast() {
      guard seen.insert(id).inserted else { continue }
      switch api.schemas.kind(of: id) {
      case .object(let facets):
        if let found = facets.properties.first(where: { $0.name == property.key && $0.schema == property.schema }) {
          return found.location
        }
      case .allOf(let members): open += members
      case .reference(let target): open.append(target)
      default: break
      }
    }
    return api.schemas[property.schema].location
  }

  /// `Release.state`, with the type by either of its names and the property by key or name.
  private func properties(_ subject: String) -> [Explanation] {
    plan.declarations.flatMap { declaration -> [Explanation] in
      guard case .structure(let structure) = declaration.kind else { return [] }
      let owners = [declaration.qualifiedName, component(declaration)].compactMap { $0 }
      return structure.properties.compactMap { property in
        let isAsked = owners.contains { subject == "\($0).\(property.key)" || subject == "\($0).\(property.name)" }
        return isAsked ? explain(property, of: declaration) : nil
      }
    }
  }

  private func explain(_ property: PropertyPlan, of declaration: Declaration) -> Explanation {
    let place = location(property, declaration.schema)
    let natural = SwiftIdentifier.lowerCamel(property.key)
    var facts: [Explanation.Fact] = [
      .init(
        "name", SwiftIdentifier.escaped(property.name),
        natural.filter { $0 != "`" } == property.name ? [.propertyName] : [.propertyName, .nameClash], at: place),
      .init(
        "type", source(property), rules(property.schema, property.type) + presence(property),
        at: api.schemas[property.schema].location),
    ]
    let schema = api.schemas[property.schema]
    facts.append(.init("schema", schema.name ?? SchemaKind(schema).rawValue, [], at: schema.location))
    facts[2].value += "  \(schema.location)"
    return Explanation(
      subject: "property \(declaration.qualifiedName).\(property.key)", location: place, facts: facts, parts: [])
  }

  /// Why a schema has its type.
  private func rules(_ id: SchemaID, _ type: SwiftType) -> [GeneratorRule] {
    let schema = api.schemas[id]
    let isJSON = plan.underlying(type) == .json
    switch schema.kind {
    case .any, .never: return [.anything]
    case .reference: return [.reference]
    case .boolean: return [.scalar]
    case .integer(let facets), .number(let facets):
      return [["int32", "int64", "float"].contains(facets.format) ? .format : .scalar]
    case .string: return [type.unwrapped == .string ? .scalar : .format]
    case .array(let facets): return [facets.prefixItems.isEmpty ? .array : .tuple]
    case .object(let facets): return [facets.properties.isEmpty ? .dictionary : .structure]
    case .enumeration:
      guard case .declared(let declared) = type.unwrapped else { return [isJSON ? .mixedEnumeration : .constant] }
      if case .enumeration(let enumeration) = plan[declared].kind, enumeration.closed { return [.closedEnumeration] }
      return [.openEnumeration]
    case .allOf:
      if case .declared(let declared) = type.unwrapped, case .structure = plan[declared].kind,
        plan[declared].schema == id
      {
        return [.mergedStructure]
      }
      return [isJSON ? .anything : .lonelyAllOf]
    case .anyOf, .oneOf:
      if isJSON { return [.anything] }
      guard case .declared(let declared) = type.unwrapped else { return [.oneTypeUnion] }
      switch plan[declared].kind {
      case .union: return [.union]
      case .enumeration: return [.textUnion]
      default: return [.oneTypeUnion]
      }
    }
  }
}

// Operations.
extension Explainer {
  private func explain(_ operation: Operation, _ planned: OperationPlan) -> Explanation {
    let facts: [Explanation.Fact] = [
      .init("name", planned.name, nameRules(operation, planned.name), at: operation.location),
      .init("type", "\(planned.inputType) → \(planned.outputType)", [.input, .outcomes], at: operation.location),
    ]
    var parts = planned.parameters.map { parameter in
      let found = operation.parameters.first { $0.name == parameter.key && $0.placement == parameter.placement }
      let optional = parameter.isOptional ? "?" : ""
      let value = parameter.defaultExpression.map { " = \($0)" } ?? ""
      let rule: GeneratorRule =
        parameter.isClientWide
        ? .clientWide : parameter.defaultExpression != nil ? .defaulted : parameter.isOptional ? .optional : .required
      return Explanation.Fact(
        "\(parameter.placement.rawValue) \(parameter.key)",
        "\(parameter.name): \(plan.source(parameter.type))\(optional)\(value)", [rule],
        at: found?.location ?? operation.location)
    }
    if let body = planned.body, let written = operation.requestBody {
      for (content, media) in zip(body.contents, written.content) {
        parts.append(
          .init(
            "body \(content.mediaType)", "body: \(source(content))\(body.required ? "" : "?")",
            rules(content, media), at: media.location))
      }
    }
    for (response, written) in zip(planned.responses, operation.responses) {
      let label = "status \(status(written.status))"
      if response.contents.isEmpty {
        parts.append(.init(label, "." + response.caseName, [], at: written.location))
      }
      for (content, media) in zip(response.contents, written.content) {
        parts.append(
          .init(label, ".\(response.caseName)(\(source(content)))", rules(content, media), at: media.location))
      }
    }
    return Explanation(
      subject: "operation \(operation.operationID ?? planned.name)  \(planned.method) \(planned.path)",
      location: operation.location, facts: facts, parts: parts)
  }

  private func nameRules(_ operation: Operation, _ name: String) -> [GeneratorRule] {
    if let configured = operation.operationID.flatMap({ options.names[$0] }),
      SwiftIdentifier.lowerCamel(configured) == name
    {
      return [.nameConfigured]
    }
    let base = OperationNames.baseName(operation)
    if SwiftIdentifier.lowerCamel(base) == name {
      guard let id = operation.operationID, !id.isEmpty else { return [.operationFromPath] }
      return base == id ? [.operationID] : [.operationID, .frameworkSuffix]
    }
    return lock?[.operation, operation.method + " " + operation.path] == name
      ? [.nameLocked] : [.operationID, .nameClash]
  }

  private func source(_ content: ContentPlan) -> String {
    content.type.map { plan.source($0) + (content.nullable ? "?" : "") } ?? "HTTPBody"
  }

  private func rules(_ content: ContentPlan, _ media: MediaType) -> [GeneratorRule] {
    guard let type = content.type else { return [.bytes] }
    return media.schema.map { rules($0, type) } ?? []
  }

  private func status(_ status: Response.Status) -> String {
    switch status {
    case .code(let code): String(code)
    case .range(let hundred): "\(hundred)XX"
    case .default: "default"
    }
  }
}
