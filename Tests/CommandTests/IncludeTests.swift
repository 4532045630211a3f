import Foundation
import Testing

/// `include` in `martlet.yaml`, from the outside.
@Suite struct IncludeTests {
  private let martlet: MartletProcess

  init() throws {
    martlet = try MartletProcess()
    try martlet.write(
      """
      openapi: 3.1.0
      info: {title: Shop, version: "1"}
      paths:
        /orders:
          get:
            operationId: listOrders
            tags: [orders]
            responses:
              "200":
                description: Orders
                content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Order'}}}}
        /users:
          get:
            operationId: listUsers
            tags: [users]
            responses:
              "200":
                description: Users
                content: {application/json: {schema: {$ref: '#/components/schemas/User'}}}
      components:
        schemas:
          Order: {type: object, properties: {line: {$ref: '#/components/schemas/Line'}}}
          Line: {type: object, properties: {id: {type: string}}}
          User: {type: object, properties: {id: {type: string}}}

      """, "shop.yaml")
  }

  private func include(_ text: String) throws {
    try martlet.write("documents:\n  - spec: shop.yaml\n    include: \(text)\n", "martlet.yaml")
  }

  private var code: String {
    martlet.files("Generated/Shop").filter { $0.hasSuffix(".swift") }.compactMap {
      martlet.text("Generated/Shop/\($0)")
    }
    .joined()
  }

  @Test func generatesWhatIsIncluded() throws {
    try include("{tags: [orders]}")
    #expect(try martlet("generate").code == 0)
    #expect(code.contains("struct Order") && code.contains("struct Line") && code.contains("func listOrders"))
    #expect(!code.contains("User"))
    // The configuration is part of what decides whether anything changed.
    try include("{tags: [orders], schemas: [User]}")
    #expect(try martlet("generate").code == 0)
    #expect(code.contains("struct User") && !code.contains("listUsers"))
    try include("{operations: [listUsers]}")
    #expect(try martlet("generate").code == 0)
    #expect(code.contains("func listUsers") && !code.contains("Order"))
    #expect(try martlet("generate", "--check").code == 0)
  }

  @Test func namesAreThoseOfTheWholeDocument() throws {
    let document = try #require(martlet.text("shop.yaml"))
    // Alike, so that one could be taken for the other under a new name; and of one Swift name.
    try martlet.write(
      document.replacingOccurrences(of: "schemas/User", with: "schemas/line")
        .replacingOccurrences(of: "User:", with: "line:"), "shop.yaml")
    func lock() throws -> String {
      #expect(try martlet("generate").code == 0)
      return try #require(martlet.text("Generated/Shop/martlet.lock"))
    }
    try include("{operations: [listUsers]}")
    let first = try lock()
    #expect(first.contains("type\tLine\tLine\n") && first.contains("type\tline\tLine2\n"), "\(first)")
    #expect(code.contains("struct Line2:") && !code.contains("struct Line:"))
    for names in ["{operations: [listOrders]}", "{schemas: [line]}", "{paths: [/*]}", "{tags: [users]}"] {
      try include(names)
      #expect(try lock() == first)
    }
    #expect(!code.contains("deprecated"))
  }

  @Test func saysWhatIsNotThere() throws {
    try include("{tags: [orders], schemas: [User]}")
    #expect(try martlet("generate").code == 0)
    let before = martlet.contents("Generated/Shop")
    try include("{tags: [order], schemas: [Order]}")
    let result = try martlet("generate")
    #expect(result.code == 1)
    #expect(martlet.contents("Generated/Shop") == before, "a mistyped name removes nothing")
    #expect(
      result.error.contains(
        "martlet.yaml:3:22: error: 'include.tags' speaks of 'order', but the document has no such operation with that tag"
      ),
      "\(result.error)")
    #expect(result.error.contains("did you mean 'orders'?"))
    for (text, message) in [
      ("{}", "'include' names nothing"), ("[orders]", "must be a mapping"), ("{tag: [a]}", "unknown key 'tag'"),
      ("{tags: orders}", "'tags' must be a sequence"),
    ] {
      try include(text)
      let result = try martlet("generate")
      #expect(result.code == 2)
      #expect(result.error.contains(message), "\(result.error)")
    }
  }

  @Test func showsWhatIsIncluded() throws {
    try include("{operations: [GET /orders]}")
    let summary = try martlet("inspect")
    #expect(summary.output.contains("\nincluded: 1 of 2 operations, 2 of 3 named schemas\n"), "\(summary.output)")
    let graph = try martlet("graph")
    #expect(graph.output.contains("Line") && !graph.output.contains("User"))
    #expect(try martlet("explain", "Order").code == 0)
    let user = try martlet("explain", "User")
    #expect(user.code == 1)
    #expect(user.error.contains("'include' in the configuration leaves 'User' out"), "\(user.error)")
    #expect(try martlet("explain", "Usr").error.contains("no schema, property, operation or rule is called 'Usr'"))
  }
}
