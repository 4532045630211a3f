/// The graph in the language of Graphviz.
package enum DOTGraph {
  package static func text(_ graph: GraphSelection) -> String {
    var text =
      "digraph \(quoted(graph.title)) {\n  rankdir=LR;\n  node [shape=box, style=rounded, fontname=\"sans-serif\"];\n"
    let names = Dictionary(uniqueKeysWithValues: graph.nodes.map { ($0.id, $0.name) })
    for node in graph.nodes {
      var attributes = ["label=\(quoted(node.name))", "tooltip=\(quoted(node.kind.rawValue))"]
      if !node.file.isEmpty { attributes.append("xlabel=\(quoted(node.file))") }
      if node.isRoot { attributes.append("penwidth=2") }
      text += "  \(quoted(node.name)) [\(attributes.joined(separator: ", "))];\n"
    }
    for edge in graph.edges {
      guard let from = names[edge.from], let to = names[edge.to] else { continue }
      text += "  \(quoted(from)) -> \(quoted(to)) [label=\(quoted(edge.label))];\n"
    }
    if graph.nodes.count < graph.total {
      text += "  // \(graph.nodes.count) of \(graph.total) schemas: those with the most references.\n"
    }
    return text + "}\n"
  }

  /// A quoted id. Line breaks and control characters become spaces, so that no name ends its line.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
