import Foundation
import Testing

@Suite struct ReadmeTests {
  /// The lines between the markers, without their indentation.
  static func example() throws -> String {
    let lines = try RepositoryFile.text("Tests/GeneratedTests/ReadmeExample.swift").components(separatedBy: "\n")
    let begin = try #require(lines.firstIndex { $0.hasSuffix("// readme-begin") })
    let end = try #require(lines.firstIndex { $0.hasSuffix("// readme-end") })
    let indentation = lines[begin].prefix { $0 == " " }.count
    return lines[begin + 1..<end].map { String($0.dropFirst(indentation)) }.joined(separator: "\n")
  }

  @Test func theExampleDoesWhatItSays() async throws {
    var printed: [String] = []
    let url = try #require(URL(string: "https://api.example.com"))
    try await ReadmeExample.run(url: url) { printed.append($0) }
    #expect(
      printed == ["0 releases", "activateRelease: 501 Not Implemented", "not in the document: 410 Gone"])
  }

  @Test func theReadmeHasTheExample() throws {
    let example = try Self.example()
    #expect(example.split(separator: "\n").count >= 20)
    let readme = try RepositoryFile.text("README.md")
    #expect(readme.contains("```swift\n\(example)\n```"), "README.md does not have the lines of ReadmeExample.swift")
  }
}
