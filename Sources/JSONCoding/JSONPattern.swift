/// The regular expression of a `pattern` keyword (JSON Schema validation, section 6.3.3): it may match anywhere in the
/// text unless it is anchored.
///
/// Making one compiles it, so keep it in a `static let`. Schemas use the dialect of ECMA-262, Swift compiles its own. As in
/// ECMA-262, `\d`, `\w` and `\b` mean ASCII; where the rest differs, the generator says the pattern in Swift's dialect too, and
/// one that cannot be said (lookbehind) it notes and does not check. A pattern made by hand that Swift does not compile
/// matches everything, because rejecting right input would be worse than passing wrong input on: ``isChecked`` tells.
/// Matching backtracks, so bound the length of text that strangers send (`maxLength` is checked first).
public struct JSONPattern: Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  public let source: String
  private let compiled: Compiled

  public init(_ source: String) {
    self.init(source, swift: source)
  }

  /// - Parameters:
  ///   - source: The pattern of the schema, for messages.
  ///   - swift: The same in the dialect that `Regex` compiles.
  public init(_ source: String, swift: String) {
    self.source = source
    compiled = Compiled(swift)
  }

  public init(stringLiteral value: String) {
    self.init(value)
  }

  public var description: String { source }

  /// Whether Swift compiles the pattern; if not, every text matches.
  public var isChecked: Bool { compiled.regex != nil }

  public func matches(_ text: String) -> Bool {
    guard let regex = compiled.regex else { return true }
    // An error can only come from transforming captures, which patterns do not do.
    return (try? regex.firstMatch(in: text)) != nil
  }

  // Sendable: `Regex` is not, because it may hold closures; one compiled from text holds none. Its only later change is
  // lowering the expression at the first match, which happens here, before the value can be shared.
  private final class Compiled: @unchecked Sendable {
    let regex: Regex<AnyRegexOutput>?

    init(_ source: String) {
      regex = try? Regex(source).matchingSemantics(.unicodeScalar).asciiOnlyDigits().asciiOnlyWordCharacters()
        .wordBoundaryKind(.simple)
      _ = try? regex?.firstMatch(in: "")
    }
  }
}
