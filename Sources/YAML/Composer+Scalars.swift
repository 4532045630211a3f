import CYAML
import Diagnostics

extension Composer {
  typealias ScalarEvent = yaml_event_s.__Unnamed_union_data.__Unnamed_struct_scalar

  mutating func node(_ bytes: UnsafeBufferPointer<UInt8>, _ scalar: ScalarEvent, _ mark: Mark) -> Node {
    let style = Node.Style(scalar.style)
    let string = text.isChanged ? text.restored(bytes) : String(decoding: bytes, as: UTF8.self)
    if let tag = scalar.tag {
      return tagged(string, String(cString: tag), style, mark)
    }
    if style == .plain, CoreSchema.mayBeSpecial(bytes) {
      return resolved(CoreSchema.resolve(string), string, style, mark)
    }
    return Node(.string(string), mark: mark, style: style)
  }

  /// Keeps the spelling where the value does not tell it, e.g. `0x1F`, `~`, `007`.
  func resolved(
    _ value: Node.Value, _ text: String, _ style: Node.Style, _ mark: Mark, tag: String? = nil
  ) -> Node {
    let isUsual =
      switch value {
      case .null: text == "null"
      case .bool(let flag): text == (flag ? "true" : "false")
      case .int(let number): text == String(number)
      default: true
      }
    return Node(value, mark: mark, style: style, tag: tag, text: isUsual ? nil : text)
  }

  private mutating func tagged(_ text: String, _ tag: String, _ style: Node.Style, _ mark: Mark) -> Node {
    let value: Node.Value?
    switch tag {
    case "!", Tag.string: value = .string(text)
    case Tag.null: value = CoreSchema.isNull(text) ? .null : nil
    case Tag.bool: value = CoreSchema.bool(text).map { .bool($0) }
    case Tag.int: value = CoreSchema.int(text)
    case Tag.float: value = float(text)
    case Tag.sequence, Tag.mapping: value = nil
    default:
      noteUnknown(tag, at: mark)
      value = .string(text)
    }
    if let value { return resolved(value, text, style, mark, tag: tag) }
    report(
      .error, "tag-mismatch", "the value does not fit its tag '\(Tag.short(tag))'", at: mark,
      hint: "remove the tag or correct the value")
    return Node(.string(text), mark: mark, style: style, tag: tag)
  }

  /// `!!float 3` is a double.
  private func float(_ text: String) -> Node.Value? {
    switch CoreSchema.float(text) ?? CoreSchema.int(text) {
    case .double(let number, _): .double(number, literal: text)
    case .int(let number): .double(Double(number), literal: text)
    default: nil
    }
  }

  /// Tags of sequences and mappings.
  mutating func check(_ tag: String, onMapping: Bool, at mark: Mark) {
    switch tag {
    case "!": break
    case Tag.sequence where !onMapping, Tag.mapping where onMapping: break
    case Tag.string, Tag.null, Tag.bool, Tag.int, Tag.float, Tag.sequence, Tag.mapping:
      report(
        .error, "tag-mismatch", "the value does not fit its tag '\(Tag.short(tag))'", at: mark,
        hint: "remove the tag or correct the value")
    default: noteUnknown(tag, at: mark)
    }
  }

  private mutating func noteUnknown(_ tag: String, at mark: Mark) {
    report(
      .note, "unknown-tag", "the tag '\(Tag.short(tag))' has no meaning here", at: mark)
  }
}

/// The tags of the core schema in their long form.
enum Tag {
  static let prefix = "tag:yaml.org,2002:"
  static let string = prefix + "str"
  static let null = prefix + "null"
  static let bool = prefix + "bool"
  static let int = prefix + "int"
  static let float = prefix + "float"
  static let sequence = prefix + "seq"
  static let mapping = prefix + "map"

  /// As an author writes it, e.g. `!!str`.
  static func short(_ tag: String) -> String {
    tag.hasPrefix(prefix) ? "!!" + tag.dropFirst(prefix.count) : tag
  }
}

extension Node.Style {
  init(_ style: yaml_scalar_style_t) {
    self =
      switch style {
      case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
      case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
      case YAML_LITERAL_SCALAR_STYLE: .literal
      case YAML_FOLDED_SCALAR_STYLE: .folded
      default: .plain
      }
  }
}
