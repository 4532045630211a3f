import CYAML
import Diagnostics

/// Aliases share the anchored node, so they cost no memory here; the limits protect whoever walks the tree.
extension Composer {
  mutating func define(_ name: UnsafeMutablePointer<UInt8>?, _ node: Node, nodes: Int, height: Int) {
    guard let name else { return }
    anchors[String(cString: name)] = .complete(node, nodes: nodes, height: height)
  }

  mutating func alias(_ event: UnsafeMutablePointer<yaml_event_t>) throws(Unreadable) {
    guard let anchor = event.pointee.data.alias.anchor else { return }
    let name = String(cString: anchor)
    let mark = Mark(event.pointee.start_mark)
    switch anchors[name] {
    case .complete(let node, let nodes, let height):
      expanded += nodes
      created += nodes
      guard expanded <= limits.maximumAliasExpansion else {
        throw unreadable(
          "alias-expansion", "aliases expand to more than \(limits.maximumAliasExpansion) nodes", at: mark,
          hint: "write the shared parts as components and refer to them with $ref")
      }
      guard frames.count + height <= limits.maximumDepth else { throw tooDeep(at: mark) }
      if let top = frames.indices.last, frames[top].isMapping, case .none = frames[top].key, let text = node.text {
        frames[top].key = .pending(keys.id(of: text), mark)
      } else {
        deliver(node, height: height)
      }
    case .open(let start):
      throw unreadable(
        "recursive-alias", "the alias '*\(name)' is inside the node that it stands for", at: mark,
        related: [.init(location: start.location(in: source.file), message: "the anchor is here")])
    case nil:
      report(
        .error, "undefined-alias", "the alias '*\(name)' has no anchor before it", at: mark,
        hint: "text that starts with '*' needs quotes")
      if let top = frames.indices.last, frames[top].isMapping, case .none = frames[top].key {
        frames[top].key = .dropped
      } else {
        deliver(Node(.null, mark: mark), height: 0)
      }
    }
  }
}
