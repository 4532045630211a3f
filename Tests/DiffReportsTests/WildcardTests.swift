import Testing

@testable import APIDiff

@Suite("Patterns with *")
struct WildcardTests {
  @Test(
    "match any text in the place of a star",
    arguments: [
      ("/pets", "/pets"), ("/v1/*", "/v1/a/b"), ("*", ""), ("*Release", "listRelease"), ("/a/*/c", "/a/b/c"),
      ("a*b*c", "a-b-b-c"), ("a*a", "aa"), ("**", "x"),
    ])
  func matching(pattern: String, text: String) {
    #expect(Wildcard(pattern).matches(text))
  }

  @Test(
    "match nothing else",
    arguments: [
      ("/pets", "/pet"), ("/v1/*", "/v2/a"), ("a*a", "a"), ("*Release", "releases"), ("a*b*c", "a-c-b"), ("", "x"),
    ])
  func refusing(pattern: String, text: String) {
    #expect(!Wildcard(pattern).matches(text))
  }
}
