/// `/files/{id}.json` in pieces.
enum PathTemplate {
  enum Piece: Hashable {
    case literal(String)
    case parameter(String)
  }

  static func pieces(_ path: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = path[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { pieces.append(.literal(String(rest[..<open]))) }
      pieces.append(.parameter(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.literal(String(rest))) }
    return pieces
  }
}
