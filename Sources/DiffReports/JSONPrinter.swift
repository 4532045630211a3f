import APIDiff
import Diagnostics
import JSONCoding

/// One object for tools. `Documentation/diff-report.schema.json` describes it; `formatVersion` moves when a key goes or changes.
struct JSONPrinter {
  /// 2: a list of comparisons.
  static let formatVersion = 2

  func render(_ presentation: Presentation) -> String {
    var json = JSONWriter()
    json.beginObject()
    json.field("formatVersion", Self.formatVersion)
    json.key("verdict")
    let reports = presentation.comparisons.map(\.report)
    let swift = reports.compactMap(\.swiftBump).max()
    write(presentation.counts, api: reports.map(\.apiBump).max() ?? .none, swift: swift, to: &json)
    json.key("comparisons")
    json.beginArray()
    for comparison in presentation.comparisons { write(comparison, to: &json) }
    json.endArray()
    json.endObject()
    return json.finishString() + "\n"
  }

  private func write(_ comparison: PresentedComparison, to json: inout JSONWriter) {
    let report = comparison.report
    json.beginObject()
    json.field("document", comparison.document)
    json.field("status", comparison.presence.rawValue)
    json.key("old")
    write(comparison.presence == .added ? nil : (comparison.oldName, report.oldVersion), to: &json)
    json.key("new")
    write(comparison.presence == .removed ? nil : (comparison.newName, report.newVersion), to: &json)
    json.key("verdict")
    write(report.counts, api: report.apiBump, swift: report.swiftBump, to: &json)
    json.key("changes")
    json.beginArray()
    for group in comparison.groups {
      for entry in group.entries { write(entry, of: group, to: &json) }
    }
    json.endArray()
    json.endObject()
  }

  /// Null for a version that has no such document.
  private func write(_ version: (name: String, version: String)?, to json: inout JSONWriter) {
    guard let version else {
      json.null()
      return
    }
    json.beginObject()
    json.field("name", version.name)
    json.field("version", version.version)
    json.endObject()
  }

  private func write(_ counts: DiffReport.Counts, api: Bump, swift: Bump?, to json: inout JSONWriter) {
    json.beginObject()
    json.field("api", api.rawValue)
    json.nullableField("swiftPackage", swift?.rawValue)
    json.field("errors", counts.errors)
    json.field("warnings", counts.warnings)
    json.field("infos", counts.infos)
    json.field("silent", counts.silent)
    json.endObject()
  }

  private func write(_ entry: PresentedComparison.Entry, of group: PresentedComparison.Group, to json: inout JSONWriter)
  {
    let change = entry.change
    json.beginObject()
    json.field("id", change.id)
    json.field("level", change.level.rawValue)
    json.field("message", change.message)
    json.field("fingerprint", change.fingerprint)
    json.field("group", group.title)
    json.field("silent", change.isSilent)
    json.key("axes")
    json.beginObject()
    for axis in Axis.allCases {
      json.key(axis.rawValue)
      json.value(change.axes[axis].rawValue)
    }
    json.endObject()
    json.key("swiftNotes")
    write(change.swiftNotes, to: &json)
    json.nullableField("oldValue", change.fact.oldText)
    json.nullableField("newValue", change.fact.newText)
    json.key("oldLocation")
    write(change.oldLocation, to: &json)
    json.key("newLocation")
    write(change.newLocation, to: &json)
    json.key("judgements")
    json.beginArray()
    for judgement in change.judgements {
      json.beginObject()
      json.field("id", judgement.id)
      json.field("level", judgement.level.rawValue)
      json.field("message", judgement.message)
      json.nullableField("role", judgement.context?.role.rawValue)
      json.endObject()
    }
    json.endArray()
    json.key("operations")
    write(entry.operations, to: &json)
    json.key("mediaTypes")
    write(change.fact.reach.mediaTypes, to: &json)
    json.key("tags")
    write(group.tags, to: &json)
    json.endObject()
  }

  private func write(_ texts: [String], to json: inout JSONWriter) {
    json.beginArray()
    for text in texts { json.value(text) }
    json.endArray()
  }

  private func write(_ location: SourceLocation, to json: inout JSONWriter) {
    json.beginObject()
    json.field("file", location.file)
    json.field("line", location.line)
    json.field("column", location.column)
    json.field("pointer", location.pointer)
    json.endObject()
  }
}
