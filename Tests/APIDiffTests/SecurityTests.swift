import APIDiff
import Testing

/// Requirements that several alternatives name.
@Suite("Security") struct SecurityTests {
  private func document(_ security: String) -> String {
    """
    openapi: 3.1.0
    info: {title: T, version: '1'}
    paths: {/a: {get: {security: \(security), responses: {'200': {description: OK}}}}}
    components: {securitySchemes: {o: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://a.example', scopes: {r: R, w: W}}}}}}
    """
  }

  @Test("A scheme with other scopes is another alternative, and takes nothing away")
  func scopes() {
    let changes = TestAPI.changes(document("[{o: [r]}]"), document("[{o: [w]}, {o: [r]}]"))
    #expect(changes.map(\.id) == ["api-security-alternative-added"])
    #expect(
      TestAPI.changes(document("[{o: [r]}]"), document("[{o: [r, w]}]")).map(\.id) == ["api-security-scope-added"])
    #expect(TestAPI.changes(document("[]"), document("[{o: [r]}]")).first?.level == .error)
    #expect(TestAPI.changes(document("[{}, {o: [r]}]"), document("[{o: [r]}]")).first?.level == .error)
  }
}
