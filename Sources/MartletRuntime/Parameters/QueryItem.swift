/// One pair of a query, a form or a cookie.
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
    guard let open = name.firstIndex(of: "[") else { return [name] }
    var keys = [String(name[..<open])]
    var rest = name[open...]
    while !rest.isEmpty {
      guard rest.first == "[", let close = rest.firstIndex(of: "]"), keys.count < Self.maximumKeys else { return nil }
      keys.append(String(rest[rest.index(after: rest.startIndex)..<close]))
      rest = rest[rest.index(after: close)...]
    }
    return keys
  }

  /// Splits `a=1&b=2`.
  ///
  /// - Parameter malformed: gets the encoded names that cannot be decoded; their pairs are left out.
  static func items(of text: Substring, separator: Character = "&", malformed: (Substring) -> Void) -> [QueryItem] {
    text.split(separator: separator).compactMap { pair in
      let equals = pair.firstIndex(of: "=") ?? pair.endIndex
      let name = pair[..<equals]
      guard let decoded = PercentEncoding.decode(name, plusIsSpace: true) else {
        malformed(name)
        return nil
      }
      let value = equals == pair.endIndex ? "" : pair[pair.index(after: equals)...]
      return QueryItem(name: decoded, value: value)
    }
  }
}
