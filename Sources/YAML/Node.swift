/// One value of a document, with its place.
///
/// Thirty-two bytes, because a large document has a hundred thousand of them: place and style share seven bytes behind
/// the value's seventeen, and what few nodes have (a tag, an unusual spelling) lives in a box.
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

  private let details: Details?
  package let value: Value
  // Not a struct of its own: that would be aligned, and so begin behind a gap.
  private let placeHigh: UInt8
  private let placeMiddle: UInt16
  private let placeLow: UInt32

  /// - Parameters:
  ///   - tag: the explicit tag in its long form, e.g. `tag:yaml.org,2002:str`.
  ///   - text: the source text of a scalar, where `value` does not already say it.
  package init(_ value: Value, mark: Mark, style: Style = .plain, tag: String? = nil, text: String? = nil) {
    self.value = value
    details = tag == nil && text == nil ? nil : Details(tag: tag, text: text)
    let place = Place(mark, style).bits
    placeHigh = UInt8(truncatingIfNeeded: place >> 48)
    placeMiddle = UInt16(truncatingIfNeeded: place >> 32)
    placeLow = UInt32(truncatingIfNeeded: place)
  }

  private init(_ value: Value, details: Details?, place: Place) {
    self.value = value
    self.details = details
    placeHigh = UInt8(truncatingIfNeeded: place.bits >> 48)
    placeMiddle = UInt16(truncatingIfNeeded: place.bits >> 32)
    placeLow = UInt32(truncatingIfNeeded: place.bits)
  }

  private var place: Place {
    Place(bits: UInt64(placeHigh) << 48 | UInt64(placeMiddle) << 32 | UInt64(placeLow))
  }

  package var mark: Mark { place.mark }
  package var style: Style { place.style }

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

extension Node {
  /// The same tree further down: one who works on several documents gives each its own range of lines, and a mark alone then says
  /// which document it is of.
  package func moved(down lines: UInt32) -> Node {
    guard lines > 0 else { return self }
    let value: Value =
      switch self.value {
      case .sequence(let items): .sequence(items.map { $0.moved(down: lines) })
      case .mapping(let mapping):
        .mapping(
          Mapping(
            mapping.entries.map {
              Mapping.Entry(key: $0.key, keyMark: $0.keyMark.moved(down: lines), value: $0.value.moved(down: lines))
            }))
      default: self.value
      }
    return Node(value, details: details, place: Place(mark.moved(down: lines), style))
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

/// 27 bits of line, 26 of column, 3 of style; enough for the 64 MiB that a document may have.
private struct Place {
  let bits: UInt64

  init(bits: UInt64) { self.bits = bits }

  init(_ mark: Mark, _ style: Node.Style) {
    let line = UInt64(min(mark.line, 1 << 27 - 1))
    let column = UInt64(min(mark.column, 1 << 26 - 1))
    bits = line << 29 | column << 3 | UInt64(style.rawValue)
  }

  var mark: Mark {
    Mark(
      line: UInt32(truncatingIfNeeded: bits >> 29), column: UInt32(truncatingIfNeeded: bits >> 3) & (1 << 26 - 1))
  }

  var style: Node.Style { Node.Style(rawValue: UInt8(bits & 7)) ?? .plain }
}
