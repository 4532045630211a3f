/// One segment of a path template, between two slashes.
enum PathSegment: Hashable, Sendable {
  enum Piece: Hashable, Sendable {
    case literal(String)
    case parameter(String)
  }

  case literal(String)
  /// At least one parameter: `{id}`, `{id}.json`, `{a}:{b}`.
  case pattern([Piece])

  /// The segments of a template such as `/files/{id}.json`. What is no parameter is literal, an unmatched brace too.
  static func segments(of template: String) -> [PathSegment] {
    // Some descriptions tell operations apart by fragments; a server never sees them.
    let path = template.prefix { $0 != "#" && $0 != "?" }
    let body = path.first == "/" ? path.dropFirst() : path
    return body.split(separator: "/", omittingEmptySubsequences: false).map(PathSegment.init)
  }

  private init(_ text: Substring) {
    var pieces: [Piece] = []
    var rest = text
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { pieces.append(.literal(String(rest[..<open]))) }
      pieces.append(.parameter(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    if pieces.isEmpty {
      self = .literal(PercentEncoding.decode(text) ?? String(text))
      return
    }
    if !rest.isEmpty { pieces.append(.literal(String(rest))) }
    self = .pattern(pieces)
  }

  /// Literal bytes first: `{id}.json` is tried before `{id}`.
  var specificity: Int {
    guard case .pattern(let pieces) = self else { return .max }
    return pieces.reduce(0) { sum, piece in
      if case .literal(let text) = piece { sum + text.utf8.count } else { sum }
    }
  }
}

extension [PathSegment.Piece] {
  /// Matches a whole segment, still encoded; each parameter takes at least one byte, all but the last as few as they can,
  /// and a literal at the end is looked for at the end.
  func match(_ segment: Substring) -> [(name: String, value: Substring)]? {
    var rest = segment.utf8
    var captures: [(name: String, value: Substring)] = []
    for (index, piece) in enumerated() {
      switch piece {
      case .literal(let literal):
        guard rest.starts(with: literal.utf8) else { return nil }
        rest = rest.dropFirst(literal.utf8.count)
      case .parameter(let name):
        let next = index + 1 < count ? self[index + 1] : nil
        guard let end = Self.end(in: rest, before: next, isLast: index + 2 == count) else { return nil }
        captures.append((name, Substring(rest[..<end])))
        rest = rest[end...]
      }
    }
    return rest.isEmpty ? captures : nil
  }

  /// Where the value of a parameter ends, given the piece that follows it.
  private static func end(
    in rest: Substring.UTF8View, before next: PathSegment.Piece?, isLast: Bool
  ) -> Substring.Index? {
    guard !rest.isEmpty else { return nil }
    switch next {
    case nil:
      return rest.endIndex
    case .parameter:
      return rest.index(after: rest.startIndex)
    case .literal(let literal) where isLast:
      let length = rest.count - literal.utf8.count
      guard length > 0 else { return nil }
      let end = rest.index(rest.startIndex, offsetBy: length)
      return rest[end...].elementsEqual(literal.utf8) ? end : nil
    case .literal(let literal):
      return rest.indices.dropFirst().first { rest[$0...].starts(with: literal.utf8) }
    }
  }
}
