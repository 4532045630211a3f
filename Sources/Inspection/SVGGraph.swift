/// The graph as a picture that needs no other program.
package struct SVGGraph {
  private let graph: GraphSelection
  private let labels: [String]
  private let layout: LayeredLayout
  private let edges: [(from: Int, to: Int, label: String)]
  private var columnX: [Double] = []
  private var columnWidth: [Double] = []

  // In pixels.
  private static let rowHeight = 30.0
  private static let boxHeight = 22.0
  private static let gap = 70.0
  private static let margin = 20.0
  private static let head = 46.0
  private static let letterWidth = 7.3
  private static let longestLabel = 44

  package static func text(_ graph: GraphSelection) -> String { SVGGraph(graph).text }

  private init(_ graph: GraphSelection) {
    self.graph = graph
    labels = graph.nodes.map { Self.label($0.name) }
    let positions = Dictionary(uniqueKeysWithValues: graph.nodes.enumerated().map { ($1.id, $0) })
    edges = graph.edges.compactMap { edge in
      guard let from = positions[edge.from], let to = positions[edge.to] else { return nil }
      return (from, to, edge.label)
    }
    // Nodes without an edge would be one long column: they stand below, in lines.
    let linked = Set(edges.flatMap { [$0.from, $0.to] })
    let order = graph.nodes.indices.filter(linked.contains)
    let place = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    drawn = order
    lonely = graph.nodes.indices.filter { !linked.contains($0) }
    layout = LayeredLayout(
      count: order.count,
      edges: edges.compactMap { edge in
        guard let from = place[edge.from], let to = place[edge.to] else { return nil }
        return (from, to)
      })
    slot = place
    columnWidth = Array(repeating: 0, count: layout.columnCount)
    for node in order {
      guard let place = place[node] else { continue }
      let column = layout.places[place].column
      columnWidth[column] = max(columnWidth[column], Self.width(labels[node]))
    }
    var x = Self.margin
    for width in columnWidth {
      columnX.append(x)
      x += width + Self.gap
    }
    right = layout.columnCount == 0 ? Self.margin : x - Self.gap
  }

  /// The nodes with edges, in the order of the layout's, and those without.
  private let drawn: [Int]
  private let lonely: [Int]
  private let slot: [Int: Int]
  private let right: Double

  private static func width(_ label: String) -> Double { Double(label.count) * letterWidth + 18 }

  private static func label(_ name: String) -> String {
    let line = String(String.UnicodeScalarView(name.unicodeScalars.filter { $0.value >= 32 && $0.value != 127 }))
    return line.count > longestLabel ? line.prefix(longestLabel - 1) + "…" : line
  }

  private var text: String {
    let width = max(right + Self.margin, 640)
    let (lonelyBoxes, lonelyHeight) = lonelyBoxes(width: width)
    let height = Self.head + layout.rowCount * Self.rowHeight + lonelyHeight + Self.margin
    var text = """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(Self.number(width))" height="\(Self.number(height))" viewBox="0 0 \(Self.number(width)) \(Self.number(height))" font-family="ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="12">
      <title>\(Self.escaped(graph.title))</title>
      <defs><marker id="arrow" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z" fill="#8a94a6"/></marker></defs>
      <rect width="100%" height="100%" fill="#ffffff"/>
      <text x="\(Self.number(Self.margin))" y="26" font-size="14" font-weight="bold" fill="#1f2937">\(Self.escaped(Self.label(graph.title)))</text>
      <text x="\(Self.number(Self.margin + Double(Self.label(graph.title).count) * 8.6 + 16))" y="26" fill="#6b7280">\(caption)</text>

      """
    text += "<g fill=\"none\" stroke=\"#8a94a6\" stroke-opacity=\"0.75\">\n"
    var index = 0
    for edge in edges {
      text += path(edge, bends: layout.bends[index])
      index += 1
    }
    text += "</g>\n"
    for node in drawn {
      guard let slot = slot[node] else { continue }
      let place = layout.places[slot]
      text += box(
        node, x: columnX[place.column], y: y(place.row) - Self.boxHeight / 2, width: columnWidth[place.column])
    }
    return text + lonelyBoxes + "</svg>\n"
  }

  private var caption: String {
    let shown = graph.nodes.count
    let schemas =
      shown < graph.total
      ? "\(shown) of \(graph.total) schemas, those with the most references" : "\(shown) schemas"
    return "\(schemas), \(edges.count) references"
  }

  private func y(_ row: Double) -> Double { Self.head + row * Self.rowHeight }

  private func path(_ edge: (from: Int, to: Int, label: String), bends: [LayeredLayout.Place]) -> String {
    guard let from = slot[edge.from].map({ layout.places[$0] }), let to = slot[edge.to].map({ layout.places[$0] })
    else {
      return ""
    }
    let title =
      "<title>\(Self.escaped("\(labels[edge.from]) → \(labels[edge.to]) (\(Self.label(edge.label)))"))</title>"
    if edge.from == edge.to {
      let (x, y) = (columnX[from.column] + columnWidth[from.column], y(from.row))
      return
        "<path d=\"M\(Self.number(x)) \(Self.number(y - 5))c26 -12 26 22 0 12\" marker-end=\"url(#arrow)\">\(title)</path>\n"
    }
    // Boxes of a column are as wide as the widest, so an edge leaves at the column's side.
    let isForward = from.column < to.column
    let isSame = from.column == to.column
    let startX = isForward || isSame ? columnX[from.column] + columnWidth[from.column] : columnX[from.column]
    let endX = isForward ? columnX[to.column] : columnX[to.column] + columnWidth[to.column]
    var (x, y) = (startX, y(from.row))
    var data = "M\(Self.number(x)) \(Self.number(y))"
    func curve(_ toX: Double, _ toY: Double) {
      let middle = isSame ? max(x, toX) + 34 : (x + toX) / 2
      data +=
        "C\(Self.number(middle)) \(Self.number(y)) \(Self.number(middle)) \(Self.number(toY)) \(Self.number(toX)) \(Self.number(toY))"
      (x, y) = (toX, toY)
    }
    for bend in bends {
      let (left, right) = (columnX[bend.column], columnX[bend.column] + columnWidth[bend.column])
      curve(isForward ? left : right, self.y(bend.row))
      x = isForward ? right : left
      data += "H\(Self.number(x))"
    }
    curve(endX, self.y(to.row))
    let dash = isForward ? "" : " stroke-dasharray=\"4 3\""
    return "<path d=\"\(data)\"\(dash) marker-end=\"url(#arrow)\">\(title)</path>\n"
  }

  /// Nodes without edges, in lines below the others.
  private func lonelyBoxes(width: Double) -> (text: String, height: Double) {
    guard !lonely.isEmpty else { return ("", 0) }
    let top = Self.head + layout.rowCount * Self.rowHeight + (drawn.isEmpty ? 0 : Self.rowHeight)
    var (x, y) = (Self.margin, top)
    var text = ""
    for node in lonely {
      let own = Self.width(labels[node])
      if x > Self.margin, x + own > width - Self.margin {
        (x, y) = (Self.margin, y + Self.rowHeight)
      }
      text += box(node, x: x, y: y, width: own)
      x += own + 14
    }
    return (text, y - top + Self.rowHeight + (drawn.isEmpty ? 0 : Self.rowHeight))
  }

  private func box(_ node: Int, x: Double, y: Double, width: Double) -> String {
    let data = graph.nodes[node]
    let title = Self.escaped(
      data.file.isEmpty ? "\(data.name): \(data.kind.rawValue)" : "\(data.name): \(data.kind.rawValue), \(data.file)")
    let (fill, stroke) = Self.colors(data.kind)
    return
      "<g><title>\(title)</title><rect x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" width=\"\(Self.number(width))\" height=\"\(Self.number(Self.boxHeight))\" rx=\"5\" fill=\"\(fill)\" stroke=\"\(stroke)\" stroke-width=\"\(data.isRoot ? "2.5" : "1")\"/>"
      + "<text x=\"\(Self.number(x + 9))\" y=\"\(Self.number(y + 15))\" fill=\"#1f2937\">\(Self.escaped(labels[node]))</text></g>\n"
  }

  private static func colors(_ kind: SchemaKind) -> (fill: String, stroke: String) {
    switch kind {
    case .object, .intersection: ("#eaf2ff", "#5b8def")
    case .enumeration: ("#fff4dc", "#d9a441")
    case .union: ("#f1eaff", "#8e6fd8")
    case .array, .tuple, .map: ("#e6f7ef", "#4fae83")
    case .scalar, .reference, .any: ("#f3f4f6", "#9ca3af")
    }
  }

  /// One decimal at most.
  private static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths.isMultiple(of: 10) ? String(tenths / 10) : "\(tenths / 10).\(abs(tenths % 10))"
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      // What XML 1.0 cannot hold.
      case "\0"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
