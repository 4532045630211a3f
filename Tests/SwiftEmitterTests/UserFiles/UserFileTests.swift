import APIModel
import Foundation
import Testing

@testable import SwiftEmitter

@Suite("Files that the configuration adds")
struct UserFileTests {
  @Test(arguments: [
    ("../x.md", "it has the part '..'"), ("/x.md", "it is absolute"), ("docs/../../x", "it has the part '..'"),
    ("", "it is empty"), ("a\\b", "it has a character that file names of some system forbid"),
    ("{{tag}}.md", "'{{tag}}' is none of {{api}}"), ("a{{api", "'{{' without '}}'"),
    (".martlet-manifest", "it is the name of Martlet's own manifest"),
  ])
  func `a path that leaves the folder or cannot be is refused`(_ path: String, _ problem: String) {
    #expect(UserFile(template: "x", scope: .api, path: path).problem == problem)
  }

  @Test func `a path must tell the files apart`() {
    #expect(
      UserFile(template: "x", scope: .tag, path: "{{api}}.md").problem
        == "without '{{tag}}' every tag would be the same file")
    #expect(UserFile(template: "x", scope: .operation, path: "{{tag}}/{{ operation }}.md").problem == nil)
  }

  @Test(arguments: [
    "../../etc/passwd", "..", ".", "/", "", "a\u{0}b", "con\ntrol", "a\\b", "💥", "C:x", ".martlet-manifest",
  ])
  func `names of a document cannot leave the folder`(_ name: String) {
    let slug = DocumentText.slug(name)
    let path = UserFile(template: "x", scope: .tag, path: "{{tag}}").path(["tag": slug])
    #expect(OutputPath.problem(path) == nil, "\(path)")
    #expect(!path.contains("/") && !path.hasPrefix("."))
  }

  @Test func `names are unique where case does not count`() throws {
    let api = try #require(
      Generation.api(
        """
        openapi: 3.1.0
        info: {title: A, version: "1"}
        paths:
          /a: {get: {tags: [a b], responses: {"200": {description: x}}}}
          /b: {get: {tags: [A-B], responses: {"200": {description: x}}}}
          /c: {get: {responses: {"200": {description: x}}}}
        components:
          schemas:
            pet: {type: string}
            Pet: {type: string}
            "1st": {type: string}
            "a.b": {type: string}
            a_b: {type: string}
        """))
    let names = DocumentNames(api)
    #expect(names.tags.map(\.slug) == ["a-b", "A-B-2", "untagged"])
    let schemas = api.schemas.components.compactMap { names.schemas[$0] }
    #expect(schemas.map(\.identifier) == ["Pet", "Pet_2", "T1st", "A_b", "A_b_2"])
    #expect(schemas.map(\.slug) == ["pet", "Pet-2", "1st", "a.b", "a_b"])
  }

  @Test func `text cannot end a comment`() {
    #expect(DocumentText.comment(["a */ b", "/*", "**/*/"]) == ["a * / b", "/ *", "** / * /"])
    #expect(JSONLiteral.string("a\"\\\u{2028}\n\u{1}") == #""a\"\\\u2028\n\u0001""#)
  }

  @Test(arguments: [
    ("{type: string, format: uuid}", "isString"), ("{}", "isAny"), ("{not: {}}", "isAny"),
    ("{type: [integer, 'null']}", "isInteger isOr isNull"), ("{enum: [a, b]}", "isLiteral isOr isLiteral"),
    ("{type: array, items: {enum: [a, b]}}", "opensArray opensGroup isLiteral isOr isLiteral closesGroup closesArray"),
    ("{type: array}", "opensArray isAny closesArray"), ("{type: object}", "opensMap isAny closesMap"),
    (
      "{type: object, additionalProperties: {type: [boolean, 'null']}}",
      "opensMap opensGroup isBoolean isOr isNull closesGroup closesMap"
    ),
    ("{$ref: '#/components/schemas/Loop'}", "isReference"),
    (
      "{allOf: [{$ref: '#/components/schemas/Loop'}, {enum: [a, b]}]}",
      "isReference isAnd opensGroup isLiteral isOr isLiteral closesGroup"
    ),
    (
      "{type: object, properties: {a: {type: number}}}",
      "opensObject opensProperty isNumber closesProperty closesObject"
    ),
  ])
  func `types are pieces`(_ schema: String, _ expected: String) throws {
    let api = try #require(
      Generation.api(
        """
        openapi: 3.1.0
        info: {title: A, version: "1"}
        paths: {}
        components:
          schemas:
            X: {type: object, properties: {it: \(schema)}}
            Loop: {type: object, properties: {again: {$ref: '#/components/schemas/Loop'}}}
        """))
    guard case .object(let facets) = api.schemas[api.schemas.components[0]].kind else {
      Issue.record("no object")
      return
    }
    let parts = TypeParts.of(facets.properties[0].schema, api, DocumentNames(api))
    #expect(parts.map(\.kind.rawValue).joined(separator: " ") == expected)
  }
}
