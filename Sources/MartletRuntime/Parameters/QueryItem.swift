/// One pair of a query, a form or a cookie.
///
/// All of it works on bytes: a delimiter is one even where a combining character follows, and long forms are split fast.
struct QueryItem: Hashable, Sendable {
  /// More brackets than this are no deep object but an attack.
  static let maximumKeys = 32

  /// Percent-decoded. Example: `filter[state]`.
  var name: String
  /// Still encoded, because delimiters inside values are.
  var value: Substring

  /// The parts of a bracketed name: `a[b][]` is `a`, `b` and an empty key. `nil` where the brackets do not close or are
  /// too many.
  var keys: [String]? {
    Self.keys(of: name[...])
  }

  static func keys(of name: Substring) -> [String]? {
    let bytes = name.utf8
    guard var open = bytes.firstIndex(of: UInt8(ascii: "[")) else { return [String(name)] }
    var keys = [String(name[..<open])]
    while open < bytes.endIndex {
      guard bytes[open] == UInt8(ascii: "["), keys.count < maximumKeys,
        let close = bytes[open...].firstIndex(of: UInt8(ascii: "]"))
      else { return nil }
      keys.append(String(name[bytes.index(after: open)..<close]))
      open = bytes.index(after: close)
    }
    return keys
  }

  /// Splits `a=1&b=2`.
  ///
  /// - Parameter malformed: gets the encoded names that cannot be decoded; their pairs are left out.
  static func items(
    of text: Substring, separator: Unicode.Scalar = "&", malformed: (Substring) -> Void
  ) -> [QueryItem] {
    text.utf8.split(separator: UInt8(ascii: separator)).compactMap { pair in
      let (name, value) = Substring(pair).pair
      guard let decoded = PercentEncoding.decode(name, plusIsSpace: true) else {
        malformed(name)
        return nil
      }
      return QueryItem(name: decoded, value: value ?? "")
    }
  }
}

extension String {
  /// A request's path without its query and fragment.
  var withoutQuery: Substring {
    Substring(utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") })
  }
}

extension Substring {
  /// What stands before and after the first `=`.
  var pair: (name: Substring, value: Substring?) {
    guard let equals = utf8.firstIndex(of: UInt8(ascii: "=")) else { return (self, nil) }
    return (self[..<equals], self[utf8.index(after: equals)...])
  }

  /// Without the optional white space of header fields: spaces and tabs (RFC 9110, section 5.6.3).
  func trimmingSpaces() -> Substring {
    let isSpace: (UInt8) -> Bool = { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    var bytes = utf8.drop(while: isSpace)
    while let last = bytes.last, isSpace(last) { bytes = bytes.dropLast() }
    return Substring(bytes)
  }

  /// Splits at any of the separators, none of which begins another. Nothing has no pieces.
  func pieces(separators: [String]) -> [Substring] {
    guard !isEmpty else { return [] }
    let separators = separators.map { Array($0.utf8) }
    var pieces: [Substring] = []
    var start = startIndex
    var index = start
    while index < endIndex {
      let rest = utf8[index...]
      if let separator = separators.first(where: { rest.starts(with: $0) }) {
        pieces.append(self[start..<index])
        index = utf8.index(index, offsetBy: separator.count)
        start = index
      } else {
        index = utf8.index(after: index)
      }
    }
    return pieces + [self[start...]]
  }
}
