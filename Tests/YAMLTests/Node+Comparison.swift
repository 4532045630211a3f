import Diagnostics
import JSONCoding

@testable import YAML

extension Node {
  /// The node as JSON, for comparison; numbers as doubles, because JSON does not tell `1` from `1.0`.
  var json: JSONValue {
    switch value {
    case .null: .null
    case .bool(let flag): .bool(flag)
    case .int(let number): .number(Double(number))
    case .double(let number, _): .number(number)
    case .string(let string): .string(string)
    case .sequence(let items): .array(items.map(\.json))
    case .mapping(let mapping):
      .object(Dictionary(mapping.map { ($0.key, $0.value.json) }, uniquingKeysWith: { first, _ in first }))
    }
  }
}

extension JSONValue {
  var withDoubles: JSONValue {
    switch self {
    case .integer(let number): .number(Double(number))
    case .array(let items): .array(items.map(\.withDoubles))
    case .object(let members): .object(members.mapValues(\.withDoubles))
    default: self
    }
  }
}

/// What parsing a text gives.
struct Parsed {
  var root: Node?
  var diagnostics: [Diagnostic]

  init(_ text: String, file: String = "test.yaml", limits: ParseLimits = ParseLimits()) {
    self.init(Array(text.utf8), file: file, limits: limits)
  }

  init(_ bytes: [UInt8], file: String = "test.yaml", limits: ParseLimits = ParseLimits()) {
    var collector = DiagnosticCollector()
    root = DocumentParser.parse(SourceText(file: file, bytes: bytes), limits: limits, into: &collector)
    diagnostics = collector.sorted
  }

  var json: JSONValue? { root?.json }

  /// `line:column id`, the short form in which tests compare.
  var problems: [String] { diagnostics.map { "\($0.location.line):\($0.location.column) \($0.id)" } }
}
