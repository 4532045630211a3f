import APIDiff
import APIModel
import Diagnostics
import Foundation
import SpecLoader
import Testing
import YAML

/// Where changes stand: at the keyword that differs, and with its JSON pointer.
@Suite("Locations") struct LocationTests {
  /// What stands at a pointer: the places of its key and of its value.
  private static func marks(_ pointer: String, _ root: Node) -> [Mark]? {
    var node = root
    var marks = [root.mark]
    for part in pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
      let name = part.replacing("~1", with: "/").replacing("~0", with: "~")
      if let items = node.sequence, let index = Int(String(name)), items.indices.contains(index) {
        node = items[index]
        marks = [node.mark]
      } else if let entry = node.mapping?.entry(String(name)) {
        node = entry.value
        marks = [entry.keyMark, node.mark]
      } else {
        return nil
      }
    }
    return marks
  }

  private static func root(_ text: String) -> Node? {
    var diagnostics = DiagnosticCollector()
    return DocumentParser.parse(
      SourceText(file: "api.yaml", text: text), limits: ParseLimits(), into: &diagnostics)
  }

  private func check(_ location: Diagnostics.SourceLocation, _ root: Node, _ what: String) {
    guard let marks = Self.marks(location.pointer, root) else {
      Issue.record("\(what): nothing is at \(location.pointer)")
      return
    }
    let isThere = marks.contains { Int($0.line) == location.line && Int($0.column) == location.column }
    #expect(isThere, "\(what): \(location) is not \(location.pointer)")
  }

  @Test("The pointer of every change leads to its line and column, on both sides")
  func pointers() throws {
    var empty: [String] = []
    for rule in RuleTable.rules {
      let example = rule.example
      guard let old = Self.root(example.old), let new = Self.root(example.new) else { continue }
      for change in TestAPI.changes(example.old, example.new) {
        check(change.oldLocation, old, "\(change.id), old")
        check(change.newLocation, new, "\(change.id), new")
        if change.oldLocation.pointer.isEmpty || change.newLocation.pointer.isEmpty { empty.append(change.id) }
      }
    }
    // What is missing from a document that has nothing of the kind is missing from its root.
    print("at the root:", Set(empty).sorted().joined(separator: ", "))
    #expect(Set(empty).count < 30)
  }

  @Test("The pairs of the corpus have pointers that lead to their places")
  func pairs() throws {
    guard let shared = TestAPI.shared else {
      print("skipped: no corpus at ../shared")
      return
    }
    var count = 0
    for name in ["deepl", "figma", "frigate", "meilisearch", "museum", "traccar", "docker-1.43-1.44-20"] {
      let files = CorpusDiffTests.files(below: "\(shared)/corpus/pairs/\(name)")
      guard let first = files.first(where: { $0.contains("/old.") }),
        let second = files.first(where: { $0.contains("/new.") }),
        let before = try? String(contentsOfFile: first, encoding: .utf8),
        let after = try? String(contentsOfFile: second, encoding: .utf8), let old = Self.root(before),
        let new = Self.root(after)
      else { continue }
      for change in TestAPI.changes(before, after) {
        check(change.oldLocation, old, "\(name), \(change.id), old")
        check(change.newLocation, new, "\(name), \(change.id), new")
        count += 1
      }
    }
    #expect(count > 100)
  }

  /// One property's schema in a response, on a line of its own for each keyword.
  private func document(_ lines: String) -> String {
    """
    openapi: 3.1.0
    info: {title: Example, version: 1.0.0}
    paths:
      /things:
        get:
          responses:
            '200': {description: Done, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
    components:
      schemas:
        Thing:
          type: object
          properties:
            size:
              description: The size.
    \(lines.split(separator: "\n").map { "          " + $0 }.joined(separator: "\n"))

    """
  }

  private func line(_ text: String, _ location: Diagnostics.SourceLocation) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.indices.contains(location.line - 1) else { return "" }
    return String(lines[location.line - 1].dropFirst(max(0, location.column - 1)))
  }

  @Test(
    "A change of a schema stands at the keyword on both sides",
    arguments: [
      ("type: string\nmaxLength: 10", "type: string\nmaxLength: 9", "maxLength: 10", "maxLength: 9"),
      ("type: string\nminLength: 1", "type: string\nminLength: 2", "minLength: 1", "minLength: 2"),
      ("title: T\ntype: string", "title: T\ntype: integer", "type: string", "type: integer"),
      ("type: string\nformat: date", "type: string\nformat: uuid", "format: date", "format: uuid"),
      ("type: string\npattern: a", "type: string\npattern: b", "pattern: a", "pattern: b"),
      ("type: number\nminimum: 1", "type: number\nminimum: 2", "minimum: 1", "minimum: 2"),
      ("type: number\nmultipleOf: 2", "type: number\nmultipleOf: 3", "multipleOf: 2", "multipleOf: 3"),
      ("type: string\ndefault: a", "type: string\ndefault: b", "default: a", "default: b"),
      ("type: array\nmaxItems: 1", "type: array\nmaxItems: 2", "maxItems: 1", "maxItems: 2"),
      ("type: object\nmaxProperties: 1", "type: object\nmaxProperties: 2", "maxProperties: 1", "maxProperties: 2"),
      (
        "type: object\nadditionalProperties: false", "type: object\nadditionalProperties: true",
        "additionalProperties: false", "additionalProperties: true"
      ),
      // Where the keyword is on one side only, the other side is the schema around it.
      ("type: string", "type: string\nmaxLength: 9", "description: The size.", "maxLength: 9"),
      ("type: string\nenum:\n- a\n- b", "type: string\nenum:\n- a\n- b\n- c", "enum:", "c"),
      // In a member of a composition, where it really stands.
      (
        "allOf:\n- type: string\n  maxLength: 3\n- minLength: 1",
        "allOf:\n- type: string\n  maxLength: 4\n- minLength: 1",
        "maxLength: 3", "maxLength: 4"
      ),
    ])
  func keywords(old: String, new: String, oldLine: String, newLine: String) throws {
    let changes = TestAPI.changes(document(old), document(new))
    let change = try #require(changes.first)
    #expect(changes.count == 1)
    #expect(line(document(old), change.oldLocation) == oldLine)
    #expect(line(document(new), change.newLocation) == newLine)
  }

  @Test("What is gone points to where it would have been")
  func removed() throws {
    let old = document("type: string\n") + "    Other: {type: object}\n"
    let gone = old.replacing(
      "        size:\n          description: The size.\n          type: string\n", with: "        a: {type: string}\n")
    let change = try #require(TestAPI.changes(old, gone).first { $0.fact.edit == .removed })
    #expect(change.oldLocation.pointer == "/components/schemas/Thing/properties/size")
    #expect(change.newLocation.pointer == "/components/schemas/Thing/properties")
    #expect(line(gone, change.newLocation) == "properties:")
  }

  @Test(
    "A change of an operation stands at the keyword too",
    arguments: [
      ("deprecated: false", "deprecated: true", "/paths/~1a/get/deprecated"),
      ("operationId: a", "operationId: b", "/paths/~1a/get/operationId"),
      ("tags: [a]", "tags: [b]", "/paths/~1a/get/tags"),
      (
        "parameters: [{name: a, in: query, required: false, schema: {}}]",
        "parameters: [{name: a, in: query, required: true, schema: {}}]", "/paths/~1a/get/parameters/0/required"
      ),
      (
        "requestBody: {required: false, content: {a/b: {}}}", "requestBody: {required: true, content: {a/b: {}}}",
        "/paths/~1a/get/requestBody/required"
      ),
    ])
  func operations(old: String, new: String, pointer: String) throws {
    func document(_ line: String) -> String {
      """
      openapi: 3.1.0
      info: {title: Example, version: 1.0.0}
      paths:
        /a:
          get:
            summary: A
            \(line)
            responses: {'200': {description: Done}}

      """
    }
    let changes = TestAPI.changes(document(old), document(new))
    #expect(!changes.isEmpty)
    for change in changes {
      #expect(change.oldLocation.pointer == pointer)
      #expect(change.newLocation.pointer == pointer)
    }
  }

  @Test("Branches without a name say which they are")
  func branches() throws {
    let old =
      "anyOf:\n- {type: object, required: [a], properties: {a: {type: string, minLength: 1}}}\n"
      + "- {title: Second, type: object, required: [b], properties: {b: {type: string}}}"
    let new = old.replacing("{type: string}", with: "{type: integer}").replacing("minLength: 1", with: "minLength: 2")
    let messages = TestAPI.changes(document(old), document(new)).map(\.message)
    #expect(messages.contains { $0.hasPrefix("`Thing.size.anyOf[0].a` ") }, "\(messages)")
    #expect(messages.contains { $0.hasPrefix("`Thing.size.anyOf[Second].b` ") }, "\(messages)")
  }
}
