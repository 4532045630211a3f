import APIModel
import Diagnostics
import SwiftEmitter
import YAML

/// What a configuration of Apple's swift-openapi-generator says, as far as Martlet has it too; a note for all else.
package struct AppleConfiguration: Sendable {
  package var access: EmitterOptions.Access = .internal
  package var parts: [EmitterOptions.Part] = []
  package var names: [(key: String, name: String)] = []
  /// Its `filter`, which has the same four keys.
  package var include = APISelection()

  /// Nil where the text is no mapping.
  package init?(_ source: SourceText, into diagnostics: inout DiagnosticCollector) {
    guard let root = DocumentParser.parse(source, limits: ParseLimits(), into: &diagnostics)?.mapping else {
      return nil
    }
    for entry in root {
      let place = SourceLocation(
        file: source.file, line: Int(entry.keyMark.line), column: Int(entry.keyMark.column))
      switch entry.key {
      case "generate":
        let modes = (entry.value.sequence ?? []).compactMap(\.string)
        let known: [(mode: String, part: EmitterOptions.Part)] = [
          ("types", .models), ("client", .client), ("server", .server),
        ]
        parts = known.filter { modes.contains($0.mode) }.map(\.part)
      case "accessModifier":
        if let access = entry.value.string.flatMap(EmitterOptions.Access.init) {
          self.access = access
        } else {
          diagnostics.note("not-imported", "Martlet has no access level '\(entry.value.text ?? "")'", at: place)
        }
      case "nameOverrides":
        for name in entry.value.mapping ?? Mapping([]) {
          guard let swift = name.value.string else { continue }
          if SwiftIdentifier.isIdentifier(swift) {
            names.append((name.key, swift))
          } else {
            diagnostics.note("not-imported", "'\(swift)' is no Swift name", at: place)
          }
        }
      case "namingStrategy":
        guard entry.value.string != "idiomatic" else { continue }
        diagnostics.note(
          "not-imported", "names are idiomatic Swift, not '\(entry.value.text ?? "")'", at: place,
          hint: "'names:' in martlet.yaml gives a schema or an operation another name")
      case "filter":
        for list in entry.value.mapping ?? Mapping([]) {
          if let kind = APISelection.Kind(rawValue: list.key) {
            include.names[kind] = (list.value.sequence ?? []).compactMap(\.string)
          } else {
            diagnostics.note("not-imported", "'filter.\(list.key)' is not known", at: place)
          }
        }
      default: Self.note(entry, place, &diagnostics)
      }
    }
  }

  private static func note(_ entry: Mapping.Entry, _ place: SourceLocation, _ diagnostics: inout DiagnosticCollector) {
    let reason: String
    var hint: String?
    switch entry.key {
    case "typeOverrides":
      reason = "'typeOverrides' has no counterpart"
      hint = "date-time, date, uuid, byte and binary have types of their own already"
    case "additionalImports", "additionalFileComments":
      reason = "'\(entry.key)' has no counterpart"
      hint = "a template of your own may write any line: 'martlet templates export Templates file'"
    case "featureFlags": reason = "'featureFlags' are of the other generator"
    default: reason = "'\(entry.key)' is not known"
    }
    diagnostics.note("not-imported", reason, at: place, hint: hint)
  }
}
