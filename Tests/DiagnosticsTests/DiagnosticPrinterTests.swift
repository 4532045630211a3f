import Testing

@testable import Diagnostics

struct DiagnosticPrinterTests {
  static let source = SourceText(file: "shop.yaml", text: "paths:\n  /a:\n    get: {}\n\tput: {}\n    get: {}\n")

  private func location(_ line: Int, _ column: Int, pointer: String = "") -> Place {
    Place(file: "shop.yaml", line: line, column: column, pointer: pointer)
  }

  private var duplicate: Diagnostic {
    Diagnostic(
      severity: .error, id: "duplicate-key", message: "the key 'get' is given twice",
      location: location(5, 5, pointer: "/paths/~1a"), hint: "remove one of them",
      related: [.init(location: location(3, 5), message: "it is given here first")])
  }

  private func text(_ diagnostics: [Diagnostic], color: Bool = false, source: SourceText = source) -> String {
    DiagnosticPrinter(color: color).render(diagnostics, sources: [source])
  }

  @Test func textWithRelatedPlaceAndHint() {
    #expect(
      text([duplicate]) == """
        shop.yaml:5:5: error: the key 'get' is given twice [duplicate-key]
              get: {}
              ^
        hint: remove one of them
        shop.yaml:3:5: note: it is given here first
              get: {}
              ^

        """)
  }

  @Test func tabsStayTabsInBothLines() {
    let diagnostic = Diagnostic(severity: .warning, id: "w", message: "m", location: location(4, 2))
    #expect(text([diagnostic]) == "shop.yaml:4:2: warning: m [w]\n  \tput: {}\n  \t^\n")
  }

  @Test func placesThatAreUnknownOrOutside() {
    func shown(_ location: Place) -> String {
      text([Diagnostic(severity: .note, id: "n", message: "m", location: location)])
    }
    #expect(shown(.unknown) == "note: m [n]\n")
    #expect(shown(location(0, 0)) == "shop.yaml: note: m [n]\n")
    #expect(shown(location(3, 0)) == "shop.yaml:3: note: m [n]\n      get: {}\n")
    #expect(shown(location(99, 1)) == "shop.yaml:99:1: note: m [n]\n")
    #expect(shown(location(1, 99)) == "shop.yaml:1:99: note: m [n]\n  paths:\n        ^\n")
    #expect(shown(Place(file: "b.yaml", line: 1, column: 1)) == "b.yaml:1:1: note: m [n]\n")
  }

  @Test func hostileTextIsShownEscaped() {
    let source = SourceText(file: "x", text: "a\u{1B}[31m\u{202E}b: 漢e\u{301}x\n")
    let diagnostic = Diagnostic(
      severity: .error, id: "e", message: "bad\n\u{1B}]0;", location: Place(file: "x", line: 1, column: 12),
      hint: "not\u{2066}this")
    #expect(
      text([diagnostic], source: source) == """
        x:1:12: error: bad\\u{A}\\u{1B}]0; [e]
          a\\u{1B}[31m\\u{202E}b: 漢e\u{301}x
                                  ^
        hint: not\\u{2066}this

        """)
  }

  @Test func colorsOnlyWhenAsked() {
    let plain = text([duplicate])
    let colored = text([duplicate], color: true)
    #expect(!plain.contains("\u{1B}"))
    #expect(colored.hasPrefix("\u{1B}[1mshop.yaml:5:5:\u{1B}[0m \u{1B}[1;31merror:\u{1B}[0m the key"))
    #expect(colored.replacing(/\x1B\[[0-9;]*m/, with: "") == plain)
  }

  @Test func json() {
    let note = Diagnostic(severity: .note, id: "n", message: "a \"b\"\t\\ \u{1}\u{202E}é", location: .unknown)
    #expect(
      DiagnosticPrinter(format: .json).render([duplicate, note]) == #"""
        [
          {"severity":"error","id":"duplicate-key","message":"the key 'get' is given twice","file":"shop.yaml","line":5,"column":5,"pointer":"/paths/~1a","hint":"remove one of them","related":[{"file":"shop.yaml","line":3,"column":5,"pointer":"","message":"it is given here first"}]},
          {"severity":"note","id":"n","message":"a \"b\"\t\\ \u0001\u202eé","file":"","line":0,"column":0,"pointer":"","hint":null,"related":[]}
        ]

        """#)
    #expect(DiagnosticPrinter(format: .json).render([]) == "[]\n")
  }

  @Test func github() {
    let warning = Diagnostic(
      severity: .warning, id: "w", message: "100% of\n::error::it\r",
      location: Place(file: "a,b:c.yaml", line: 2, column: 3))
    let note = Diagnostic(severity: .note, id: "n", message: "m", location: .unknown)
    #expect(
      DiagnosticPrinter(format: .github).render([duplicate, warning, note]) == """
        ::error file=shop.yaml,line=5,col=5,title=duplicate-key::the key 'get' is given twice%0Ahint: remove one of them\
        %0Ashop.yaml:3:5: it is given here first
        ::warning file=a%2Cb%3Ac.yaml,line=2,col=3,title=w::100%25 of%0A::error::it%0D
        ::notice title=n::m

        """)
  }
}
