import Diagnostics
import Foundation
import Testing
import YAML

/// A change of an API with code of both versions: what a client calls, and what a server answers.
///
/// Rows stand in `Rows/*.yaml`:
/// - `row`: the number in the table of changes, with a letter where it has several.
/// - `old clients`: how the old client's call ends against the new server, `new clients` the other way round: `works`, the status that the
///   caller got (`400`), the kind of the client's error (`decoding`), or `misread` where an answer came that says something else.
/// - `old`, `new`: each version. What both have alike stands beside them.
///   - `paths` as in a document, or `parameters` of a `GET` that answers with a text, `body`: the schema of what a `POST` takes, or
///     `answer`: the schema of what a `GET` gives. `schemas` and `security` are components.
///   - `calls`: statements with the client `api`. `handles`: the output that the handler returns for `input`; `handler`: whole functions.
/// - `lenient`: why generated code gets along where another client or server need not.
/// - `closed`: schemas whose enums are Swift enums.
///
/// `<row>` and `<Row>` stand for the row's own names in a document and in Swift, `<text>` for responses that are one text.
struct WireRow: Sendable, CustomTestStringConvertible {
  struct Version: Sendable {
    var paths: String
    var components: [String: String]
    var calls: String
    var handler: String
  }

  var number: String
  var change: String
  var oldClients: String
  var newClients: String
  var lenient: String?
  var closedEnums: [String]
  var old: Version
  var new: Version

  var testDescription: String { "\(number): \(change)" }
  /// `row4m`: the row's operation.
  var name: String { "row" + number }

  private static let text = "{'200': {description: D, content: {text/plain: {schema: {type: string}}}}}"

  private init(_ node: Node) throws {
    func text(_ key: String) throws -> String {
      try #require(node[key]?.string, "\(key) of \(node["row"]?.string ?? "")")
    }
    number = try text("row")
    change = try text("change")
    oldClients = try text("old clients")
    newClients = try text("new clients")
    lenient = node["lenient"]?.string
    let name = "row" + number
    closedEnums = node["closed"]?.sequence?.compactMap(\.string).map { Self.filled($0, name) } ?? []
    old = try Self.version(try #require(node["old"]), shared: node, name)
    new = try Self.version(try #require(node["new"]), shared: node, name)
  }

  private static func version(_ node: Node, shared: Node, _ name: String) throws -> Version {
    func text(_ key: String) -> String? { (node[key] ?? shared[key])?.string.map { filled($0, name) } }
    let thing = "{application/json: {schema: {$ref: '#/components/schemas/<Row>Thing'}}}"
    var paths = text("paths") ?? ""
    var schemas = text("schemas").map { [$0] } ?? []
    if let parameters = text("parameters") {
      paths =
        "/<row>:\n  get:\n    operationId: <row>\n    parameters:\n\(indented(parameters, 6))\n    responses: <text>\n"
    } else if let body = text("body") {
      paths = """
        /<row>: {post: {operationId: <row>, requestBody: {required: true, content: \(thing)}, responses: <text>}}
        """
      schemas.append("<Row>Thing: " + body)
    } else if let answer = text("answer") {
      paths = "/<row>: {get: {operationId: <row>, responses: {'200': {description: D, content: \(thing)}}}}"
      schemas.append("<Row>Thing: " + answer)
    }
    let output = text("handles").map { "func <row>(_ input: <Row>Input) async throws -> <Row>Output { \($0) }" }
    return Version(
      paths: filled(paths, name),
      components: [
        "schemas": filled(schemas.joined(separator: "\n"), name), "securitySchemes": text("security") ?? "",
      ].filter { !$0.value.isEmpty },
      calls: try #require(text("calls"), "calls of \(name)"),
      handler: try #require(text("handler") ?? output.map { filled($0, name) }, "handler of \(name)"))
  }

  private static func filled(_ text: String, _ name: String) -> String {
    text.replacing("<row>", with: name).replacing("<Row>", with: name.prefix(1).uppercased() + name.dropFirst())
      .replacing("<text>", with: Self.text)
  }

  static func indented(_ text: String, _ columns: Int) -> String {
    text.split(separator: "\n").map { String(repeating: " ", count: columns) + $0 }.joined(separator: "\n")
  }

  static let loaded = Result { try ["operations", "parameters", "bodies", "responses"].flatMap(rows) }

  static let all = (try? loaded.get()) ?? []

  private static func rows(of topic: String) throws -> [WireRow] {
    let path = "Tests/SwiftEmitterTests/Wire/Rows/\(topic).yaml"
    var diagnostics = DiagnosticCollector()
    let source = SourceText(file: path, text: try Package.text(path))
    let node = try #require(DocumentParser.parse(source, into: &diagnostics), "\(diagnostics.sorted.map(\.message))")
    return try #require(node.sequence).map(WireRow.init)
  }
}
