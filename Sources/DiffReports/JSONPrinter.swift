import APIDiff
import Diagnostics
import JSONCoding

/// One object for tools. `Documentation/diff-report.schema.json` describes it; `formatVersion` moves when a key goes or changes.
struct JSONPrinter {
  static let formatVersion = 1

  func render(_ presentation: Presentation) -> String {
    let report = presentation.report
    var json = JSONWriter()
    json.beginObject()
    json.field("formatVersion", Self.formatVersion)
    json.field("old", presentation.oldName)
    json.field("new", presentation.newName)
    json.key("verdict")
    json.beginObject()
    json.field("oldVersion", report.oldVersion)
    json.field("newVersion", report.newVersion)
    json.field("api", report.apiBump.rawValue)
    json.nullableField("swiftPackage", report.swiftBump?.rawValue)
    let counts = report.counts
    json.field("errors", counts.errors)
    json.field("warnings", counts.warnings)
    json.field("infos", counts.infos)
    json.field("silent", counts.silent)
    json.endObject()
    json.key("changes")
    json.beginArray()
    for group in presentation.groups {
      for entry in group.entries { write(entry, of: group, to: &json) }
    }
    json.endArray()
    json.endObject()
    return json.finishString() + "\n"
  }

  private func write(_ entry: Presentation.Entry, of group: Presentation.Group, to json: inout JSONWriter) {
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
    write(Set(change.fact.reach.uses.flatMap(\.mediaTypes)).sorted(), to: &json)
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
