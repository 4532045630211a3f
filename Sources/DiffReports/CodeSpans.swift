/// Messages put names and values between backquotes; formats that can set code apart do so.
enum CodeSpans {
  struct Span: Hashable {
    var text: String
    var isCode: Bool
  }

  /// A backquote without a partner stays text.
  static func of(_ message: String) -> [Span] {
    var parts = message.split(separator: "`", omittingEmptySubsequences: false).map(String.init)
    if parts.count.isMultiple(of: 2), let last = parts.popLast() { parts[parts.count - 1] += "`" + last }
    return parts.enumerated().map { Span(text: $0.element, isCode: !$0.offset.isMultiple(of: 2)) }
      .filter { !$0.text.isEmpty }
  }
}
