/// A node of the tree of path templates, one level for each segment.
///
/// A search visits each node at most once, because a node is reached by one way only: no path makes it slow.
final class RouteTrie: Sendable {
  struct Entry {
    var segments: ArraySlice<PathSegment>
    var route: ServerRoute
  }

  private struct Branch: Sendable {
    var pieces: [PathSegment.Piece]
    var node: RouteTrie
  }

  private let literals: [String: RouteTrie]
  /// The most specific first.
  private let patterns: [Branch]
  /// The routes of a template that ends here, by method.
  private let routes: [String: ServerRoute]

  /// Of two routes with the same template and method the first counts.
  init(_ entries: [Entry]) {
    var literals: [String: [Entry]] = [:]
    var patterns: [(segment: PathSegment, pieces: [PathSegment.Piece], entries: [Entry])] = []
    var routes: [String: ServerRoute] = [:]
    for entry in entries {
      let rest = Entry(segments: entry.segments.dropFirst(), route: entry.route)
      switch entry.segments.first {
      case nil:
        let method = entry.route.operation.method.rawValue
        if routes[method] == nil { routes[method] = entry.route }
      case .literal(let text):
        literals[text, default: []].append(rest)
      case .pattern(let pieces):
        if let index = patterns.firstIndex(where: { $0.pieces == pieces }) {
          patterns[index].entries.append(rest)
        } else {
          patterns.append((.pattern(pieces), pieces, [rest]))
        }
      }
    }
    self.literals = literals.mapValues(RouteTrie.init)
    self.patterns =
      patterns.enumerated()
      .sorted { ($1.element.segment.specificity, $0.offset) < ($0.element.segment.specificity, $1.offset) }
      .map { Branch(pieces: $0.element.pieces, node: RouteTrie($0.element.entries)) }
    self.routes = routes
  }

  struct Search {
    /// The segments of the path, still encoded.
    let segments: [Substring]
    let method: String
    var captures: [(name: String, value: Substring)] = []
    /// The methods of templates that match the path.
    var allowed: Set<String> = []
  }

  /// The best route for the segments from `index` on; literals are tried before patterns.
  func find(_ search: inout Search, from index: Int = 0) -> ServerRoute? {
    guard index < search.segments.count else { return route(&search) }
    let segment = search.segments[index]
    if let node = literals[PercentEncoding.decode(segment) ?? String(segment)] {
      let known = search.allowed.count
      if let route = node.find(&search, from: index + 1) { return route }
      // OpenAPI, Paths Object: a concrete path comes before a templated one, so its methods are all that it has.
      if search.allowed.count > known { return nil }
    }
    for branch in patterns {
      guard let captures = branch.pieces.match(segment) else { continue }
      let count = search.captures.count
      search.captures += captures
      if let route = branch.node.find(&search, from: index + 1) { return route }
      search.captures.removeSubrange(count...)
    }
    return nil
  }

  private func route(_ search: inout Search) -> ServerRoute? {
    if let route = routes[search.method] { return route }
    // RFC 9110, section 9.3.2: HEAD is GET without the content.
    if search.method == "HEAD", let route = routes["GET"] { return route }
    search.allowed.formUnion(routes.keys)
    return nil
  }
}
