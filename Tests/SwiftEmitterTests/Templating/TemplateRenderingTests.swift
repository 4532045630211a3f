import Testing

@testable import SwiftEmitter

@Suite("Rendering of templates")
struct TemplateRenderingTests {
  @Test func `text is never escaped, neither in a template nor in a partial`() throws {
    let library = try TemplateLibrary(main: "{{text}}{{>part}}{{#on}}{{text}}{{/on}}{{text}}", ["part": "{{text}}"])
    let code = #"<A & "b"> 'c'"#
    #expect(try library.main(["text": .text(code), "on": true]) == code + code + code + code)
  }

  @Test func `lines that hold only a section tag print no line break`() throws {
    let library = try TemplateLibrary(main: "a\n{{#items}}\n- {{name}}\n{{/items}}\n{{^items}}\nnone\n{{/items}}\nz\n")
    let items: [any TemplateView] = [InnerView(name: "1"), InnerView(name: "2")]
    #expect(try library.main(["items": .list(items)]) == "a\n- 1\n- 2\nz\n")
    #expect(try library.main(["items": .list([])]) == "a\nnone\nz\n")
  }

  @Test func `texts print one by one`() throws {
    let library = try TemplateLibrary(main: "{{#texts}}\nimport {{.}}\n{{/texts}}\n{{#texts}}<{{.}}>{{/texts}}\n")
    #expect(try library.main(["texts": .texts(["A", "B"])]) == "import A\nimport B\n<A><B>\n")
    #expect(try library.main(["texts": .texts([])]) == "\n")
  }

  @Test(arguments: [
    (ViewValue.texts([]), ""), (.texts(["1"]), "1\n"), (.texts(["1", "", "3"]), "1\n\n3\n"), (.texts([""]), "\n"),
    (.text("1"), "1\n"), (.text(""), ""), (.absent, ""),
  ])
  func `a section of texts prints a line for each, empty ones too`(_ value: ViewValue, _ expected: String) throws {
    let library = try TemplateLibrary(main: "a\n{{#x}}\n{{.}}\n{{/x}}\nz\n")
    #expect(try library.main(["x": value]) == "a\n" + expected + "z\n")
  }

  @Test func `an absent value is not looked up in the view around`() throws {
    let inner = TestView(["text": .absent, "texts": .texts([]), "flag": false])
    let library = try TemplateLibrary(main: "{{#view}}[{{text}}{{#texts}}{{.}}{{/texts}}{{#flag}}on{{/flag}}]{{/view}}")
    let outer: [String: ViewValue] = ["view": .view(inner), "text": "outer", "texts": .texts(["outer"]), "flag": true]
    #expect(try library.main(outer) == "[]")
  }

  @Test func `keys of the views around are in reach, through sections of all kinds`() throws {
    let inner = TestView(["flag": true, "texts": .texts(["t"]), "text": "x"])
    let library = try TemplateLibrary(
      main:
        "{{#list}}{{#flag}}{{access}}{{#texts}}{{access}}{{.}}{{/texts}}{{#text}}{{access}}{{.}}{{/text}}{{/flag}}{{/list}}"
    )
    #expect(try library.main(["list": .list([inner, inner]), "access": "p "]) == "p p tp xp p tp x")
  }

  @Test func `the innermost view answers first`() throws {
    let library = try TemplateLibrary(main: "{{name}} {{#view}}{{name}}{{/view}}")
    #expect(try library.main(["name": "outer", "view": .view(InnerView())]) == "outer inner")
  }

  @Test(arguments: [
    (ViewValue.absent, "no"), (.text(""), "no"), (.text("t"), "yes"), (false, "no"), (true, "yes"), (.list([]), "no"),
    (.texts([]), "no"), (.texts(["t"]), "yes"), (.view(InnerView()), "yes"), (.list([InnerView()]), "yes"),
    (.number(0), "yes"),
    (.optional(nil as String?), "no"), (.optional(nil as [String]?), "no"), (.optional(nil as InnerView?), "no"),
  ])
  func `what is empty is false`(_ value: ViewValue, _ expected: String) throws {
    let library = try TemplateLibrary(main: "{{#x}}yes{{/x}}{{^x}}no{{/x}}")
    #expect(try library.main(["x": value]) == expected)
  }

  @Test func `a partial is not indented`() throws {
    let library = try TemplateLibrary(main: "a {\n    {{>part}}\n}\n", ["part": "\"\"\"\n  text\n\"\"\"\n"])
    #expect(try library.main() == "a {\n\"\"\"\n  text\n\"\"\"\n}\n")
  }

  @Test func `comments print nothing`() throws {
    #expect(try TemplateLibrary(main: "a\n{{! {{no key> }}\nb{{!x}}c\n").main() == "a\nbc\n")
  }

  @Test func `braces of Swift stand next to keys`() throws {
    #expect(try TemplateLibrary(main: "var a: B { {{x}} }\n{{x}}{ }\n").main(["x": "1"]) == "var a: B { 1 }\n1{ }\n")
  }
}
