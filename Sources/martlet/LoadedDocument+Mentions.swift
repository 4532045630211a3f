import APIModel
import Diagnostics
import SpecLoader

extension LoadedDocument {
  /// Warns about names in the configuration that the document does not have: they would change nothing.
  mutating func checkMentions(_ mentions: [Configuration.Mention]) {
    guard let api, !mentions.isEmpty else { return }
    let components = api.schemas.components.compactMap { api.schemas[$0].name }
    let operations = api.operations.compactMap(\.operationID)
    for mention in mentions {
      let isEnum = mention.key == "closedEnums"
      let known = isEnum ? components : components + operations
      if known.contains(mention.name) || (!isEnum && Self.isMember(mention.name, of: api)) { continue }
      let nearest = NearestName.of(mention.name, among: known)
      diagnostics.warning(
        "unknown-name",
        "'\(mention.key)' speaks of '\(mention.name)', but the document has no such "
          + (isEnum ? "schema" : "schema or operation"),
        at: mention.location, hint: nearest.map { "did you mean '\($0)'?" })
    }
  }

  /// `Release.created_at` and `State.in_progress`; what stands deeper, `Release/apps[].id`, is known by its component.
  private static func isMember(_ name: String, of api: API) -> Bool {
    api.schemas.components.contains { id in
      guard let component = api.schemas[id].name, name.hasPrefix(component) else { return false }
      let rest = name.dropFirst(component.count)
      if rest.hasPrefix("/") { return true }
      guard rest.hasPrefix(".") else { return false }
      let key = String(rest.dropFirst())
      switch api.schemas[id].kind {
      case .object(let facets): return facets.properties.contains { $0.name == key }
      case .enumeration(let facets): return facets.cases.contains { $0.value.string == key }
      case .integer, .number, .string, .boolean, .array, .any, .never, .reference: return false
      // Members of what is composed may come from anywhere.
      case .allOf, .anyOf, .oneOf: return true
      }
    }
  }
}
