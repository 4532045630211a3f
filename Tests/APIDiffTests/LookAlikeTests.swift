import APIDiff
import Testing

@Suite("Changes that look alike") struct LookAlikeTests {
  private func document(_ property: String) -> String {
    let schema = "{type: object, properties: {a: {type: string}\(property)}}"
    return """
      openapi: 3.1.0
      info: {title: T, version: '1'}
      paths:
        /a:
          post:
            requestBody:
              content:
                application/json: {schema: \(schema)}
                application/x-www-form-urlencoded: {schema: \(schema)}
            responses:
              '200': {description: OK, content: {application/json: {schema: \(schema)}}}
              '201': {description: OK, content: {application/json: {schema: \(schema)}}}
      """
  }

  @Test("Two media types say which is meant, and each change can be ignored by itself")
  func mediaTypes() {
    let changes = TestAPI.changes(document(""), document(", b: {type: integer}"))
    let requests = changes.filter { $0.judgements[0].id == "new-optional-request-property" }.map(\.message)
    #expect(
      requests == [
        "request body: optional property `b` was added (application/json)",
        "request body: optional property `b` was added (application/x-www-form-urlencoded)",
      ])
    let responses = changes.filter { $0.judgements[0].id == "response-optional-property-added" }.map(\.message)
    #expect(responses.map { $0.suffix(13) } == [" (status 200)", " (status 201)"], "\(responses)")
    #expect(changes.count == 4)
    #expect(Set(changes.map(\.fingerprint)).count == 4)
  }

  @Test("A fingerprint does not depend on what else changed")
  func stable() throws {
    let old = document("")
    let both = document(", b: {type: integer}")
    let lines = old.split(separator: "\n", omittingEmptySubsequences: false)
    let news = both.split(separator: "\n", omittingEmptySubsequences: false)
    let last = zip(lines, news).map { $0.contains("'201'") ? $1 : $0 }.joined(separator: "\n")
    let alone = try #require(TestAPI.changes(old, last).first)
    let beside = try #require(TestAPI.changes(old, both).first { $0.fact.reach.statuses == ["201"] })
    #expect(alone.fingerprint == beside.fingerprint)
  }

  @Test("One alone names none")
  func one() {
    let old = document("").replacing("          application/x-www-form-urlencoded: ", with: "          # ")
    let new = old.replacing("{a: {type: string}", with: "{a: {type: string}, b: {type: integer}")
    let messages = TestAPI.changes(old, new).map(\.message)
    #expect(messages.contains("request body: optional property `b` was added"), "\(messages)")
  }
}
