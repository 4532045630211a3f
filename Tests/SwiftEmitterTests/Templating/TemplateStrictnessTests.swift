import Testing

@testable import SwiftEmitter

@Suite("Mistakes in templates")
struct TemplateStrictnessTests {
  private func place(_ line: Int, _ template: String = "main") -> TemplateError.Place {
    .init(template: template, line: line)
  }

  @Test func `an unknown key names template, line, key and views`() throws {
    let library = try TemplateLibrary(main: "{{#list}}\n\n{{>part}}{{/list}}", ["part": "a\n{{name}}\n{{nmae}}\n"])
    let error = #expect(throws: TemplateError.self) { try library.main(["list": .list([InnerView()])]) }
    #expect(error == .unknownKey(place(3, "part"), "nmae", views: ["InnerView", "TestView"]))
    #expect(error?.description == "part.mustache:3: the key 'nmae' is not one of InnerView, nor of TestView")
  }

  @Test(arguments: ["{{#x}}a{{/x}}", "{{^x}}a{{/x}}", "{{x}}", "{{#x}}\n{{.}}\n{{/x}}\n", "{{#on}}{{x}}{{/on}}"])
  func `every use of an unknown key is an error`(_ template: String) throws {
    let library = try TemplateLibrary(main: "\n" + template)
    #expect(throws: TemplateError.unknownKey(place(2), "x", views: ["TestView"])) { try library.main(["on": true]) }
  }

  @Test func `a rendering that failed does not spoil the next`() throws {
    let library = try TemplateLibrary(main: "{{x}}")
    #expect(throws: TemplateError.self) { try library.main() }
    #expect(try library.main(["x": "1"]) == "1")
  }

  @Test(arguments: [
    (ViewValue.flag(true), "flag"), (.flag(false), "flag"), (.view(InnerView()), "view"),
    (.list([InnerView()]), "list"),
    (.list([]), "list"), (.texts(["a"]), "list"),
  ])
  func `what is no text cannot be printed`(_ value: ViewValue, _ kind: String) throws {
    let library = try TemplateLibrary(main: "a\n{{x}}")
    #expect(throws: TemplateError.notText(place(2), kind)) { try library.main(["x": value]) }
  }

  @Test(arguments: [
    (ViewValue.flag(true), "flag"), (.view(InnerView()), "view"), (.list([InnerView()]), "view"),
  ])
  func `a section prints itself only if it is text`(_ value: ViewValue, _ kind: String) throws {
    for template in ["\n{{#x}}{{.}}{{/x}}", "{{#x}}\n{{.}}\n{{/x}}\n"] {
      let library = try TemplateLibrary(main: template)
      #expect(throws: TemplateError.notText(place(2), kind)) { try library.main(["x": value]) }
    }
  }

  @Test func `the outermost view cannot be printed`() throws {
    let library = try TemplateLibrary(main: "{{.}}")
    #expect(throws: TemplateError.notText(place(1), "view")) { try library.main() }
  }

  @Test func `an unknown template is an error that lists the others`() throws {
    let library = try TemplateLibrary(main: "a", ["other": "b"])
    #expect(throws: TemplateError.unknownTemplate("mian", known: ["main", "other"])) {
      try library.render("mian", TestView())
    }
  }

  @Test func `an unknown partial is an error at load`() {
    #expect(throws: TemplateError.unknownPartial(place(2), "prat", known: ["main", "part"])) {
      try TemplateLibrary(main: "\n{{>prat}}", ["part": ""])
    }
  }

  @Test func `a partial that contains itself is an error at load`() {
    #expect(throws: TemplateError.endless(place(2), "main")) { try TemplateLibrary(main: "\n{{>main}}") }
    #expect(throws: TemplateError.endless(place(1, "b"), "a")) {
      try TemplateLibrary(main: "{{>a}}", ["a": "{{>b}}", "b": "{{>a}}"])
    }
  }

  @Test(arguments: [
    "{{a.b}}", "{{{a}}}", "{{&a}}", "{{=<% %>=}}", "{{$a}}b{{/a}}", "{{<a}}{{/a}}", "{{>*a}}", "{{first()}}",
    "{{#.}}a{{/.}}",
    "{{% CONTENT_TYPE:HTML}}", "{{}}", "{{a b?}}", "{{a", "{{#a}}", "{{/a}}", "{{#a}}{{/b}}",
    "{{#a}}{{^b}}{{/a}}{{/b}}",
    "{{a*0*1}}", String(repeating: "{{#a}}", count: 200),
  ])
  func `what is not allowed is an error at load`(_ template: String) throws {
    let error = #expect(throws: TemplateError.self) { try TemplateLibrary(main: "\n\n" + template) }
    guard case .syntax(place(3), _)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func `bytes that are no text are an error at load`() {
    #expect(throws: TemplateError.notUTF8("main")) { try TemplateLibrary(templates: [("main", [0x61, 0xFF])]) }
  }

  @Test func `an override wins, and must be used`() throws {
    let templates: [(name: String, bytes: [UInt8])] = [("main", Array("old".utf8))]
    let used: [(name: String, bytes: [UInt8])] = [
      ("main", Array("new {{>extra}}".utf8)), ("extra", Array("part".utf8)),
    ]
    #expect(try TemplateLibrary(templates: templates, overrides: used).main() == "new part")
    #expect(throws: TemplateError.unusedOverride("mian", known: ["main"])) {
      try TemplateLibrary(templates: templates, overrides: [("mian", [])])
    }
  }
}
