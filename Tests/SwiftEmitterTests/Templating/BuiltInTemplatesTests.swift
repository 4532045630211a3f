import Foundation
import SwiftEmitter
import Templates
import Testing

@Suite("Built-in templates")
struct BuiltInTemplatesTests {
  private let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../Templates/Swift").standardizedFileURL

  @Test func `every file has its row, in order, with its bytes`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(BuiltInTemplates.all.map { "\($0.name).mustache" } == files)
    for template in BuiltInTemplates.all {
      let data = try Data(contentsOf: folder.appendingPathComponent("\(template.name).mustache"))
      #expect(template.bytes == Array(data), "\(template.name)")
    }
  }

  @Test func `all of them load`() throws {
    #expect(try TemplateLibrary(overrides: nil).names == BuiltInTemplates.all.map(\.name).sorted())
  }

  @Test func `a file of the user's folder replaces the template of its name`() throws {
    let overrides = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: overrides, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: overrides) }
    try Data("mine: {{type}}".utf8).write(to: overrides.appendingPathComponent("alias.mustache"))
    try Data("no template".utf8).write(to: overrides.appendingPathComponent("notes.txt"))
    let library = try TemplateLibrary(overrides: overrides.path)
    #expect(try library.render("alias", TestView(["type": "Int"])) == "mine: Int")
    #expect(library.names == BuiltInTemplates.all.map(\.name).sorted())
  }
}
