import CYAML

/// libyaml's parser as a stream of events. Owns the parser and the current event; the bytes belong to the caller.
struct EventStream: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  /// Valid until the next call of `next()`.
  let event: UnsafeMutablePointer<yaml_event_t>
  private var holdsEvent = false

  /// - Parameter bytes: UTF-8; must stay in place for the life of the stream.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    guard yaml_parser_initialize(parser) != 0 else {
      parser.deallocate()
      return nil
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    self.parser = parser
    event = .allocate(capacity: 1)
  }

  deinit {
    if holdsEvent { yaml_event_delete(event) }
    yaml_parser_delete(parser)
    parser.deallocate()
    event.deallocate()
  }

  /// Moves to the next event; false when the text is not YAML, and `problem` says why.
  mutating func next() -> Bool {
    if holdsEvent { yaml_event_delete(event) }
    holdsEvent = yaml_parser_parse(parser, event) != 0
    return holdsEvent
  }

  /// What stopped the parser.
  var problem: SyntaxProblem {
    SyntaxProblem(
      isReaderProblem: parser.pointee.error == YAML_READER_ERROR,
      message: parser.pointee.problem.map { String(cString: $0) } ?? "out of memory",
      mark: Mark(parser.pointee.problem_mark),
      byteOffset: parser.pointee.problem_offset,
      context: parser.pointee.context.map { String(cString: $0) },
      contextMark: Mark(parser.pointee.context_mark))
  }
}

extension Mark {
  /// libyaml counts from 0.
  init(_ mark: yaml_mark_t) {
    self.init(
      line: UInt32(truncatingIfNeeded: mark.line &+ 1), column: UInt32(truncatingIfNeeded: mark.column &+ 1))
  }
}
