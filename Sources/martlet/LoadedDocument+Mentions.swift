import APIModel
import Diagnostics
import SpecLoader

extension LoadedDocument {
  /// Says which names in the configuration the document does not have. Most would change nothing, which is a warning; what should have
  /// been included is missed, which is an error.
  mutating func checkMentions(_ mentions: [Configuration.Mention]) {
    guard let api, !mentions.isEmpty else { return }
    let components = api.schemas.components.compactMap { api.schemas[$0].name }
    let operations = api.operations.compactMap(\.operationID)
    for mention in mentions {
      if mention.key.hasPrefix("include.") {
        checkIncluded(mention, of: api)
        continue
      }
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

  /// Nothing is written where it was reported: what a mistyped name would have included is not to be removed.
  static let unknownInclude = "unknown-include"

  private mutating func checkIncluded(_ mention: Configuration.Mention, of api: API) {
    guard let kind = APISelection.Kind(rawValue: String(mention.key.dropFirst("include.".count))),
      !APISelection.isKnown(mention.name, kind, in: api)
    else { return }
    let operations = (api.paths + api.webhooks).flatMap(\.operations)
    let (noun, known): (String, [String]) =
      switch kind {
      case .operations:
        ("operation", operations.compactMap(\.operationID) + operations.map { "\($0.method.uppercased()) \($0.path)" })
      case .tags: ("operation with that tag", operations.flatMap(\.tags))
      case .paths: ("operation at that path", operations.map(\.path))
      case .schemas: ("schema", api.schemas.components.compactMap { api.schemas[$0].name })
      }
    let nearest = NearestName.of(mention.name, among: known)
    diagnostics.error(
      Self.unknownInclude, "'\(mention.key)' speaks of '\(mention.name)', but the document has no such \(noun)",
      at: mention.location, hint: nearest.map { "did you mean '\($0)'?" })
  }

  /// `Release.created_at` and `State.in_progress`; what stands deeper, `Release/apps[].id`, is known by its component.
  private static func isMember(_ name: String, of api: API) -> Bool {
    api.schemas.components.contains { id in
      guard let component = api.schemas[id].name, name.hasPrefix(component) else { return false }
      let rest = name.dropFirst(component.count)
      if rest.hasPrefix("/") { return true }
      guard rest.hasPrefix(".") else { return false }
      let key = String(rest.dropFirst())
      switch api.schemas.kind(of: id) {
      case .object(let facets): return facets.properties.contains { $0.name == key }
      case .enumeration(let facets): return facets.cases.contains { $0.value.string == key }
      case .integer, .number, .string, .boolean, .array, .any, .never, .reference: return false
      // Members of what is composed may come from anywhere.
      case .allOf, .anyOf, .oneOf: return true
      }
    }
  }
}
