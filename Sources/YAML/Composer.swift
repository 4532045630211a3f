import CYAML
import Diagnostics

/// Builds trees from events, with a stack of its own instead of recursion.
struct Composer: ~Copyable {
  /// An open sequence or mapping.
  struct Frame {
    let isMapping: Bool
    /// Where its children start in `items` or `entries`.
    let start: Int
    let mark: Mark
    let style: Node.Style
    let tag: String?
    let anchor: String?
    /// `created` before it.
    let created: Int
    /// The deepest nesting below it.
    var height = 0
    var key = Key.none
    var merges: [Merge] = []
  }

  /// What the next value of a mapping belongs to.
  enum Key {
    case none
    case pending(UInt32, Mark)
    case merge(Mark)
    /// A key that was reported and whose value is dropped.
    case dropped
  }

  /// What an alias stands for.
  enum Anchor {
    /// Its node is not finished, so an alias to it would be a cycle.
    case open(Mark)
    case complete(Node, nodes: Int, height: Int)
  }

  let source: SourceText
  let limits: ParseLimits
  let text: PreparedText
  var diagnostics = DiagnosticCollector()
  var frames: [Frame] = []
  /// The finished children of open sequences and mappings, and the numbers of the mappings' keys.
  var items = MoveStack<Node>()
  var entries = MoveStack<Mapping.Entry>()
  var entryIDs = MoveStack<UInt32>()
  var keys = KeyTable()
  var anchors: [String: Anchor] = [:]
  /// Nodes of this document, those behind aliases counted each time.
  var created = 0
  var expanded = 0
  var root: Node?

  init(source: SourceText, text: PreparedText, limits: ParseLimits) {
    self.source = source
    self.text = text
    self.limits = limits
  }

  /// Reads documents until `maximum` are complete. Throws what leaves no tree; reports the rest.
  mutating func documents(
    _ stream: inout EventStream, maximum: Int
  ) throws(Unreadable) -> [Node] {
    var documents: [Node] = []
    while true {
      guard stream.next() else { throw Unreadable(stream.problem.diagnostic(in: source)) }
      let event = stream.event
      switch event.pointee.type {
      case YAML_SCALAR_EVENT: try scalar(event)
      case YAML_MAPPING_START_EVENT: try open(event, isMapping: true)
      case YAML_MAPPING_END_EVENT: closeMapping()
      case YAML_SEQUENCE_START_EVENT: try open(event, isMapping: false)
      case YAML_SEQUENCE_END_EVENT: closeSequence()
      case YAML_ALIAS_EVENT: try alias(event)
      case YAML_DOCUMENT_START_EVENT:
        if documents.count == maximum {
          reportSecondDocument(at: Mark(event.pointee.start_mark))
          return documents
        }
        anchors = [:]
        created = 0
        expanded = 0
      case YAML_DOCUMENT_END_EVENT:
        if let root { documents.append(root) }
        root = nil
      case YAML_STREAM_END_EVENT: return documents
      default: break
      }
    }
  }

  private mutating func scalar(_ event: UnsafeMutablePointer<yaml_event_t>) throws(Unreadable) {
    let scalar = event.pointee.data.scalar
    let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    let mark = Mark(event.pointee.start_mark)
    if bytes.count > limits.maximumScalarBytes {
      throw unreadable("scalar-too-large", "a text is longer than \(limits.maximumScalarBytes) bytes", at: mark)
    }
    if let top = frames.indices.last, frames[top].isMapping, case .none = frames[top].key {
      frames[top].key = key(bytes, scalar, mark)
      if scalar.anchor == nil { return }
      // An alias may stand for a key's text.
      define(scalar.anchor, node(bytes, scalar, mark), nodes: 1, height: 0)
      return
    }
    created += 1
    let node = node(bytes, scalar, mark)
    if scalar.anchor != nil { define(scalar.anchor, node, nodes: 1, height: 0) }
    deliver(node, height: 0)
  }

  private mutating func key(
    _ bytes: UnsafeBufferPointer<UInt8>, _ scalar: yaml_event_s.__Unnamed_union_data.__Unnamed_struct_scalar,
    _ mark: Mark
  ) -> Key {
    if bytes.count == 2, bytes[0] == UInt8(ascii: "<"), bytes[1] == UInt8(ascii: "<"),
      scalar.style == YAML_PLAIN_SCALAR_STYLE, isMergeTag(scalar.tag)
    {
      return .merge(mark)
    }
    return .pending(text.isChanged ? keys.id(of: text.restored(bytes)) : keys.id(of: bytes), mark)
  }

  /// Whether `<<` may be the merge key: without a tag, or with `!!merge`.
  private func isMergeTag(_ tag: UnsafeMutablePointer<yaml_char_t>?) -> Bool {
    guard let tag else { return true }
    return strcmp(UnsafeRawPointer(tag).assumingMemoryBound(to: CChar.self), "tag:yaml.org,2002:merge") == 0
  }

  private mutating func open(
    _ event: UnsafeMutablePointer<yaml_event_t>, isMapping: Bool
  ) throws(Unreadable) {
    let mark = Mark(event.pointee.start_mark)
    guard frames.count < limits.maximumDepth else { throw tooDeep(at: mark) }
    // Sequence and mapping starts have the same layout but not the same type.
    let (tag, anchor, isFlow) =
      isMapping
      ? (
        event.pointee.data.mapping_start.tag, event.pointee.data.mapping_start.anchor,
        event.pointee.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
      )
      : (
        event.pointee.data.sequence_start.tag, event.pointee.data.sequence_start.anchor,
        event.pointee.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
      )
    let longTag = tag.map { String(cString: $0) }
    if let longTag { check(longTag, onMapping: isMapping, at: mark) }
    push(
      isMapping: isMapping, at: mark, style: isFlow ? .flow : .block, tag: longTag,
      anchor: anchor.map { String(cString: $0) })
  }

  mutating func push(isMapping: Bool, at mark: Mark, style: Node.Style, tag: String? = nil, anchor: String? = nil) {
    if let anchor { anchors[anchor] = .open(mark) }
    frames.append(
      Frame(
        isMapping: isMapping, start: isMapping ? entries.count : items.count, mark: mark, style: style, tag: tag,
        anchor: anchor, created: created))
    created += 1
  }

  mutating func closeSequence() {
    guard let frame = frames.popLast() else { return }
    complete(frame, .sequence(items.pop(from: frame.start)))
  }

  mutating func closeMapping() {
    guard let frame = frames.last else { return }
    checkDuplicates(from: frame.start)
    if !frame.merges.isEmpty { applyMerges(frame) }
    frames.removeLast()
    entryIDs.removeAll(from: frame.start)
    complete(frame, .mapping(Mapping(entries.pop(from: frame.start))))
  }

  private mutating func complete(_ frame: Frame, _ value: Node.Value) {
    let node = Node(value, mark: frame.mark, style: frame.style, tag: frame.tag)
    let height = frame.height + 1
    if let anchor = frame.anchor {
      anchors[anchor] = .complete(node, nodes: created - frame.created, height: height)
    }
    deliver(node, height: height)
  }

  /// Puts a finished node where it belongs.
  mutating func deliver(_ node: Node, height: Int) {
    guard let top = frames.indices.last else {
      root = node
      return
    }
    if case .merge(let mark) = frames[top].key {
      frames[top].key = .none
      // The entries come into this mapping, so their own mapping, and a sequence around it, add no level.
      raiseHeight(of: top, to: height - (node.sequence == nil ? 1 : 2))
      addMerge(node, at: mark)
      return
    }
    raiseHeight(of: top, to: height)
    guard frames[top].isMapping else {
      items.append(node)
      return
    }
    switch frames[top].key {
    case .pending(let id, let mark):
      entries.append(Mapping.Entry(key: keys.string(id), keyMark: mark, value: node))
      entryIDs.append(id)
      frames[top].key = .none
    case .none:
      reportComplexKey(node)
      frames[top].key = .dropped
    case .dropped, .merge:
      frames[top].key = .none
    }
  }

  private mutating func raiseHeight(of frame: Int, to height: Int) {
    if frames[frame].height < height { frames[frame].height = height }
  }
}
