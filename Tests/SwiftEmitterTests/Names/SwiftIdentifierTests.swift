import SwiftEmitter
import Testing

@Suite struct SwiftIdentifierTests {
  @Test(
    "members",
    arguments: [
      ("release_id", "releaseID"), ("X-Rate-Limit", "xRateLimit"), ("foo", "foo"), ("Foo", "foo"), ("fooBar", "fooBar"),
      ("FooBar", "fooBar"), ("foo.bar/baz", "fooBarBaz"), ("HTTPServer", "httpServer"), ("userURL", "userURL"),
      ("url", "url"),
      ("ID", "id"), ("IDs", "ids"), ("user_ids", "userIDs"), ("imageURLs", "imageURLs"), ("OAuthToken", "oAuthToken"),
      ("ASC", "asc"), ("UPPER_CASE", "upperCase"), ("A", "a"), ("aB", "aB"),
      ("v1", "v1"), ("2fa", "_2fa"), ("1", "_1"), ("1.10", "_1_10"), ("11.0", "_11_0"), ("sha256Sum", "sha256Sum"),
      ("+1", "plus1"), ("-1", "minus1"), ("+", "plus"), ("\n", "newline"), ("\t", "tab"), ("\r", "carriageReturn"),
      ("", "empty"), ("🙂", "slightlySmilingFace"), ("naïve", "naïve"),
      ("名前", "名前"),
      ("a\u{202E}b", "aB"), ("a`b", "aB"),
    ])
  func members(text: String, name: String) { #expect(SwiftIdentifier.lowerCamel(text) == name) }

  @Test(
    "types",
    arguments: [
      ("release-list", "ReleaseList"), ("HTTPValidationError", "HTTPValidationError"), ("user_url", "UserURL"),
      ("GET", "GET"), ("DELETE", "Delete"),
      ("Item-Input", "ItemInput"), ("api", "API"), ("1st", "Type1st"), ("", "Empty"), ("OAuth2", "OAuth2"),
      ("élan", "Élan"),
    ])
  func types(text: String, name: String) { #expect(SwiftIdentifier.upperCamel(text) == name) }

  @Test(
    "keywords",
    arguments: [("class", "`class`"), ("default", "`default`"), ("self", "self_"), ("init", "init_"), ("name", "name")])
  func keywords(name: String, escaped: String) { #expect(SwiftIdentifier.escaped(name) == escaped) }

  @Test("labels", arguments: [("in", "in"), ("inout", "`inout`"), ("let", "`let`"), ("self", "self_")])
  func labels(name: String, label: String) { #expect(SwiftIdentifier.label(name) == label) }

  @Test func namesReadFromFilesAreChecked() {
    for name in ["a", "_", "é", "名前", "A1"] { #expect(SwiftIdentifier.isIdentifier(name)) }
    for name in ["", "1a", "a b", "a-b", "a`", "a\n", "a;b", "a\u{202E}", "a\u{200D}", "👍", "a(", "$0"] {
      #expect(!SwiftIdentifier.isIdentifier(name), "\(name.debugDescription)")
    }
  }

  @Test func anyTextGivesAnIdentifierThatStaysOne() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<20_000 {
      let text = generator.text()
      for name in [SwiftIdentifier.lowerCamel(text), SwiftIdentifier.upperCamel(text)] {
        #expect(SwiftIdentifier.isIdentifier(name), "\(text.debugDescription) → \(name.debugDescription)")
        #expect(name.utf8.count <= 1000)
      }
      let bare = SwiftIdentifier.escaped(SwiftIdentifier.lowerCamel(text)).filter { $0 != "`" }
      #expect(SwiftIdentifier.isIdentifier(bare))
    }
  }
}
