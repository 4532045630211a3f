import Foundation
import Testing

/// `inspect`, `explain` and `graph`, from the outside.
@Suite struct InspectTests {
  private let martlet: MartletProcess

  init() throws {
    martlet = try MartletProcess()
    try martlet.write(MartletProcess.shop, "shop.yaml")
  }

  @Test func inspects() throws {
    let result = try martlet("inspect", "shop.yaml")
    #expect(result.code == 0)
    #expect(
      result.output == """
        Shop 1, OpenAPI 3.1.0
          shop.yaml: 542 bytes, 23 lines

        1 operation
          orders (1)
            GET     /orders/{id}  getOrder

        1 named schema, 4 with those without a name
          kinds     1 object
          largest   Order (2)
            Order  object of 2           used by 1  shop.yaml:18:5

        no notes, warnings or errors

        """, "\(result.output)")
  }

  @Test func inspectsForTools() throws {
    let result = try martlet("inspect", "shop.yaml", "--format", "json")
    #expect(result.code == 0)
    let list = try #require(JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]])
    let tags = try #require(list.first?["tags"] as? [[String: Any]])
    #expect(tags.first?["name"] as? String == "orders")
    let operation = try #require((tags.first?["operations"] as? [[String: Any]])?.first)
    #expect(operation["id"] as? String == "getOrder")
    #expect(operation["line"] as? Int == 5)
    #expect((list.first?["schemas"] as? [[String: Any]])?.first?["usedBy"] as? Int == 1)
  }

  @Test func explains() throws {
    let schema = try martlet("explain", "Order", "shop.yaml")
    #expect(schema.code == 0, "\(schema.error)")
    #expect(schema.output.hasPrefix("schema Order  shop.yaml:18:5\n  name   Order\n         type-name: "))
    #expect(try martlet("explain", "Order.count", "shop.yaml").output.hasPrefix("property Order.count  shop.yaml:23:"))
    #expect(try martlet("explain", "getOrder", "shop.yaml").output.contains("path id  "))
    #expect(try martlet("explain", "name-clash").output.hasPrefix("name-clash: The plain name was taken"))
    // Rules of the diff too.
    let rules = try martlet("diff", "--rules")
    let id = try #require(rules.output.split(separator: "\n").first?.split(separator: " ").dropFirst().first)
    #expect(try martlet("explain", String(id)).output.hasPrefix("## \(id)\n"))
    let none = try martlet("explain", "Ordr", "shop.yaml")
    #expect(none.code == 1)
    #expect(
      none.error
        == "error: no schema, property, operation or rule is called 'Ordr' [unknown-subject]\nhint: did you mean 'Order'?\n"
    )
    #expect(none.output.isEmpty)
  }

  @Test func explainsWithTheConfigurationAndTheLock() throws {
    try martlet.write("documents: [{spec: shop.yaml, names: {Order: Purchase}}]\n", "martlet.yaml")
    #expect(try martlet("explain", "Order").output.contains("  name   Purchase\n         name-configured: "))
    #expect(try martlet("generate").code == 0)
    try martlet.write("documents: [{spec: shop.yaml}]\n", "martlet.yaml")
    #expect(try martlet("explain", "Order").output.contains("  name   Purchase\n         name-locked: "))
  }

  @Test func draws() throws {
    let dot = try martlet("graph", "shop.yaml")
    #expect(dot.code == 0)
    #expect(dot.output.contains("  \"Order\" [label=\"Order\", tooltip=\"object\"];\n"))
    let svg = try martlet("graph", "shop.yaml", "--format", "svg", "--root", "getOrder")
    #expect(svg.code == 0)
    #expect(svg.output.hasPrefix("<svg xmlns="))
    #expect(throws: Never.self) { try XMLCheck.check(svg.output) }
    let none = try martlet("graph", "shop.yaml", "--root", "Ordr")
    #expect(none.code == 1)
    #expect(
      none.error
        == "shop.yaml: error: no schema, operation or tag is called 'Ordr' [unknown-root]\nhint: did you mean 'Order'?\n"
    )
  }

  @Test(arguments: [
    ["graph", "shop.yaml", "--depth", "2"], ["graph", "shop.yaml", "--root", "Order", "--depth", "-1"],
    ["graph", "shop.yaml", "--limit", "0"], ["graph", "shop.yaml", "other.yaml"],
    ["graph", "shop.yaml", "--format", "png"],
    ["explain"], ["inspect"], ["inspect", "shop.yaml", "--format", "xml"],
  ])
  func wrongUseEndsWithTwo(_ arguments: [String]) throws {
    let result = try martlet.run(arguments)
    #expect(result.code == 2)
    #expect(result.output.isEmpty)
  }

  @Test(arguments: [["inspect"], ["graph"], ["explain", "Order"]])
  func whatCannotBeReadEndsWithOne(_ command: [String]) throws {
    try martlet.write("a: b\n", "bad.yaml")
    let result = try martlet.run(command + ["bad.yaml"])
    #expect(result.code == 1)
    #expect(result.error.contains("bad.yaml:1:1: error: "), "\(result.error)")
  }
}

/// Whether a text is one well-formed element: tags are balanced and attributes quoted.
enum XMLCheck {
  struct Problem: Error { var tag: String }

  static func check(_ text: String) throws {
    var open: [Substring] = []
    for match in text.matches(of: /<(\/?)([a-z]+)((?:\s+[A-Za-z:-]+="[^"<]*")*)\s*(\/?)>/) {
      let name = match.output.2
      if !match.output.1.isEmpty {
        guard open.popLast() == name else { throw Problem(tag: String(name)) }
      } else if match.output.4.isEmpty {
        open.append(name)
      }
    }
    guard open.isEmpty, text.count(where: { $0 == "<" }) == text.matches(of: /<\/?[a-z]/).count else {
      throw Problem(tag: "svg")
    }
  }
}
