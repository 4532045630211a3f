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
      if known.contains(mention.name) { continue }
      let nearest = NearestName.of(mention.name, among: known)
      diagnostics.warning(
        "unknown-name",
        "'\(mention.key)' speaks of '\(mention.name)', but the document has no such "
          + (isEnum ? "schema" : "schema or operation"),
        at: mention.location, hint: nearest.map { "did you mean '\($0)'?" })
    }
  }
}
