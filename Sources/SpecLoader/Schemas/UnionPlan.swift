import APIModel
import YAML

/// What `anyOf` or `oneOf` comes to, seen from its nodes, before any branch gets an id.
struct UnionPlan {
  enum Form {
    /// Branches that accept more than null, at least one.
    case branches([Node])
    /// Nothing but null is accepted.
    case nothing
    /// One value per branch, described: an enumeration.
    case enumeration(EnumerationFacets)
    /// The branches only say which properties must come together.
    case requiredLists
  }

  let entry: Mapping.Entry
  let isOneOf: Bool
  let acceptsNull: Bool
  let form: Form
}

extension DocumentReader {
  /// nil when there is no such keyword, or when it says nothing.
  mutating func planUnion(_ keyword: SchemaKeyword, _ keywords: SchemaKeywords) -> UnionPlan? {
    guard let entry = keywords[keyword] else { return nil }
    let nodes = readItems(entry)
    guard !nodes.isEmpty else {
      if entry.value.sequence != nil { report(.emptyComposition(entry.key), atKey: entry) }
      return nil
    }
    var branches = nodes.filter { !acceptsOnlyNull($0) }
    let saysMore = branches.filter { !isBareNullable($0) }
    // What must come together says nothing about null.
    if !saysMore.isEmpty, !saysMore.allSatisfy(isRequiredList) { branches = saysMore }
    let form: UnionPlan.Form
    if branches.isEmpty {
      form = .nothing
    } else if branches.allSatisfy(isRequiredList) {
      form = .requiredLists
    } else if branches.count > 1, let facets = documentedEnumeration(branches) {
      form = .enumeration(facets)
    } else {
      form = .branches(branches)
    }
    return UnionPlan(entry: entry, isOneOf: keyword == .oneOf, acceptsNull: branches.count < nodes.count, form: form)
  }

  /// `{type: null}` in all its spellings, also behind references.
  private mutating func acceptsOnlyNull(_ node: Node) -> Bool {
    var node = node
    for _ in 0..<options.maximumReferenceDepth {
      guard let mapping = node.mapping else { return false }
      if let type = mapping["type"] {
        if type.string == "null" || type.isNull { return true }
        if let list = type.sequence { return !list.isEmpty && list.allSatisfy { $0.string == "null" || $0.isNull } }
      }
      if let constant = mapping.entry("const") { return constant.value.isNull }
      if let values = mapping["enum"]?.sequence { return !values.isEmpty && values.allSatisfy(\.isNull) }
      guard let reference = mapping["$ref"], let text = reference.string,
        case .success(let next?) = find(Reference(text), at: reference.mark)
      else { return false }
      node = next.node
    }
    return false
  }

  /// `{nullable: true}` and no more. By the letter it accepts everything; beside other branches it is how code-first tools write null.
  private mutating func isBareNullable(_ node: Node) -> Bool {
    guard let mapping = node.mapping, let nullable = mapping.entry("nullable"), case .bool(true) = nullable.value.value,
      mapping.entries.allSatisfy({ ["nullable", "title", "description"].contains($0.key) || $0.key.hasPrefix("x-") })
    else { return false }
    if version >= .v31 { report(.nullableKeyword, atKey: nullable) }
    return true
  }

  private func isRequiredList(_ node: Node) -> Bool {
    guard let mapping = node.mapping else { return false }
    var lists = false
    for entry in mapping.entries {
      switch entry.key {
      case "required": lists = true
      case "not":
        guard isRequiredList(entry.value) else { return false }
        lists = true
      case "title", "description": break
      case "type":
        if entry.value.string != "object" { return false }
      default: return false
      }
    }
    return lists
  }

  /// `oneOf: [{const: a, description: …}, …]` describes the values of an enumeration one by one.
  private func documentedEnumeration(_ branches: [Node]) -> EnumerationFacets? {
    var cases: [EnumerationFacets.Case] = []
    var seen: Set<Value> = []
    var rawType: EnumerationFacets.RawType?
    for branch in branches {
      guard let mapping = branch.mapping else { return nil }
      var values: [Node] = []
      for entry in mapping.entries {
        switch entry.key {
        case "const": values.append(entry.value)
        case "enum": values += entry.value.sequence ?? []
        case "title", "description", "deprecated": break
        // These say what holds anyway.
        case "minLength" where readValue(entry.value) == .integer(0): break
        case "nullable" where readValue(entry.value) == .bool(false): break
        // Another type would be a mistake that the plain reader explains.
        case "type" where entry.value.string == "string" || entry.value.string == "integer": break
        default:
          if !entry.key.hasPrefix("x-") { return nil }
        }
      }
      for value in values {
        let kind: EnumerationFacets.RawType
        switch (value.value, mapping["type"]?.string) {
        case (.string, nil), (.string, "string"): kind = .string
        case (.int, nil), (.int, "integer"): kind = .integer
        default: return nil
        }
        guard rawType == nil || rawType == kind else { return nil }
        rawType = kind
        let read = readValue(value)
        guard seen.insert(read).inserted else { continue }
        // A text about several values describes none of them.
        let described = values.count == 1
        cases.append(
          EnumerationFacets.Case(
            value: read, name: described ? mapping["title"]?.text : nil,
            description: described ? mapping["description"]?.text : nil))
      }
      if values.isEmpty { return nil }
    }
    return rawType.map { EnumerationFacets(rawType: $0, cases: cases, isConst: false) }
  }
}
