import APIModel
import Diagnostics
import YAML

/// What a node stands for: itself, or the object that its `$ref` leads to.
struct ReferenceTarget {
  let node: Node
  /// The first reference on the way, where it leads to the document; empty where the node is the object itself.
  var path: [String] = []
  /// A description beside the reference, which wins over the object's own (OpenAPI 3.1, Reference Object).
  var description: String?

  /// The name of the component in this section of the document.
  func component(in section: String) -> String? {
    switch path.count {
    case 3 where path[0] == "components" && path[1] == section: path[2]
    // Swagger 2.0 has the sections at the top.
    case 2 where path[0] == section: path[1]
    default: nil
    }
  }
}

/// A reference as it is remembered: the same text means different things in different files.
struct ReferenceKey: Hashable {
  let file: Int
  let text: String
}

/// Where a reference leads.
struct LocatedNode {
  let node: Node
  /// Of the key that the node stands under, or of the node.
  let keyMark: Mark
  let file: Int
  /// The keys on the way from the top of the file.
  let path: [String]
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
      path = path ?? (next.file == 0 ? next.path : [])
      guard let onward = next.node["$ref"], onward.string != nil else {
        found = ReferenceTarget(node: next.node, path: path ?? [], description: found.description)
        break
      }
      current = onward
    }
    return found
  }

  /// The node that a reference means. Reports where there is none.
  ///
  /// - Parameter mark: of the reference, which says what file its path starts from.
  mutating func lookUp(_ text: String, at mark: Mark) -> LocatedNode? {
    let reference = Reference(text)
    switch find(reference, at: mark) {
    case .success(let found?): return found
    case .success(nil):
      // Tools that paste files together let them refer to the whole.
      if reference.file.isEmpty, files.index(of: mark) != 0, let found = node(reference.fragment, inFile: 0) {
        report(.referenceToDocument(text), at: mark)
        return found
      }
      report(.unresolvedReference(text, nearest: nearestName(to: reference, at: mark)), at: mark)
    case .failure(let problem): report(problem, at: mark)
    }
    return nil
  }

  /// The same without a report: nil in success where the file has nothing at that place.
  mutating func find(_ reference: Reference, at mark: Mark) -> Result<LocatedNode?, LoaderProblem> {
    switch files.find(reference.file, from: files.index(of: mark)) {
    case .success(let file): .success(node(reference.fragment, inFile: file))
    case .failure(let problem): .failure(problem)
    }
  }

  private mutating func node(_ fragment: Reference.Fragment, inFile file: Int) -> LocatedNode? {
    switch fragment {
    case .anchor(let name):
      guard let node = anchoredSchema(name, inFile: file) else { return nil }
      return LocatedNode(node: node, keyMark: node.mark, file: file, path: ["#", name])
    case .pointer(let path):
      guard let (node, keyMark) = Self.node(at: path, from: files.files[file].root) else { return nil }
      return LocatedNode(node: node, keyMark: keyMark, file: file, path: path)
    }
  }

  static func node(at path: some Sequence<String>, from start: Node) -> (node: Node, keyMark: Mark)? {
    var current = start
    var keyMark = start.mark
    for token in path {
      switch current.value {
      case .mapping(let mapping):
        guard let next = mapping.entry(token) else { return nil }
        current = next.value
        keyMark = next.keyMark
      case .sequence(let items):
        guard let index = Int(token), items.indices.contains(index) else { return nil }
        current = items[index]
        keyMark = current.mark
      default: return nil
      }
    }
    return (current, keyMark)
  }

  /// What the author may have meant: a name in the same place that differs by case or a slip.
  private mutating func nearestName(to reference: Reference, at mark: Mark) -> String? {
    guard case .pointer(let path) = reference.fragment, let missing = path.last, problems.count < 50,
      case .success(let file) = files.find(reference.file, from: files.index(of: mark)),
      let siblings = Self.node(at: path.dropLast(), from: files.files[file].root)?.node.mapping
    else { return nil }
    return NearestName.of(missing, among: siblings.entries.lazy.map(\.key))
  }

  private mutating func anchoredSchema(_ name: String, inFile file: Int) -> Node? {
    if let anchors = files.files[file].anchors { return anchors[name] }
    var found: [String: Node] = [:]
    Self.collectAnchors(files.files[file].root, into: &found)
    files.setAnchors(found, ofFile: file)
    return found[name]
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
