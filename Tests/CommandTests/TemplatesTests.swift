import Foundation
import Testing

/// `templates list`, `export` and `check`, from the outside.
@Suite struct TemplatesTests {
  private let martlet: MartletProcess

  init() throws { martlet = try MartletProcess() }

  @Test func lists() throws {
    let all = try martlet("templates", "list")
    #expect(all.code == 0)
    #expect(all.output.contains("  structure          StructureView       a struct\n"), "\(all.output)")
    #expect(all.output.contains("  tag "))
    let one = try martlet("templates", "list", "structure")
    #expect(one.output.hasPrefix("structure.mustache prints a struct.\n\nStructureView: "))
    #expect(one.output.contains("StructureView.Property: "))
    #expect(one.output.contains("public var id: String"))
    for name in ["tag", "api", "operation", "schema", "TypePartView"] {
      #expect(try martlet("templates", "list", name).code == 0, "\(name)")
    }
    let none = try martlet("templates", "list", "strcture")
    #expect(none.code == 2)
    #expect(none.error.contains("There is no template 'strcture'"))
  }

  @Test func exportsOnce() throws {
    let first = try martlet("templates", "export", "Mine", "structure", "alias")
    #expect(first.code == 0, "\(first.error)")
    #expect(first.output == "wrote Mine/alias.mustache\nwrote Mine/structure.mustache\n")
    #expect(martlet.text("Mine/alias.mustache")?.hasPrefix("{{! martlet-template alias ") == true)
    try martlet.write("mine\n", "Mine/alias.mustache")
    let second = try martlet("templates", "export", "Mine")
    #expect(second.output.contains("kept Mine/alias.mustache\n"))
    #expect(second.output.contains("wrote Mine/union.mustache\n"))
    #expect(martlet.text("Mine/alias.mustache") == "mine\n")
    let wrong = try martlet("templates", "export", "Mine", "unoin")
    #expect(wrong.code == 2)
    #expect(wrong.error.contains("Did you mean 'union'?"))
  }

  @Test func checks() throws {
    _ = try martlet("templates", "export", "Mine", "alias")
    let clean = try martlet("templates", "check", "Mine")
    #expect(clean.code == 0)
    #expect(clean.output == "Mine: 1 template, 0 errors, 0 warnings\n")
    let text = try #require(martlet.text("Mine/alias.mustache"))
    try martlet.write(text + "{{nmae}}\n", "Mine/alias.mustache")
    let wrong = try martlet("templates", "check", "Mine")
    #expect(wrong.code == 1)
    #expect(
      wrong.error.contains("Mine/alias.mustache:6:1: error: the key 'nmae' is not one of AliasView [template]"),
      "\(wrong.error)")
    #expect(wrong.error.contains("did you mean 'name'?"))
    #expect(
      try martlet("templates", "check", "Mine", "--format", "github").output.contains(
        "::error file=Mine/alias.mustache,line=6,"))
    try martlet.write(MartletProcess.shop, "shop.yaml")
    let generated = try martlet("generate", "shop.yaml", "--templates", "Mine")
    #expect(generated.code == 2)
    #expect(generated.error.contains("Mine/alias.mustache:6:1: error"))
    try martlet.write(text.replacing(/alias [0-9a-f]{16}/, with: "alias 0123456789abcdef"), "Mine/alias.mustache")
    #expect(try martlet("templates", "check", "Mine").error.contains(": warning: the built-in template has changed"))
    #expect(try martlet("templates", "check", "Mine", "--strict").code == 1)
    #expect(try martlet("templates", "check", "Nowhere").code == 2)
    #expect(try martlet("templates", "check").code == 2)
  }

  @Test func anEditedTemplateChangesTheOutput() throws {
    _ = try martlet("templates", "export", "Mine", "structure")
    let text = try #require(martlet.text("Mine/structure.mustache"))
    try martlet.write(
      text.replacingOccurrences(of: "{{declarations}}", with: "// Mine.\n{{declarations}}"), "Mine/structure.mustache")
    try martlet.write(MartletProcess.shop, "shop.yaml")
    let result = try martlet("generate", "shop.yaml", "--templates", "Mine")
    #expect(result.code == 0, "\(result.error)")
    #expect(
      martlet.text("Generated/Shop/Models/Schemas/Order.swift")?.contains("  // Mine.\n  public var id: String\n")
        == true)
  }
}
