import APIDiff
import Testing

/// The servers that an operation is called at are what counts, wherever they are written.
@Suite("Servers") struct ServerTests {
  private static let own = "servers: [{url: 'https://x.example/v1'}], "

  private func document(root: String = "", path: String = "", operation: String = "") -> String {
    """
    openapi: 3.0.3
    info: {title: T, version: '1'}
    \(root)
    paths:
      /one: {\(path)get: {\(operation)responses: {'200': {description: A}}}}
      /two: {get: {responses: {'200': {description: A}}}}
    """
  }

  @Test("The same servers in other places are no change")
  func moved() throws {
    let root = document(root: "servers: [{url: 'https://x.example/v1'}]")
    let repeated = document(root: "servers: [{url: 'https://x.example/v1'}]", path: Self.own, operation: Self.own)
    #expect(try TestAPI.lines(root, repeated) == [])
    #expect(try TestAPI.lines(repeated, root) == [])
    #expect(try TestAPI.lines(document(), document(root: "servers: [{url: /}]")) == [])
    #expect(try TestAPI.lines(document(path: Self.own), document(operation: Self.own)) == [])
  }

  @Test("What the document says reaches those that have no servers of their own")
  func reach() throws {
    let new = document(root: "servers: [{url: 'https://x.example/v1'}]", path: "servers: [{url: /}], ")
    #expect(try TestAPI.lines(document(path: "servers: [{url: /}], "), new) == ["info api-server-added /two"])
    #expect(try TestAPI.lines(document(path: "servers: [{url: /}], "), new, keeping: "/one") == [])
    #expect(
      try TestAPI.lines(document(), document(path: Self.own)) == ["info api-server-added /one"])
  }

  @Test("Servers of a path, and those of the document that are left, are told once for all operations")
  func once() throws {
    func document(_ root: String, _ path: String) -> String {
      let operations = "get: {responses: {'200': {description: A}}}, post: {responses: {'200': {description: A}}}"
      return """
        openapi: 3.0.3
        info: {title: T, version: '1'}
        \(root)
        paths:
          /one: {\(path)\(operations)}
          /two: {\(path)\(operations)}
        """
    }
    let root = "servers: [{url: 'https://y.example'}]"
    #expect(
      try TestAPI.lines(document(root, ""), document(root, Self.own)) == [
        "warning api-server-removed /one /one /two /two", "info api-server-added /one /one",
        "info api-server-added /two /two",
      ])
    #expect(
      try TestAPI.lines(document(root, Self.own), document(root, "")).sorted() == [
        "info api-server-added /one /one /two /two", "warning api-server-removed /one /one",
        "warning api-server-removed /two /two",
      ])
  }

  @Test("The names of variables are never in the address")
  func variables() throws {
    func root(_ name: String, _ value: String = "api") -> String {
      document(root: "servers: [{url: 'https://{\(name)}.x.example', variables: {\(name): {default: \(value)}}}]")
    }
    #expect(try TestAPI.lines(root("a"), root("b")) == ["info api-server-variables-renamed /one /two"])
    #expect(try TestAPI.lines(root("a"), root("a", "beta")) == ["warning api-server-variables-changed /one /two"])
  }
}
