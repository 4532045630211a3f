import APIModel
import YAML

extension DocumentReader {
  mutating func readConst(
    _ entry: Mapping.Entry, _ keywords: SchemaKeywords, types: SchemaTypes, into schema: inout Schema
  ) {
    keep(keywords.all(of: SchemaKeywordSet.constraints.subtracting(SchemaKeywordSet(.const))), in: &schema)
    guard !entry.value.isNull else {
      schema.kind = .never
      schema.nullable = true
      return
    }
    let read = readCases([entry.value], types: types.withoutNull, keywords)
    schema.kind = .enumeration(EnumerationFacets(rawType: read.rawType, cases: read.cases, isConst: true))
  }

  /// Reads `enum`, or `x-extensible-enum` where there is none. False when the schema is to be read as its type.
  mutating func readEnumeration(_ keywords: SchemaKeywords, types: SchemaTypes, into schema: inout Schema) -> Bool {
    let extensible = keywords.other(["x-extensible-enum"]).map {
      Mapping.Entry(key: "x-extensible-enum", keyMark: $0.mark, value: $0)
    }
    guard let entry = keywords[.enum] ?? extensible else { return false }
    let items = readItems(entry)
    guard !items.isEmpty else {
      if entry.value.sequence != nil { report(.emptyEnum, atKey: entry) }
      return false
    }
    let accepted = types.withoutNull
    if accepted == .array, items.allSatisfy({ $0.sequence == nil }) {
      report(.enumOfArray, atKey: entry)
      keep([entry], in: &schema)
      return false
    }
    keep(keywords.all(of: SchemaKeywordSet.constraints.subtracting(SchemaKeywordSet(.enum))), in: &schema)
    // Beside `type: string` a null in the list is not accepted by JSON Schema, but always meant.
    if items.contains(where: \.isNull) { schema.nullable = true }
    guard items.contains(where: { !$0.isNull }) else {
      schema.kind = .never
      return true
    }
    let read = readCases(items, types: accepted, keywords)
    schema.kind = .enumeration(EnumerationFacets(rawType: read.rawType, cases: read.cases, isConst: false))
    return true
  }

  private mutating func readCases(
    _ items: [Node], types: SchemaTypes, _ keywords: SchemaKeywords
  ) -> (rawType: EnumerationFacets.RawType, cases: [EnumerationFacets.Case]) {
    let names = keywords.other(["x-enum-varnames", "x-enumNames", "x-enum-names"])
    let descriptions = keywords.other(["x-enum-descriptions", "x-enumDescriptions"])
    var fitting = types
    if !types.isEmpty, !items.contains(where: { !$0.isNull && fitted($0, to: types) != nil }) {
      // Nothing fits: the values are the better witness of what is meant.
      for item in items where !item.isNull {
        report(.enumType(item.text ?? item.kindName, types: types.names, outcome: .kept), at: item.mark)
      }
      fitting = []
    }
    var cases: [EnumerationFacets.Case] = []
    var seen: Set<Value> = []
    for (index, item) in items.enumerated() where !item.isNull {
      guard let value = readCase(item, types: fitting) else { continue }
      guard seen.insert(value).inserted else {
        report(.duplicateEnumValue(item.text ?? item.kindName), at: item.mark)
        continue
      }
      cases.append(
        EnumerationFacets.Case(
          value: value, name: label(names, at: index, of: item), description: label(descriptions, at: index, of: item)))
    }
    return (rawType(of: cases, declared: fitting), cases)
  }

  /// The value as an enumeration of these types has it, or nil, with a report, when it can never be accepted.
  private mutating func readCase(_ node: Node, types: SchemaTypes) -> Value? {
    guard !types.isEmpty else { return readValue(node) }
    guard let value = fitted(node, to: types) else {
      report(.enumType(node.text ?? node.kindName, types: types.names, outcome: .dropped), at: node.mark)
      return nil
    }
    if !node.matches(types) {
      report(.enumType(node.text ?? "", types: types.names, outcome: .converted), at: node.mark)
    }
    return value
  }

  private func fitted(_ node: Node, to types: SchemaTypes) -> Value? {
    if node.matches(types) {
      // `1.0` in an enumeration of integers is the integer.
      if types == .integer, let whole = node.double.flatMap({ Int64(exactly: $0) }) { return .integer(whole) }
      return readValue(node)
    }
    guard let text = node.text else { return nil }
    if types.contains(.string) { return .string(text) }
    if types.contains(.integer), let number = Int64(text) { return .integer(number) }
    if types.contains(.number), let number = Double(text) { return .number(number, literal: text) }
    if types.contains(.boolean), let flag = Bool(text.lowercased()) { return .bool(flag) }
    return nil
  }

  private func rawType(of cases: [EnumerationFacets.Case], declared: SchemaTypes) -> EnumerationFacets.RawType {
    switch declared {
    case .string: return .string
    case .integer: return .integer
    case .number, [.number, .integer]: return .number
    case .boolean: return .boolean
    default: break
    }
    var found: Set<EnumerationFacets.RawType> = []
    for item in cases {
      switch item.value {
      case .string: found.insert(.string)
      case .integer: found.insert(.integer)
      case .number: found.insert(.number)
      case .bool: found.insert(.boolean)
      default: found.insert(.mixed)
      }
    }
    if found == [.integer, .number] { return .number }
    return found.count == 1 ? found.first ?? .mixed : .mixed
  }

  /// Labels come as a list in the order of the values, or under the values as keys.
  private func label(_ labels: Node?, at index: Int, of value: Node) -> String? {
    if let list = labels?.sequence { return list.indices.contains(index) ? list[index].text : nil }
    return value.text.flatMap { labels?[$0]?.text }
  }
}

extension Node {
  /// Whether the value is of one of these types.
  func matches(_ types: SchemaTypes) -> Bool {
    switch value {
    case .null: types.contains(.null)
    case .bool: types.contains(.boolean)
    case .int: !types.isDisjoint(with: [.integer, .number])
    case .double(let number, _):
      types.contains(.number) || types.contains(.integer) && number == number.rounded()
    case .string: types.contains(.string)
    case .sequence: types.contains(.array)
    case .mapping: types.contains(.object)
    }
  }
}
