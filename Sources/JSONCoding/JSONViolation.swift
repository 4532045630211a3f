/// One way in which JSON does not fit what was asked for: where, what, and of which sort.
public struct JSONViolation: Hashable, Sendable, CustomStringConvertible {
  /// The sort of a violation. Servers map it to their own error codes.
  public enum Kind: String, Hashable, Sendable {
    /// The bytes are no JSON, or no UTF-8. Reading cannot go on behind it.
    case syntax
    /// A value of another JSON kind, or a number out of the range of the Swift type.
    case type
    /// A required key is absent. The path ends with the key.
    case missing
    /// The right kind, but not an allowed value: an unknown enum value, text that is no date, a bound not kept.
    case value
    /// A limit of the reader: nesting depth, number of problems, work spent on ambiguous unions.
    case limit
  }

  public var kind: Kind
  /// From the document's root to the value that is wrong.
  public var path: [JSONPathComponent]
  /// Bytes from the start of the document; -1 for a value that was checked in memory and has no place in a document.
  public var offset: Int
  /// What is wrong, without the place: `expected a string, found null`.
  public var message: String

  public init(kind: Kind, path: [JSONPathComponent], offset: Int = -1, message: String) {
    self.kind = kind
    self.path = path
    self.offset = offset
    self.message = message
  }

  public var description: String {
    let place = path.isEmpty ? "" : "\(path.pathDescription): "
    return offset < 0 ? "\(place)\(message)" : "\(place)\(message) (byte \(offset))"
  }
}
