import Testing

@testable import SwiftEmitter

@Suite struct LineWrapperTests {
  private func expect(_ input: String, _ output: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let result = Layout.format(input)
    #expect(result == output + "\n", sourceLocation: sourceLocation)
    #expect(Layout.format(result) == result, "a second run changes it", sourceLocation: sourceLocation)
  }

  private let name = String(repeating: "n", count: 30)
  private let short = String(repeating: "s", count: 24)

  @Test func breaksParametersOntoOneLineIfTheyFit() {
    expect(
      "func \(name)(a: \(name), b: \(name), c: Int) async throws -> [String] {\nd\n}",
      """
      func \(name)(
        a: \(name), b: \(name), c: Int
      ) async throws -> [String] {
        d
      }
      """)
  }

  @Test func breaksParametersOneByOne() {
    expect(
      "init(a: \(name), b: (\(name), Int), c: Map<\(name), Int>, d: \(name) = .init(1, 2)) {}",
      """
      init(
        a: \(name),
        b: (\(name), Int),
        c: Map<\(name), Int>,
        d: \(name) = .init(1, 2)
      ) {}
      """)
  }

  @Test func breaksNestedCalls() {
    let inner = "a: \(name), b: \(name), c: \(name), d: \(name)"
    expect(
      "let x = f(g(\(inner)))",
      """
      let x = f(
        g(
          a: \(name),
          b: \(name),
          c: \(name),
          d: \(name)
        )
      )
      """)
  }

  @Test func givesLiteralsATrailingComma() {
    expect(
      "let x: [String] = [\"\(name)\", \"\(name)\", \"\(name)\", \"\(name)\"]",
      """
      let x: [String] = [
        "\(name)",
        "\(name)",
        "\(name)",
        "\(name)",
      ]
      """)
    expect(
      "let \(name)\(name): [String] = [\"\(name)\", \"\(name)\"]",
      """
      let \(name)\(name): [String] = [
        "\(name)", "\(name)",
      ]
      """)
  }

  @Test func breaksBodies() {
    expect(
      "guard let \(short), let a = f(\(short)), let b = g(\(short)) else { return h(\(short)) }",
      """
      guard let \(short), let a = f(\(short)), let b = g(\(short)) else {
        return h(\(short))
      }
      """)
    expect(
      "x.map { a, b in \(name).\(name).\(name).\(name) }",
      """
      x.map { a, b in
        \(name).\(name).\(name).\(name)
      }
      """)
  }

  @Test func breaksConditions() {
    expect(
      "if let \(short), let a = f(\(short)), let b = g(\(short)), let c = h(\(short)) {\nd\n}",
      """
      if let \(short), let a = f(\(short)), let b = g(\(short)),
        let c = h(\(short))
      {
        d
      }
      """)
  }

  @Test func breaksInheritanceAndComposition() {
    expect(
      "struct A: \(name), \(name), \(name), \(name) {\nb\n}",
      """
      struct A: \(name), \(name), \(name),
        \(name)
      {
        b
      }
      """)
    expect(
      "typealias A = \(name) & \(name) & \(name) & \(name)",
      """
      typealias A = \(name) & \(name) & \(name)
        & \(name)
      """)
  }

  @Test func breaksLabels() {
    expect(
      "switch a {\ncase .\(name), .\(name), .\(name): return .\(name)\n}",
      """
      switch a {
      case .\(name), .\(name), .\(name):
        return .\(name)
      }
      """)
  }

  @Test func breaksTypes() {
    let type = [name, name, name, String(repeating: "t", count: 20)].joined(separator: ".")
    expect("struct A {\nvar b: \(type)\n}", "struct A {\n  var b:\n    \(type)\n}")
    expect("extension \(type): Sendable {\na\n}", "extension \(type):\n  Sendable\n{\n  a\n}")
    expect("a(\nb: [\(type)],\nc: d\n)", "a(\n  b:\n    [\(type)],\n  c: d\n)")
  }

  @Test func leavesWhatCannotBeBroken() {
    let long = String(repeating: "x", count: 130)
    expect("let a = b.\(long)", "let a =\n  b.\(long)")
    expect("/// \(long)", "/// \(long)")
    expect(long, long)
    expect("f(\"\(long), (\")", "f(\n  \"\(long), (\"\n)")
  }

  @Test func countsCharactersNotBytes() {
    let text = "f(\"" + String(repeating: "ä", count: 110) + "\")"
    expect(text, text)
  }
}
