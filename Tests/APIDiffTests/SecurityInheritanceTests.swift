import APIDiff
import Testing

/// What an operation demands is what counts, wherever it is written.
@Suite("Inherited security") struct SecurityInheritanceTests {
  private static let schemes =
    "{a: {type: apiKey, in: header, name: X-A}, b: {type: http, scheme: basic}, c: {type: http, scheme: bearer}}"

  /// - Parameters:
  ///   - root, one, two: The requirements of the document and of two operations; empty: none are written.
  private static func document(
    root: String = "", one: String = "", two: String = "", schemes: String = Self.schemes
  ) -> String {
    func operation(_ security: String, _ id: String) -> String {
      "{get: {operationId: \(id), \(security.isEmpty ? "" : "security: \(security), ")responses: {'200': {description: A}}}}"
    }
    return """
      openapi: 3.1.0
      info: {title: T, version: '1'}
      \(root.isEmpty ? "" : "security: \(root)")
      paths: {/one: \(operation(one, "one")), /two: \(operation(two, "two"))}
      components: {securitySchemes: \(schemes)}
      """
  }

  @Test("Requirements that are written elsewhere and apply the same are no change")
  func moved() throws {
    let root = Self.document(root: "[{a: []}]")
    let own = Self.document(one: "[{a: []}]", two: "[{a: []}]")
    #expect(try TestAPI.lines(root, own) == [])
    #expect(try TestAPI.lines(own, root) == [])
    let overridden = Self.document(root: "[{b: []}]", one: "[{a: []}]", two: "[]")
    #expect(try TestAPI.lines(Self.document(one: "[{a: []}]"), overridden) == [])
    let mixed = Self.document(root: "[{}, {a: []}, {b: [], c: []}]", two: "[]")
    #expect(try TestAPI.lines(mixed, Self.document(one: "[{c: [], b: []}, {a: []}, {}]")) == [])
  }

  @Test("What a callback or webhook takes over is no reason of its own where operations stay as they are")
  func callbacks() throws {
    let webhook = "\nwebhooks: {done: {post: {responses: {'200': {description: A}}}}}"
    #expect(
      try TestAPI.lines(
        Self.document(root: "[{a: []}]") + webhook, Self.document(one: "[{a: []}]", two: "[{a: []}]") + webhook) == [])
  }

  @Test("What changed for those that inherit is told once, and reaches them alone")
  func reach() throws {
    let root = Self.document(root: "[{a: []}]")
    #expect(
      try TestAPI.lines(root, Self.document(one: "[{a: []}]")) == ["info api-global-security-removed /two"])
    #expect(
      try TestAPI.lines(Self.document(), Self.document(root: "[{a: []}]", two: "[]"))
        == ["error api-global-security-added /one"])
    #expect(try TestAPI.lines(Self.document(), root) == ["error api-global-security-added /one /two"])
    #expect(
      try TestAPI.lines(root, Self.document(root: "[{a: []}]", one: "[{b: []}]")) == [
        "error api-security-alternative-removed /one", "info api-security-alternative-added /one",
      ])
  }

  @Test("Filters keep what reaches their operations, and drop what does not")
  func filters() throws {
    let new = Self.document(root: "[{a: []}]", two: "[]")
    #expect(try TestAPI.lines(Self.document(), new, keeping: "/one") == ["error api-global-security-added /one"])
    #expect(try TestAPI.lines(Self.document(), new, keeping: "/two") == [])
    let renamed = Self.schemes.replacing("X-A", with: "X-B")
    func changed(_ path: String?) throws -> [String] {
      try TestAPI.lines(
        Self.document(one: "[{a: []}]"), Self.document(one: "[{a: []}]", schemes: renamed), keeping: path)
    }
    #expect(try changed(nil) == ["error api-security-component-detail-changed /one"])
    #expect(try changed("/one") == ["error api-security-component-detail-changed /one"])
    #expect(try changed("/two") == [])
  }

  @Test("The names of headers do not tell upper from lower case")
  func headers() throws {
    let small = Self.document(root: "[{a: []}]", schemes: Self.schemes.replacing("X-A", with: "x-a"))
    #expect(try TestAPI.lines(Self.document(root: "[{a: []}]"), small) == [])
    let key = "{a: {type: apiKey, in: query, name: Key}}"
    #expect(
      try TestAPI.lines(
        Self.document(root: "[{a: []}]", schemes: key),
        Self.document(root: "[{a: []}]", schemes: key.replacing("name: Key", with: "name: key")))
        == ["error api-security-component-detail-changed /one /two"])
  }

  @Test("A scheme with another name is known by its use")
  func renamed() throws {
    let other = Self.schemes.replacing(
      "a: {type: apiKey, in: header, name: X-A}", with: "k: {type: apiKey, in: header, name: X-K}")
    #expect(
      try TestAPI.lines(
        Self.document(root: "[{a: []}, {b: []}]"), Self.document(root: "[{b: []}, {k: []}]", schemes: other)) == [
          "error api-security-component-detail-changed /one /two", "info api-security-component-renamed /one /two",
        ])
    // Of another type, or in other places, it is another one.
    let http = Self.schemes.replacing(
      "a: {type: apiKey, in: header, name: X-A}", with: "k: {type: http, scheme: digest}")
    #expect(
      Set(
        try TestAPI.lines(Self.document(root: "[{a: []}]"), Self.document(root: "[{k: []}]", schemes: http)).map {
          $0.split(separator: " ")[1]
        })
        == [
          "api-security-component-removed", "api-security-component-added", "api-global-security-alternative-removed",
          "api-global-security-alternative-added",
        ])
  }
}
