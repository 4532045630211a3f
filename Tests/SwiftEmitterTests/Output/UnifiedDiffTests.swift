import Testing

@testable import SwiftEmitter

@Suite struct UnifiedDiffTests {
  @Test func showsHunksWithContext() {
    let old = (1...20).map(String.init).joined(separator: "\n") + "\n"
    let new = old.replacing("\n5\n", with: "\nfive\n").replacing("\n15\n", with: "\n15\nnew\n")
    #expect(
      UnifiedDiff.text(old: old, new: new, path: "A.swift") == """
        --- a/A.swift
        +++ b/A.swift
        @@ -2,7 +2,7 @@
         2
         3
         4
        -5
        +five
         6
         7
         8
        @@ -13,6 +13,7 @@
         13
         14
         15
        +new
         16
         17
         18

        """)
  }

  @Test func showsNewAndRemovedFiles() {
    #expect(
      UnifiedDiff.text(old: nil, new: "a\n", path: "A") == "--- /dev/null\n+++ b/A\n@@ -0,0 +1,1 @@\n+a\n")
    #expect(
      UnifiedDiff.text(old: "a\n", new: nil, path: "A") == "--- a/A\n+++ /dev/null\n@@ -1,1 +0,0 @@\n-a\n")
    #expect(UnifiedDiff.text(old: "a", new: "a", path: "A").isEmpty)
  }

  /// Applying the difference to the old text gives the new one, also beyond the limit of the search.
  @Test(arguments: [(0, 5), (5, 0), (30, 30), (2000, 2100)])
  func isComplete(_ oldCount: Int, _ newCount: Int) {
    let old = (0..<oldCount).map { "line \($0 &* 7 % 13)" }
    let new = (0..<newCount).map { "line \($0 &* 5 % 11)" }
    let text = UnifiedDiff.text(
      old: old.map { $0 + "\n" }.joined(), new: new.map { $0 + "\n" }.joined(), path: "A")
    var result: [Substring] = []
    var position = 0
    for line in text.split(separator: "\n").dropFirst(2) {
      if line.hasPrefix("@@") {
        let start = Int(line.dropFirst(4).prefix { $0.isNumber }) ?? 0
        let first = line.contains("-\(start),0") ? start : start - 1
        while position < first {
          result.append(old[position][...])
          position += 1
        }
      } else if line.hasPrefix("+") {
        result.append(line.dropFirst())
      } else {
        #expect(line.dropFirst() == old[position])
        if line.hasPrefix(" ") { result.append(line.dropFirst()) }
        position += 1
      }
    }
    result += old[position...].map { $0[...] }
    #expect(result.map(String.init) == new)
  }
}
