import APIModel
import YAML

/// Values of one expected kind. What is of another kind is reported at its place and read as the nearest thing it can mean.
extension DocumentReader {
  mutating func readText(_ entry: Mapping.Entry) -> String? {
    switch entry.value.value {
    case .string(let text): return text
    case .null:
      report(.emptyValue(entry.key), atKey: entry)
      return nil
    case .sequence, .mapping:
      report(.wrongType(entry.key, expected: "a string", found: entry.value.kindName), at: entry.value.mark)
      return nil
    case .bool, .int, .double:
      // Numbers keep their spelling: `version: 1.10` is not 1.1.
      let text = entry.value.text ?? ""
      report(.convertedType(entry.key, expected: "a string", read: "\"\(text)\""), at: entry.value.mark)
      return text
    }
  }

  mutating func readFlag(_ entry: Mapping.Entry) -> Bool? {
    switch entry.value.value {
    case .bool(let flag): return flag
    case .null:
      report(.emptyValue(entry.key), atKey: entry)
      return nil
    case .string(let text) where ["true", "false"].contains(text.lowercased()):
      report(.convertedType(entry.key, expected: "true or false", read: text.lowercased()), at: entry.value.mark)
      return text.lowercased() == "true"
    default:
      report(.wrongType(entry.key, expected: "true or false", found: entry.value.kindName), at: entry.value.mark)
      return nil
    }
  }

  /// A count such as `minLength`: zero or more.
  mutating func readCount(_ entry: Mapping.Entry) -> Int? {
    var number: Double?
    switch entry.value.value {
    case .int, .double: number = entry.value.double
    case .null:
      report(.emptyValue(entry.key), atKey: entry)
      return nil
    case .string(let text):
      number = Double(text)
      if number != nil {
        report(.convertedType(entry.key, expected: "a number", read: text), at: entry.value.mark)
      }
    default: break
    }
    guard let number else {
      report(.wrongType(entry.key, expected: "a whole number", found: entry.value.kindName), at: entry.value.mark)
      return nil
    }
    guard number >= 0, number == number.rounded() else {
      report(.invalidBound(entry.key, value: entry.value.text ?? ""), at: entry.value.mark)
      return nil
    }
    // Beyond what Int holds a count does not bound anything.
    return Int(exactly: number) ?? Int.max
  }

  /// A list of strings such as `required`; a single string stands for a list of one.
  mutating func readTexts(_ entry: Mapping.Entry) -> [String] {
    switch entry.value.value {
    case .sequence(let items):
      var texts: [String] = []
      texts.reserveCapacity(items.count)
      for item in items {
        if let text = readText(Mapping.Entry(key: entry.key, keyMark: item.mark, value: item)) { texts.append(text) }
      }
      return texts
    case .string(let text):
      report(.convertedType(entry.key, expected: "a list", read: "[\(text)]"), at: entry.value.mark)
      return [text]
    case .null:
      report(.emptyValue(entry.key), atKey: entry)
      return []
    default:
      report(.wrongType(entry.key, expected: "a list of strings", found: entry.value.kindName), at: entry.value.mark)
      return []
    }
  }

  /// The entries of an object; a missing or mistaken one has none.
  mutating func readMapping(_ node: Node, object: String) -> Mapping? {
    if let mapping = node.mapping { return mapping }
    report(.wrongType(object, expected: "a mapping", found: node.kindName), at: node.mark)
    return nil
  }

  mutating func readMapping(_ entry: Mapping.Entry) -> Mapping? {
    if entry.value.isNull {
      report(.emptyValue(entry.key), atKey: entry)
      return nil
    }
    return readMapping(entry.value, object: entry.key)
  }

  mutating func readItems(_ entry: Mapping.Entry) -> [Node] {
    if let items = entry.value.sequence { return items }
    if entry.value.isNull {
      report(.emptyValue(entry.key), atKey: entry)
    } else {
      report(.wrongType(entry.key, expected: "a list", found: entry.value.kindName), at: entry.value.mark)
    }
    return []
  }
}
