import Diagnostics
import Foundation
import Templates
import Testing

@testable import SwiftEmitter

@Suite("Checking a folder of templates")
struct TemplateCheckTests {
  private func messages(_ files: [String: String], rows: [UserFile] = []) throws -> [String] {
    try inFolder(files) { folder in
      var diagnostics = DiagnosticCollector()
      try TemplateFolder(folder).check(rows: rows, into: &diagnostics)
      return diagnostics.sorted.map {
        "\($0.location.description.replacingOccurrences(of: folder, with: "T")): \($0.severity.rawValue): \($0.message)"
      }
    }
  }

  private func inFolder<T>(_ files: [String: String], _ body: (String) throws -> T) throws -> T {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
    return try body(folder.path)
  }

  private static func exported(_ name: String) -> String {
    TemplateExport.files(named: [name]).map(\.contents).joined()
  }

  @Test func `exports are clean and print what the built-in templates do`() throws {
    let files = Dictionary(uniqueKeysWithValues: TemplateExport.files().map { ($0.path, $0.contents) })
    #expect(files.count == BuiltInTemplates.all.count)
    #expect(try messages(files) == [])
    let text = try Package.text("Examples/OwnTemplates/shop.yaml")
    let plain = try Generation.of(text)
    let library = try inFolder(files) { try TemplateLibrary(overrides: $0) }
    var diagnostics = DiagnosticCollector()
    let api = try #require(Generation.api(text))
    let emitter = SwiftEmitter(options: EmitterOptions(), templates: library)
    #expect(try emitter.emit(api, lock: nil, into: &diagnostics).files == plain.files)
  }

  @Test func `an unknown key has its line and column, also where nothing is rendered`() throws {
    let text = Self.exported("alias") + "é{{#comment}}{{/comment}}{{^name}}\n  {{nmae}}\n{{/name}}"
    #expect(
      try messages(["alias.mustache": text]) == ["T/alias.mustache:7:3: error: the key 'nmae' is not one of AliasView"])
  }

  @Test func `a column counts scalars`() throws {
    let found = try messages(["alias.mustache": Self.exported("alias") + "é→{{nmae}}"])
    #expect(found == ["T/alias.mustache:6:3: error: the key 'nmae' is not one of AliasView"])
  }

  @Test func `keys inside sections are those of their views and of the views around`() throws {
    let text = "{{#tags}}{{#operations}}{{access}}{{method}}{{/operations}}{{/tags}}{{#tags}}{{inherited}}{{/tags}}"
    let found = try messages(["protocols.mustache": Self.exported("protocols") + text])
    #expect(found.count == 1)
    #expect(found.first?.hasSuffix("the key 'method' is not one of CallView, nor of APIView") == true, "\(found)")
  }

  @Test func `what is no text cannot be printed`() throws {
    let found = try messages([
      "protocols.mustache": Self.exported("protocols") + "{{tags}}{{#comment}}{{.}}{{/comment}}{{.}}"
    ])
    #expect(
      found.map { $0.split(separator: ": ").last } == [
        "'tags' is a list of APIView, which cannot be printed", "{{.}} stands in no section over text",
      ])
  }

  @Test func `partials must be there, be used and not contain themselves`() throws {
    let found = try messages([
      "alias.mustache": Self.exported("alias") + "{{>part}}{{>prat}}", "part.mustache": "{{nmae}}{{>part}}",
      "lonely.mustache": "", "alais.mustache": "",
    ])
    for expected in [
      "T/alias.mustache:6:10: error: there is no template 'prat'", "T/part.mustache:1:1: error: the key 'nmae'",
      "T/part.mustache:1:9: error: {{>part}} contains itself",
      "T/lonely.mustache: error: the template replaces no built-in",
      "T/alais.mustache: error: the template replaces no built-in",
    ] {
      #expect(found.contains { $0.hasPrefix(expected) }, "\(expected) in \(found)")
    }
    #expect(found.count == 5)
  }

  @Test func `an export that is out of date is a warning, and one of unknown age a note`() throws {
    let current = Self.exported("alias")
    let old = current.replacing(/alias [0-9a-f]{16}/, with: "alias 0123456789abcdef")
    #expect(old != current)
    #expect(
      try messages(["alias.mustache": old]) == [
        "T/alias.mustache:1:1: warning: the built-in template has changed since this was exported"
      ])
    let older = old.replacing("views \(TemplateCatalog.viewsVersion)", with: "views 0")
    #expect(
      try messages(["alias.mustache": older]).first?.hasSuffix(
        "and the views from version 0 to \(TemplateCatalog.viewsVersion)") == true)
    #expect(
      try messages(["alias.mustache": "{{name}}"]) == [
        "T/alias.mustache:1:1: note: nothing says which built-in template this was made from"
      ])
  }

  @Test func `templates of files are checked against their scope`() throws {
    let rows = [UserFile(template: "page", scope: .tag, path: "{{tag}}.md")]
    #expect(try messages(["page.mustache": "{{#operations}}{{method}}{{/operations}}"], rows: rows) == [])
    let found = try messages(["page.mustache": "{{schemas}}"], rows: rows)
    #expect(found == ["T/page.mustache:1:1: error: the key 'schemas' is not one of DocumentTagView"])
  }

  @Test func `a syntax error names its line and leaves the others checked`() throws {
    let found = try messages(["alias.mustache": "a\n{{#x}}", "union.mustache": "{{x}}"])
    #expect(found.contains("T/alias.mustache:2: error: the section {{#x}} is not closed"))
    #expect(found.contains("T/union.mustache:1:1: error: the key 'x' is not one of UnionView"))
  }
}
