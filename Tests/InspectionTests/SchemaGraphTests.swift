import APIModel
import Diagnostics
import SpecLoader
import Testing

@testable import Inspection

enum Document {
  static func api(_ text: String) throws -> API {
    var ignored = DiagnosticCollector()
    return try #require(SpecLoader().load(SourceText(file: "shop.yaml", text: text), into: &ignored))
  }

  static let shop = """
    openapi: 3.1.0
    info: {title: Shop & "Co", version: "1"}
    paths:
      /orders:
        get:
          operationId: listOrders
          tags: [orders]
          parameters: [{name: state, in: query, schema: {$ref: '#/components/schemas/State'}}]
          responses:
            "200":
              description: Orders
              content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Order'}}}}
      /lonely:
        get: {responses: {"204": {description: Nothing}}}
    components:
      schemas:
        Order:
          type: object
          required: [state]
          properties:
            state: {$ref: '#/components/schemas/State'}
            lines: {type: array, items: {type: object, properties: {item: {$ref: '#/components/schemas/Item'}}}}
            parent: {$ref: '#/components/schemas/Order'}
        State: {type: string, enum: [draft, paid]}
        Item:
          oneOf: [{$ref: '#/components/schemas/Book'}, {type: string}]
        Book: {type: object, properties: {order: {$ref: '#/components/schemas/Order'}}}
        "Un<used>": {type: integer}
    """
}

@Suite("Graph of schemas")
struct SchemaGraphTests {
  private func selection(_ roots: [String] = [], depth: Int = .max, limit: Int = .max) throws -> GraphSelection {
    try GraphSelection(Document.api(Document.shop), roots: roots, depth: depth, limit: limit)
  }

  private func edges(_ selection: GraphSelection) -> [String] {
    let names = Dictionary(uniqueKeysWithValues: selection.nodes.map { ($0.id, $0.name) })
    return selection.edges.map { "\(names[$0.from] ?? "?")-\($0.label)-\(names[$0.to] ?? "?")" }
  }

  @Test func `references are followed through anonymous schemas`() throws {
    #expect(
      try edges(selection()) == [
        "Order-state-State", "Order-lines-Item", "Order-parent-Order", "Item-oneOf-Book", "Book-order-Order",
      ])
  }

  @Test(arguments: [
    (["Item"], 0, ["Item"]), (["Item"], 1, ["Item", "Book"]), (["Item"], 9, ["Order", "State", "Item", "Book"]),
    (["listOrders"], 0, ["Order", "State"]), (["orders"], 0, ["Order", "State"]),
    (["GET /orders"], 0, ["Order", "State"]),
    (["GET /lonely"], 9, []), (["State", "Un<used>"], 9, ["State", "Un<used>"]),
  ])
  func `roots pull in what they reach`(_ roots: [String], _ depth: Int, _ expected: [String]) throws {
    #expect(try selection(roots, depth: depth).nodes.map(\.name) == expected)
  }

  @Test func `an unknown root names the nearest`() {
    #expect(throws: GraphSelection.Problem.unknownRoot("Ordr", nearest: "Order")) { try selection(["Ordr"]) }
  }

  @Test func `a limit keeps those with the most references`() throws {
    let graph = try selection(limit: 2)
    #expect(graph.nodes.map(\.name) == ["Order", "Item"])
    #expect(graph.total == 5)
    #expect(DOTGraph.text(graph).contains("// 2 of 5 schemas"))
    #expect(SVGGraph.text(graph).contains("2 of 5 schemas, those with the most references"))
  }

  @Test func `DOT quotes names`() throws {
    let text = try DOTGraph.text(selection())
    #expect(text.hasPrefix("digraph \"Shop & \\\"Co\\\"\" {\n"))
    #expect(text.contains("  \"Order\" -> \"State\" [label=\"state\"];\n"))
    #expect(text.hasSuffix("}\n"))
  }

  @Test func `SVG escapes names and draws every node and edge once`() throws {
    let text = try SVGGraph.text(selection())
    #expect(text.contains("<title>Shop &amp; &quot;Co&quot;</title>"))
    #expect(text.contains(">Un&lt;used&gt;</text>"))
    #expect(!text.contains("Un<used>"))
    #expect(text.matches(of: /<rect x/).count == 5)
    #expect(text.matches(of: /<path d="M[^0]/).count == 5)
    #expect(try text == SVGGraph.text(selection()))
  }

  @Test func `places are different, and most edges lead to the right`() {
    // A wheel with a hub: many edges of all lengths, and circles.
    let count = 60
    let edges = (0..<count).flatMap {
      [(from: $0, to: ($0 * 7 + 1) % count), (from: 0, to: $0), (from: $0, to: ($0 + 1) % count)]
    }
    let layout = LayeredLayout(count: count, edges: edges)
    #expect(Set(layout.places).count == count)
    #expect(Set(layout.places).isDisjoint(with: layout.bends.joined()))
    #expect(layout.places.allSatisfy { $0.column < layout.columnCount && $0.row < layout.rowCount && $0.row >= 0 })
    for (edge, bends) in zip(edges, layout.bends) {
      #expect(bends.count == max(0, abs(layout.places[edge.from].column - layout.places[edge.to].column) - 1))
    }
    #expect(LayeredLayout(count: 0, edges: []).rowCount == 0)
  }
}
