/// The regular expression of a `pattern` keyword (JSON Schema validation, section 6.3.3): it may match anywhere in the
/// text unless it is anchored.
///
/// Schemas use the dialect of ECMA-262, Swift compiles its own: what both have in common covers the patterns in use. A
/// pattern that Swift does not compile matches everything, because rejecting right input would be worse than passing
/// wrong input on. Matching backtracks, so bound the length of text that strangers send (`maxLength` is checked first).
public struct JSONPattern: Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  public let source: String

  public init(_ source: String) {
    self.source = source
  }

  public init(stringLiteral value: String) {
    self.init(value)
  }

  public var description: String { source }

  public func matches(_ text: String) -> Bool {
    guard let regex = try? Regex(source) else { return true }
    return (try? regex.matchingSemantics(.unicodeScalar).firstMatch(in: text)) != nil
  }
}
