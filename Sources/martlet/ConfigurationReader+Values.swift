import Diagnostics
import SwiftEmitter
import YAML

// Values of one kind.
extension ConfigurationReader {
  mutating func path(_ entry: Mapping.Entry) -> String? {
    text(entry).map { $0.hasPrefix("/") ? $0 : folder + $0 }
  }

  mutating func access(_ entry: Mapping.Entry) -> EmitterOptions.Access? {
    guard let text = text(entry) else { return nil }
    if let access = EmitterOptions.Access(rawValue: text) { return access }
    error("configuration", "'\(text)' is none of public, package, internal", entry.value.mark)
    return nil
  }

  mutating func text(_ entry: Mapping.Entry) -> String? { text(entry.value, entry.key) }

  mutating func text(_ node: Node, _ key: String) -> String? {
    if let text = node.string { return text }
    wrongType(key, "a string", node)
    return nil
  }

  mutating func flag(_ entry: Mapping.Entry) -> Bool? {
    if let flag = entry.value.bool { return flag }
    wrongType(entry.key, "true or false", entry.value)
    return nil
  }

  mutating func sequence(_ entry: Mapping.Entry) -> [Node]? {
    if let items = entry.value.sequence { return items }
    wrongType(entry.key, "a sequence", entry.value)
    return nil
  }

  mutating func mapping(_ node: Node, _ what: String) -> Mapping? {
    if let mapping = node.mapping { return mapping }
    error("configuration", "\(what) must be a mapping, not \(node.kindName)", node.mark)
    return nil
  }

  private mutating func wrongType(_ key: String, _ expected: String, _ node: Node) {
    error("configuration", "'\(key)' must be \(expected), not \(node.kindName)", node.mark)
  }

  mutating func unknown(_ entry: Mapping.Entry, known: [String]) {
    error(
      "configuration", "unknown key '\(entry.key)'", entry.keyMark, hint: "known are \(known.joined(separator: ", "))")
  }

  mutating func error(_ id: String, _ message: String, _ mark: Mark, hint: String? = nil) {
    let location = SourceLocation(file: file, line: Int(mark.line), column: Int(mark.column))
    diagnostics.error(id, message, at: location, hint: hint)
  }
}
