/// All documents that differ from one in a single value.
extension DocumentTree {
  struct TreeEdit {
    /// A JSON pointer.
    var place: String
    /// `changed` or `removed`.
    var kind: String
    var tree: DocumentTree
  }

  func edits(at place: String = "") -> [TreeEdit] {
    switch self {
    case .object(let members):
      return members.indices.flatMap { index -> [TreeEdit] in
        let member = members[index]
        let inner = place + "/" + member.key.replacing("~", with: "~0").replacing("/", with: "~1")
        var without = members
        without.remove(at: index)
        let changed = member.value.edits(at: inner).map { edit in
          var other = members
          other[index].value = edit.tree
          return TreeEdit(place: edit.place, kind: edit.kind, tree: .object(other))
        }
        return changed + [TreeEdit(place: inner, kind: "removed", tree: .object(without))]
      }
    case .array(let items):
      return items.indices.flatMap { index -> [TreeEdit] in
        let inner = "\(place)/\(index)"
        var without = items
        without.remove(at: index)
        let changed = items[index].edits(at: inner).map { edit in
          var other = items
          other[index] = edit.tree
          return TreeEdit(place: edit.place, kind: edit.kind, tree: .array(other))
        }
        return changed + [TreeEdit(place: inner, kind: "removed", tree: .array(without))]
      }
    case .text(let text):
      return [TreeEdit(place: place, kind: "changed", tree: .text(Self.other(text, at: place)))]
    case .literal(let text):
      let other =
        switch text {
        case "true": "false"
        case "false": "true"
        case "null": "1"
        default: text + "0"
        }
      return [TreeEdit(place: place, kind: "changed", tree: .literal(other == "00" ? "-1" : other))]
    }
  }

  /// Another value that fits the place where only some do.
  private static func other(_ text: String, at place: String) -> String {
    if text.hasPrefix("#/components/schemas/") {
      return "#/components/schemas/" + (text.hasSuffix("/Base") ? "Cat" : "Base")
    }
    let others = [
      "string": "boolean", "integer": "boolean", "number": "boolean", "object": "boolean", "array": "boolean",
      "query": "header", "path": "query", "header": "query", "apiKey": "mutualTLS", "http": "mutualTLS",
      "mutualTLS": "http", "oauth2": "mutualTLS", "openIdConnect": "mutualTLS", "label": "simple",
      "deepObject": "form", "spaceDelimited": "pipeDelimited", "simple": "form", "3.2.0": "3.1.0", "1.0.0": "2.0.0",
      "attribute": "element", "beta": "alpha", "2030-01-01": "2031-01-01", "null": "boolean",
    ]
    return others[text] ?? text + "x"
  }
}
