import Testing

@testable import SwiftEmitter

/// Each case is what a template might print and what comes out of it.
@Suite struct LayoutTests {
  private func expect(_ input: String, _ output: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let result = Layout.format(input)
    #expect(result == output, sourceLocation: sourceLocation)
    #expect(Layout.format(result) == result, "a second run changes it", sourceLocation: sourceLocation)
  }

  @Test func indentsByBrackets() {
    expect(
      "struct A {\nvar b: Int\n      func c() {\nreturn d(\ne,\nf\n)\n}\n}",
      """
      struct A {
        var b: Int
        func c() {
          return d(
            e,
            f
          )
        }
      }

      """)
  }

  @Test func countsBracketsOfOneLineAsOneStep() {
    expect(
      "a(b([\nc\n]))\nd(e {\nf\n})",
      """
      a(b([
        c
      ]))
      d(e {
        f
      })

      """)
  }

  @Test func ignoresBracketsInStringsAndComments() {
    expect(
      ##"""
      let a = "{ ( [ \" { \(b("}")) {"
      // } ) ]
      /// {
      let c = #"{ " ( \(d) \#(e(")")) ["#
      let f = `{`
      /* { /* { */ ( */ let g = 1
      let h = 2
      """##,
      ##"""
      let a = "{ ( [ \" { \(b("}")) {"
      // } ) ]
      /// {
      let c = #"{ " ( \(d) \#(e(")")) ["#
      let f = `{`
      /* { /* { */ ( */ let g = 1
      let h = 2

      """##)
  }

  @Test func keepsWhatSpansLines() {
    expect(
      "let a = \"\"\"\n    { b\n  \"\"\"\nlet c = 1 /* {\n   d\n*/\nlet e = 2",
      "let a = \"\"\"\n    { b\n  \"\"\"\nlet c = 1 /* {\n   d\n*/\nlet e = 2\n")
  }

  @Test func putsLabelsAtTheSwitch() {
    expect(
      """
      enum A {
      case b
      }
      switch try c(d) {
      // About the case.
      case .e: f
      case .g,
      .h:
      i {
      case 1
      }
      @unknown default:
      j
      }
      let k = switch l { case .m: n
      default: o
      }
      """,
      """
      enum A {
        case b
      }
      switch try c(d) {
      // About the case.
      case .e: f
      case .g,
        .h:
        i {
          case 1
        }
      @unknown default:
        j
      }
      let k = switch l { case .m: n
      default: o
      }

      """)
  }

  @Test func indentsConditionalCompilation() {
    expect(
      "#if canImport(A)\nimport A\n#elseif os(B)\nimport B\n#else\nimport C\n#endif\nlet d = #selector(e)",
      "#if canImport(A)\n  import A\n#elseif os(B)\n  import B\n#else\n  import C\n#endif\nlet d = #selector(e)\n")
  }

  @Test func indentsContinuations() {
    expect(
      "a\n.b()\n.c()\nlet d =\ne\nlet f = g\n&& h\ni([\n.j,\n.k\n])\nif let l,\nlet m\n{\nn\n}",
      """
      a
        .b()
        .c()
      let d =
        e
      let f = g
        && h
      i([
        .j,
        .k,
      ])
      if let l,
        let m
      {
        n
      }

      """)
  }

  @Test func collapsesBlankLines() {
    expect("\n\na {\n\n\nb\n\n\n\nc\n\n}\n\n\nd(\n\ne\n\n)\n\n\n", "a {\n  b\n\n  c\n}\n\nd(\n  e\n)\n")
  }

  @Test func trimsAndEndsWithOneLineBreak() {
    expect("a   \r\n\tb\t\n", "a\nb\n")
    expect("", "")
    expect("\n\n", "")
  }

  @Test func balancesCommasOfLiterals() {
    expect("let a = [\n1,\n2 // two\n]", "let a = [\n  1,\n  2, // two\n]\n")
    expect("let a = [\nf(\n1,\n2\n),\n]", "let a = [\n  f(\n    1,\n    2\n  )\n]\n")
    expect("let a = b[\n1,\n2\n]", "let a = b[\n  1,\n  2\n]\n")
    expect("let a = [\n]", "let a = [\n]\n")
  }

  @Test func keepsCommentsBelowALabel() {
    expect("switch a {\ncase .b:\n// c\nd\n}", "switch a {\ncase .b:\n  // c\n  d\n}\n")
  }

  @Test func indentsClosuresInLists() {
    expect("a(\nb,\nc: {\nd\n},\n{ e in\nf\n}\n)", "a(\n  b,\n  c: {\n    d\n  },\n  { e in\n    f\n  }\n)\n")
  }

  @Test func survivesUnbalancedText() {
    expect(")))\n}\na", ")))\n}\na\n")
    expect("a(\n\"b\nc\n", "a(\n  \"b\n  c\n")
  }
}
