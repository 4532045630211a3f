/// A JSON value as it stands in a document: defaults, examples, enum values, extensions. Objects keep their order.
package indirect enum Value: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int64)
  /// `literal` is the source text, so that `1.10` stays `1.10`.
  case number(Double, literal: String)
  case string(String)
  case array([Value])
  case object([Member])

  package struct Member: Hashable, Sendable {
    package var key: String
    package var value: Value

    package init(key: String, value: Value) {
      self.key = key
      self.value = value
    }
  }

  package subscript(key: String) -> Value? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.key == key }?.value
  }

  package var string: String? {
    if case .string(let text) = self { text } else { nil }
  }
}
