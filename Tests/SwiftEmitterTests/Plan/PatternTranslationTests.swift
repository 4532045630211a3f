import APIModel
import Testing

@testable import SwiftEmitter

/// ECMA-262 says what a pattern means; Swift has to find the same texts.
@Suite struct PatternTranslationTests {
  @Test(arguments: [
    (#"^[a-z]+$"#, "abc", "aBc"), (#"a\/b"#, "a/b", "ab"), (#"^[[]$"#, "[", "]"), (#"^[\w-.]+$"#, "a-.", "a,"),
    (#"^[a&&b]$"#, "&", "c"), (#"^[a~~b]$"#, "~", "c"), (#"^[+--]$"#, ",", "."), (#"^[^]$"#, "\n", "ab"),
    (#"^[:alpha:]$"#, ":", "b"), (#"^\cJ$"#, "\n", "J"), (#"^\uD83D\uDE00$"#, "😀", "😁"),
    (#"^[\uD83D\uDE00]$"#, "😀", "x"),
    (#"^a{,3}$"#, "a{,3}", "aa"), (#"^a{2,}$"#, "aaa", "a"), (#"^x{$"#, "x{", "x"), (#"(?<n>a)\k<n>"#, "aa", "a"),
    (#"^\p{Lu}$"#, "É", "é"), (#"\A1\z"#, "1", "1\n"), (#"^[\]\\]$"#, "]", "["), (#"^[-a]$"#, "-", "b"),
    (#"^[a-]$"#, "-", "b"),
    (#"^\x41$"#, "A", "x"), (#"^a$"#, "a", "a\n"),
  ])
  func findsTheSame(pattern: String, match: String, other: String) throws {
    let text = try #require(PatternTranslation(pattern).swift)
    let regex = try Regex(text).matchingSemantics(.unicodeScalar)
    #expect(try regex.firstMatch(in: match) != nil, "\(text)")
    #expect(try regex.firstMatch(in: other) == nil, "\(text)")
  }

  @Test func emptyClassFindsNothing() throws {
    let text = try #require(PatternTranslation("[]").swift)
    #expect(try Regex(text).firstMatch(in: "a") == nil)
  }

  @Test(arguments: ["(?<=a)b", "(?<!a)b", "(", "[z-a]", "*", "a{2,1}", "\\uD83D", "\\"])
  func saysWhyNot(_ pattern: String) {
    let translation = PatternTranslation(pattern)
    #expect(translation.swift == nil)
    #expect(translation.problem?.isEmpty == false)
  }

  @Test(arguments: [
    (
      Bound(value: 9_223_372_036_854_775_808, literal: "9223372036854775808", exclusive: false), false,
      NumberBound.alwaysKept
    ),
    (
      Bound(value: 9_223_372_036_854_775_808, literal: "9223372036854775808", exclusive: false), true, .never("Int.max")
    ),
    (Bound(value: 0.5, literal: "0.5", exclusive: true), true, .check(literal: "1", exclusive: false)),
    (Bound(value: -0.5, literal: "-0.5", exclusive: false), false, .check(literal: "-1", exclusive: false)),
    (
      Bound(value: 9_007_199_254_740_992, literal: "9007199254740993", exclusive: true), false,
      .check(literal: "9007199254740993", exclusive: true)
    ),
    (Bound(value: 1e3, literal: "1e3", exclusive: false), true, .check(literal: "1000", exclusive: false)),
    (Bound(value: -1e300, literal: "-1e300", exclusive: false), true, .alwaysKept),
  ])
  func boundsOfIntegers(bound: Bound, isMinimum: Bool, expected: NumberBound) {
    #expect(NumberBound(bound, .int, isMinimum: isMinimum) == expected)
  }
}
