/// One value of a document, with its place.
///
/// Thirty-two bytes, because a large document has a hundred thousand of them: place and style share a word, and what
/// few nodes have (a tag, an unusual spelling) lives in a box.
package struct Node: Sendable {
  /// The value after YAML 1.2's core schema (YAML 1.2.2, section 10.3.2); in JSON documents, the JSON value.
  package enum Value: Sendable {
    case null
    case bool(Bool)
    case int(Int64)
    /// A number with a fraction or exponent, or an integer beyond `Int64`; `literal` is its source text, e.g. `1.10`.
    indirect case double(Double, literal: String)
    case string(String)
    case sequence([Node])
    case mapping(Mapping)
  }

  package enum Style: UInt8, Hashable, Sendable {
    case plain, singleQuoted, doubleQuoted, literal, folded
    case block, flow
  }

  package let value: Value
  private let details: Details?
  private let place: UInt64

  /// - Parameters:
  ///   - tag: the explicit tag in its long form, e.g. `tag:yaml.org,2002:str`.
  ///   - text: the source text of a scalar, where `value` does not already say it.
  package init(_ value: Value, mark: Mark, style: Style = .plain, tag: String? = nil, text: String? = nil) {
    self.value = value
    details = tag == nil && text == nil ? nil : Details(tag: tag, text: text)
    place = UInt64(mark.line) << 32 | UInt64(min(mark.column, Self.columnLimit)) << 4 | UInt64(style.rawValue)
  }

  /// Twenty-eight bits; documents are limited to far fewer columns.
  private static let columnLimit: UInt32 = 1 << 28 - 1

  package var mark: Mark {
    Mark(line: UInt32(truncatingIfNeeded: place >> 32), column: UInt32(truncatingIfNeeded: place) >> 4)
  }

  package var style: Style {
    Style(rawValue: UInt8(truncatingIfNeeded: place) & 0xF) ?? .plain
  }

  /// The explicit tag in its long form, if the document gives one.
  package var tag: String? { details?.tag }

  /// A scalar's source text, e.g. `1.10`, `0x1F`, `~`, `yes`; nil for sequences and mappings.
  package var text: String? {
    if let text = details?.text { return text }
    switch value {
    case .null: return "null"
    case .bool(let flag): return flag ? "true" : "false"
    case .int(let number): return String(number)
    case .double(_, let literal): return literal
    case .string(let string): return string
    case .sequence, .mapping: return nil
    }
  }
}

/// The rare parts of a node.
private final class Details: Sendable {
  let tag: String?
  let text: String?

  init(tag: String?, text: String?) {
    self.tag = tag
    self.text = text
  }
}
