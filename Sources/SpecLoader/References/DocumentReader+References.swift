import APIModel
import YAML

/// What a node stands for: itself, or the object that its `$ref` leads to.
struct ReferenceTarget {
  let node: Node
  /// The first reference on the way; empty where the node is the object itself.
  var path: [String] = []
  /// A description beside the reference, which wins over the object's own (OpenAPI 3.1, Reference Object).
  var description: String?

  /// The name of the component in this section of the document.
  func component(in section: String) -> String? {
    path.count == 3 && path[0] == "components" && path[1] == section ? path[2] : nil
  }
}

extension DocumentReader {
  /// Follows references from an object that is not a schema. Reports and returns nil where they lead nowhere.
  mutating func target(of node: Node) -> ReferenceTarget? {
    guard let mapping = node.mapping, let first = mapping.entry("$ref"), first.value.string != nil else {
      return ReferenceTarget(node: node)
    }
    var found = ReferenceTarget(node: node)
    if let entry = mapping.entry("description") { found.description = readText(entry) }
    var current = first.value
    var path: [String]?
    var hops = 0
    while let text = current.string {
      hops += 1
      guard hops <= options.maximumReferenceDepth else {
        report(.circularReference(text), at: first.value.mark)
        return nil
      }
      guard let next = lookUp(text, at: current.mark) else { return nil }
      path = path ?? next.path
      guard let onward = next.node["$ref"], onward.string != nil else {
        found = ReferenceTarget(node: next.node, path: path ?? [], description: found.description)
        break
      }
      current = onward
    }
    return found
  }

  /// The node that a reference means. Reports where there is none.
  mutating func lookUp(_ text: String, at mark: Mark) -> (node: Node, path: [String])? {
    switch Reference(text, ownNames: ownNames) {
    case .external:
      report(.externalReference(text), at: mark)
      return nil
    case .anchor(let name):
      if let node = anchoredSchema(name) { return (node, []) }
      report(.unresolvedReference(text, nearest: nil), at: mark)
      return nil
    case .pointer(let path):
      if let node = node(at: path) { return (node, path) }
      report(.unresolvedReference(text, nearest: nearestName(to: path)), at: mark)
      return nil
    }
  }

  func node(at path: some Sequence<String>, from start: Node? = nil) -> Node? {
    var current = start ?? root
    for token in path {
      switch current.value {
      case .mapping(let mapping):
        guard let next = mapping[token] else { return nil }
        current = next
      case .sequence(let items):
        guard let index = Int(token), items.indices.contains(index) else { return nil }
        current = items[index]
      default: return nil
      }
    }
    return current
  }

  /// What the author may have meant: a name in the same place that differs by case or a slip.
  private func nearestName(to path: [String]) -> String? {
    guard let missing = path.last, problems.count < 50, let siblings = node(at: path.dropLast())?.mapping else {
      return nil
    }
    return NearestName.of(missing, among: siblings.entries.lazy.map(\.key))
  }

  private mutating func anchoredSchema(_ name: String) -> Node? {
    if anchors == nil {
      var found: [String: Node] = [:]
      Self.collectAnchors(root, into: &found)
      anchors = found
    }
    return anchors?[name]
  }

  private static func collectAnchors(_ node: Node, into anchors: inout [String: Node]) {
    switch node.value {
    case .sequence(let items): for item in items { collectAnchors(item, into: &anchors) }
    case .mapping(let mapping):
      for entry in mapping {
        if entry.key == "$anchor" || entry.key == "$dynamicAnchor", let name = entry.value.string, anchors[name] == nil
        {
          anchors[name] = node
        }
        collectAnchors(entry.value, into: &anchors)
      }
    default: break
    }
  }
}
