import Diagnostics
import JSONCoding

extension Composer {
  /// Reads a JSON document (RFC 8259), with the same positions and the same checks as YAML.
  mutating func json(_ reader: inout JSONReader) throws(JSONError) {
    var position = BytePosition()
    repeat {
      guard let top = frames.indices.last else {
        try jsonValue(&reader, &position)
        continue
      }
      if frames[top].isMapping {
        let start = keyOffset(from: reader.offset)
        guard let key = try reader.nextKeyString() else {
          closeMapping()
          continue
        }
        frames[top].key = .pending(keys.id(of: key), position.mark(at: start, in: source.bytes))
      } else if try !reader.nextElement() {
        closeSequence()
        continue
      }
      try jsonValue(&reader, &position)
    } while !frames.isEmpty
    try reader.finish()
  }

  /// A scalar, or the start of an array or object.
  private mutating func jsonValue(_ reader: inout JSONReader, _ position: inout BytePosition) throws(JSONError) {
    let offset = reader.offset
    let mark = position.mark(at: offset, in: source.bytes)
    created += 1
    switch reader.peekKind() {
    case .object:
      try reader.beginObject()
      push(isMapping: true, at: mark, style: .flow)
    case .array:
      try reader.beginArray()
      push(isMapping: false, at: mark, style: .flow)
    case .string:
      let text = try reader.string() ?? ""
      guard text.utf8.count <= limits.maximumScalarBytes else {
        throw reader.invalid("a text is longer than \(limits.maximumScalarBytes) bytes", at: offset)
      }
      deliver(Node(.string(text), mark: mark, style: .doubleQuoted), height: 0)
    case .number:
      let text = try reader.numberLiteral()
      deliver(resolved(CoreSchema.resolve(text), text, .plain, mark), height: 0)
    case .boolean:
      deliver(Node(.bool(try reader.bool() ?? false), mark: mark), height: 0)
    case .null:
      guard reader.readNull() else { throw reader.mismatch(expected: "a value") }
      deliver(Node(.null, mark: mark), height: 0)
    }
  }

  /// The next token may be the comma before the key.
  private func keyOffset(from offset: Int) -> Int {
    var offset = offset
    guard offset < source.bytes.count, source.bytes[offset] == UInt8(ascii: ",") else { return offset }
    repeat { offset += 1 } while offset < source.bytes.count && source.bytes[offset] <= 0x20
    return offset
  }

  func diagnostic(_ error: JSONError) -> Diagnostic {
    let location = Mark(ofByte: error.offset, in: source.bytes).location(in: source.file, pointer: error.pointer)
    let (id, message, hint): (String, String, String?) =
      switch error.kind {
      case .limit: ("nesting-too-deep", "the document is nested deeper than \(limits.maximumDepth) levels", nil)
      case .value: ("scalar-too-large", error.message, nil)
      // Only a word can have a type and still be wrong here, e.g. `nul`.
      case .type: ("json-syntax", "expected a value", "text needs double quotes")
      default: ("json-syntax", error.message, Self.hint(error.message))
      }
    return Diagnostic(severity: .error, id: id, message: message, location: location, hint: hint)
  }

  private static func hint(_ message: String) -> String? {
    switch message {
    case "expected a key": "a key is text in double quotes; no comma stands before '}'"
    case "expected a value after `,`": "no comma stands before ']'"
    case "expected `,` or `}`", "expected `,` or `]`": "a comma or the closing bracket is missing before this place"
    default: nil
    }
  }
}
