import APIDiff
import Testing

@Suite("Base paths") struct BasePathTests {
  private func document(server: String, path: String) -> String {
    """
    openapi: 3.1.0
    info: {title: T, version: '1'}
    servers: [\(server)]
    paths:
      \(path)/things/{id}:
        parameters: [{name: id, in: path, required: true, schema: {type: string}}]
        get: {responses: {'200': {description: OK}}}
    """
  }

  @Test("A part of the path that moved out of the servers leaves the operations where they are")
  func moved() {
    let old = document(server: "{url: 'https://a.example/v1/'}", path: "")
    let new = document(server: "{url: 'https://a.example'}", path: "/v1")
    #expect(TestAPI.changes(old, new).map(\.id) == ["api-base-path-moved"])
    #expect(TestAPI.changes(new, old).map(\.id) == ["api-base-path-moved"])
    #expect(
      TestAPI.changes(document(server: "{url: /v1}", path: ""), document(server: "{url: /}", path: "/v1")).count == 1)
  }

  @Test("Another server with the same paths, and other paths on the same server, are what they are")
  func others() {
    let old = document(server: "{url: 'https://a.example/v1'}", path: "")
    let elsewhere = document(server: "{url: 'https://b.example'}", path: "")
    #expect(Set(TestAPI.changes(old, elsewhere).map(\.id)) == ["api-server-removed", "api-server-added"])
    let other = document(server: "{url: 'https://a.example/v1'}", path: "/v1")
    #expect(
      Set(TestAPI.changes(old, other).map(\.id)) == ["api-path-removed-without-deprecation", "endpoint-added"])
    // The same move, and another host.
    let both = document(server: "{url: 'https://b.example'}", path: "/v1")
    #expect(
      Set(TestAPI.changes(old, both).map(\.id)) == ["api-server-removed", "api-server-added", "api-base-path-moved"])
  }
}
