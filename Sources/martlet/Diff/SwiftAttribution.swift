import APIDiff
import APIModel
import Diagnostics
import SwiftEmitter

/// Finds the facts behind the differences of two Swift surfaces: by the schemas that a declaration is made of, by the object and key of
/// a property, by operation and name.
struct SwiftAttribution {
  private let facts: [Fact]
  private let old: API
  private let new: API
  private var byOldSchema: [SchemaID: [Int]] = [:]
  private var byNewSchema: [SchemaID: [Int]] = [:]
  private var byOperation: [String: [Int]] = [:]
  private var ofDocument: [Int] = []
  /// By the schemas that lie in what a change is about.
  private var aroundOld: [SchemaID: [Int]] = [:]
  private var aroundNew: [SchemaID: [Int]] = [:]

  init(_ report: DiffReport, old: API, new: API) {
    facts = report.changes.map(\.fact) + report.hidden
    self.old = old
    self.new = new
    for (index, fact) in facts.enumerated() {
      let subject = fact.subject
      if let schema = subject.oldSchema { byOldSchema[schema, default: []].append(index) }
      if let schema = subject.newSchema { byNewSchema[schema, default: []].append(index) }
      guard subject.oldSchema == nil, subject.newSchema == nil else { continue }
      // What operations share stands in none of them, and reaches them.
      let operations = subject.operation.map { [$0] } ?? fact.reach.operations
      for entry in operations.compactMap({ report[$0] }) {
        byOperation[Self.key(entry.method, entry.path), default: []].append(index)
      }
      if operations.isEmpty { ofDocument.append(index) }
    }
    for (index, fact) in facts.enumerated() where Self.isStructural(fact.topic) {
      let subject = fact.subject
      for schema in subject.oldSchema.map({ SchemaClosure.parts(of: $0, in: old) }) ?? [] {
        aroundOld[schema, default: []].append(index)
      }
      for schema in subject.newSchema.map({ SchemaClosure.parts(of: $0, in: new) }) ?? [] {
        aroundNew[schema, default: []].append(index)
      }
    }
  }

  /// Indices into the report's changes and, behind them, the facts that it hides; ascending.
  func causes(of difference: SurfaceDifference) -> [Int] {
    var candidates: Set<Int> = []
    if let old = difference.old {
      for schema in old.schemas.union(old.holders) { candidates.formUnion(byOldSchema[schema] ?? []) }
    }
    if let new = difference.new {
      for schema in new.schemas.union(new.holders) { candidates.formUnion(byNewSchema[schema] ?? []) }
    }
    for place in [difference.new, difference.old].compactMap({ $0 }) where !place.method.isEmpty {
      candidates.formUnion(byOperation[Self.key(place.method, place.path)] ?? [])
    }
    if [.client, .type].contains(difference.element) { candidates.formUnion(ofDocument) }
    let fitting = candidates.sorted().filter { fits(facts[$0], difference) }
    let telling = fitting.filter { !Self.isAboutBounds(facts[$0].topic) }
    return telling.isEmpty ? fitting : telling
  }

  /// What stands around a difference that nothing says directly: the alternatives or the type that its schema is a part of, the
  /// component that came or went, the operation that is another one under the old name.
  func surroundings(of difference: SurfaceDifference) -> [Int] {
    var candidates: Set<Int> = []
    for schema in (difference.old?.schemas ?? []).union(difference.old?.holders ?? []) {
      candidates.formUnion(aroundOld[schema] ?? [])
    }
    for schema in (difference.new?.schemas ?? []).union(difference.new?.holders ?? []) {
      candidates.formUnion(aroundNew[schema] ?? [])
    }
    if candidates.isEmpty { candidates = inside(difference) }
    if candidates.isEmpty {
      for place in [difference.new, difference.old].compactMap({ $0 }) where !place.method.isEmpty {
        let indices = byOperation[Self.key(place.method, place.path)] ?? []
        candidates.formUnion(
          indices.filter { [.operation, .path, .status, .mediaType, .responseBody].contains(facts[$0].topic) })
      }
    }
    return candidates.sorted()
  }

  /// What changed in the schemas that a declaration is made of, however deep: a constant that names a branch, the first property of a map.
  private func inside(_ difference: SurfaceDifference) -> Set<Int> {
    var found: Set<Int> = []
    for schema in difference.old?.schemas ?? [] {
      for part in SchemaClosure.parts(of: schema, in: old) { found.formUnion(byOldSchema[part] ?? []) }
    }
    for schema in difference.new?.schemas ?? [] {
      for part in SchemaClosure.parts(of: schema, in: new) { found.formUnion(byNewSchema[part] ?? []) }
    }
    return found.filter { !Self.isAboutBounds(facts[$0].topic) }
  }

  static func key(_ method: String, _ path: String) -> String { method.uppercased() + " " + path }

  // MARK: - Fitting

  private func fits(_ fact: Fact, _ difference: SurfaceDifference) -> Bool {
    if Self.isAddition(fact.edit), difference.kind == .removed, difference.element != .member { return false }
    if Self.isRemoval(fact.edit), difference.kind == .added, difference.element != .member { return false }
    let isAboutSchema = fact.subject.oldSchema != nil || fact.subject.newSchema != nil
    return isAboutSchema ? fitsSchema(fact, difference) : fitsOperation(fact, difference)
  }

  private func fitsSchema(_ fact: Fact, _ difference: SurfaceDifference) -> Bool {
    let subject = fact.subject
    let isInSchemas =
      contains(difference.old?.schemas, subject.oldSchema) || contains(difference.new?.schemas, subject.newSchema)
    let isInHolders =
      contains(difference.old?.holders, subject.oldSchema) || contains(difference.new?.holders, subject.newSchema)
    switch fact.topic {
    case .property, .readOnly, .writeOnly, .propertyDeprecation:
      guard difference.element == .member else { return false }
      let keys = [difference.old?.key, difference.new?.key]
      let locations = [difference.old?.location, difference.new?.location].compactMap { $0 }
      let isSamePlace = locations.contains(fact.oldLocation) || locations.contains(fact.newLocation)
      return keys.contains(subject.name) && (isInHolders || isSamePlace)
    case .enumValue, .extensibleEnumValue:
      // A value that comes or goes is no reason for a property to have another type.
      guard difference.element == .enumMember else { return false }
      return isInHolders && [difference.old?.key, difference.new?.key].contains(subject.name)
    case .component:
      return difference.element == .type && isInSchemas
    case .const where difference.element == .unionCase:
      return isInSchemas
    case .additionalProperties, .patternProperty, .prefixItems, .items:
      return isInSchemas || isInHolders && difference.element == .member
    case .type, .listOfTypes, .anyOf, .oneOf, .wrappedInOneOf, .allOf:
      return isInSchemas || isInHolders
    default:
      let isWhole = difference.element == .member && (difference.old ?? difference.new)?.key.isEmpty == true
      return isInSchemas || isInHolders && ([.enumMember, .unionCase].contains(difference.element) || isWhole)
    }
  }

  private func contains(_ schemas: Set<SchemaID>?, _ schema: SchemaID?) -> Bool {
    guard let schemas, let schema else { return false }
    return schemas.contains(schema)
  }

  private func fitsOperation(_ fact: Fact, _ difference: SurfaceDifference) -> Bool {
    let keys = [difference.old?.key, difference.new?.key].compactMap { $0 }
    let isResponse = fact.reach.uses.first?.context.role == .response
    let name = fact.subject.name
    switch fact.topic {
    case .path: return difference.element == .operation
    case .operation:
      if fact.edit == .moved { return false }
      return difference.element == .operation
    case .operationID: return difference.element == .operation && [.renamed, .meaning].contains(difference.kind)
    case .tag: return difference.kind == .moved
    case .operationDeprecation: return difference.kind == .deprecated
    case .server: return difference.kind == .defaultServer
    case .parameter where isResponse:
      return difference.element == .header && isHeader(name, keys)
        || difference.element == .outcome && keys.contains { $0 == fact.oldText || $0 == fact.newText }
    case .parameter, .parameterPayload, .parameterDeprecation, .parameterStyle:
      let names = fact.edit == .renamed ? [name, fact.oldText ?? name] : [name]
      return [.input, .client].contains(difference.element) && names.contains { isHeader($0, keys) }
    case .type: return difference.element == .input && keys.contains(name)
    case .requestBody: return difference.element == .input && keys.contains("body")
    case .mediaType, .mediaTypeSchema, .itemSchema, .encoding:
      if isResponse { return [.outcome, .bodyCase].contains(difference.element) || difference.kind == .result }
      return difference.element == .bodyCase || difference.element == .input && keys.contains("body")
    case .status, .responseBody:
      if difference.kind == .result { return name.hasPrefix("2") || name == "default" }
      return difference.element == .outcome && keys.contains(name)
    default: return false
    }
  }

  private func isHeader(_ name: String, _ keys: [String]) -> Bool {
    keys.contains { $0.lowercased() == name.lowercased() }
  }

  private static func isAddition(_ edit: Edit) -> Bool {
    [.added, .addedRequired, .addedRequiredWithDefault, .set].contains(edit)
  }

  private static func isRemoval(_ edit: Edit) -> Bool {
    [.removed, .removedRequired, .removedRequiredWithDefault, .unset].contains(edit)
  }

  /// What has other schemas in it.
  private static func isStructural(_ topic: Topic) -> Bool {
    [.type, .listOfTypes, .anyOf, .oneOf, .wrappedInOneOf, .allOf, .items, .prefixItems, .component].contains(topic)
  }

  /// What generated types do not say.
  private static func isAboutBounds(_ topic: Topic) -> Bool {
    switch topic {
    case .minimum, .maximum, .exclusiveMinimum, .exclusiveMaximum, .multipleOf, .minLength, .maxLength, .pattern,
      .minItems, .maxItems, .uniqueItems, .minProperties, .maxProperties, .contains, .minContains, .maxContains,
      .propertyNames, .dependentRequired, .dependentSchema, .not, .ifSchema, .thenSchema, .elseSchema, .xml,
      .parameterStyle, .encoding, .propertyDeprecation, .parameterDeprecation, .discriminatorMapping,
      .requiredAlternatives:
      true
    default: false
    }
  }
}
