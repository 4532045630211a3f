import APIModel
import Diagnostics
import SwiftEmitter

/// A summary for tools.
package enum SummaryJSON {
  package static func text(_ summaries: [DocumentSummary]) -> String {
    JSONLiteral.indented(.array(summaries.map(value))) + "\n"
  }

  private static func value(_ summary: DocumentSummary) -> Value {
    object([
      ("title", .string(summary.title)), ("version", .string(summary.version)), ("openapi", .string(summary.openapi)),
      ("files", .array(summary.files.map(file))), ("servers", .array(summary.servers.map(Value.string))),
      (
        "security",
        .array(summary.security.map { object([("name", .string($0.name)), ("kind", .string($0.kind))]) })
      ), ("tags", .array(summary.tags.map(tag))), ("webhooks", number(summary.webhooks)),
      ("schemaCount", number(summary.schemaCount)), ("schemas", .array(summary.schemas.map(schema))),
      ("problems", .array(summary.problems.map(problem))),
      (
        "included",
        summary.included.map { object([("operations", number($0.operations)), ("schemas", number($0.schemas))]) }
          ?? .null
      ),
    ])
  }

  private static func file(_ file: DocumentSummary.File) -> Value {
    object([("path", .string(file.path)), ("bytes", number(file.bytes)), ("lines", number(file.lines))])
  }

  private static func tag(_ row: DocumentSummary.TagRow) -> Value {
    object([("name", row.tag.map(Value.string) ?? .null), ("operations", .array(row.operations.map(operation)))])
  }

  private static func operation(_ row: DocumentSummary.OperationRow) -> Value {
    object(
      [
        ("method", .string(row.method)), ("path", .string(row.path)), ("id", row.id.map(Value.string) ?? .null),
        ("deprecated", .bool(row.deprecated)), ("schemas", number(row.schemas)),
      ] + place(row.location))
  }

  private static func schema(_ row: DocumentSummary.SchemaRow) -> Value {
    object(
      [
        ("name", .string(row.name)), ("kind", .string(row.kind.rawValue)), ("parts", number(row.parts)),
        ("usedBy", number(row.usedBy)),
      ] + place(row.location))
  }

  private static func problem(_ row: DocumentSummary.Problems) -> Value {
    object([("severity", .string("\(row.severity)")), ("id", .string(row.id)), ("count", number(row.count))])
  }

  private static func place(_ location: SourceLocation) -> [(String, Value)] {
    [("file", .string(location.file)), ("line", number(location.line)), ("column", number(location.column))]
  }

  private static func number(_ number: Int) -> Value { .integer(Int64(number)) }

  private static func object(_ members: [(String, Value)]) -> Value {
    .object(members.map { Value.Member(key: $0.0, value: $0.1) })
  }
}
