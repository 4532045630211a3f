import APIModel
import Diagnostics
import SwiftEmitter
import Testing

@testable import Inspection

@Suite("Explanations")
struct ExplainerTests {
  private static let document = """
    openapi: 3.1.0
    info: {title: Shop, version: "1"}
    paths:
      /orders/{id}:
        patch:
          operationId: update_order_orders__id__patch
          parameters:
            - {name: id, in: path, required: true, schema: {type: string, format: uuid}}
            - {name: limit, in: query, schema: {type: integer, default: 20}}
          requestBody:
            content: {application/json: {schema: {$ref: '#/components/schemas/order-input'}}}
          responses:
            "200": {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}
            "404": {description: none}
      /plain: {get: {responses: {"200": {description: x, content: {image/png: {}}}}}}
    components:
      schemas:
        Order:
          type: object
          required: [id, note]
          properties:
            id: {type: string, format: uuid}
            note: {type: [string, 'null']}
            state: {$ref: '#/components/schemas/State'}
            count: {type: integer, default: 1}
            parent: {$ref: '#/components/schemas/Order'}
            inner: {type: object, properties: {a: {type: number}}}
        order-input: {type: object, properties: {note: {type: [string, 'null']}}}
        State: {type: string, enum: [draft]}
        Closed: {type: string, enum: [draft]}
        Error: {type: object, properties: {a: {type: string}}}
        order_input: {type: string}
        Pet: {oneOf: [{$ref: '#/components/schemas/Order'}, {type: string}]}
        Both: {allOf: [{$ref: '#/components/schemas/Order'}, {type: object, properties: {b: {type: string}}}]}
        Pair: {type: array, prefixItems: [{type: string}, {type: integer}]}
    """

  private func explain(
    _ subject: String, names: [String: String] = [:], lock: String? = nil, prefix: String? = nil
  ) throws -> [Explanation] {
    let options = EmitterOptions(names: names, closedEnums: ["Closed"], typePrefix: prefix)
    return try Explainer(
      Document.api(Self.document), options: options, lock: lock.map(NameLock.init(text:))
    ).explain(subject)
  }

  private func rules(_ subject: String, _ label: String) throws -> [GeneratorRule] {
    let found = try #require(try explain(subject).first)
    return try #require((found.facts + found.parts).first { $0.label == label }, "\(found)").rules
  }

  @Test(arguments: [
    ("Order", GeneratorRule.typeName), ("ShopError", .reservedName), ("OrderInput2", .nameClash),
    ("Order.Inner", .nestedName),
  ])
  func `names have reasons`(_ subject: String, _ rule: GeneratorRule) throws {
    #expect(try rules(subject, "name").contains(rule))
  }

  @Test(arguments: [
    ("Order", GeneratorRule.structure), ("State", .openEnumeration), ("Closed", .closedEnumeration), ("Pet", .union),
    ("Both", .mergedStructure), ("Pair", .tuple), ("order_input", .alias), ("order_input", .scalar),
    ("Order.id", .format),
    ("Order.id", .required), ("Order.note", .requiredNullable), ("Order.state", .optional),
    ("Order.state", .openEnumeration),
    ("Order.count", .defaulted), ("Order.parent", .boxed), ("order-input.note", .patch), ("OrderInput.note", .patch),
  ])
  func `types have reasons`(_ subject: String, _ rule: GeneratorRule) throws {
    let text = try explain(subject).map(\.text)
    #expect(try rules(subject, "type").contains(rule), "\(text)")
  }

  @Test func `the configuration and the lock are reasons too`() throws {
    #expect(try explain("Order", names: ["Order": "Purchase"]).first?.facts[0].rules == [.nameConfigured])
    #expect(try explain("Order", names: ["Order": "Purchase"]).first?.facts[0].value == "Purchase")
    #expect(try explain("Order", lock: "type\tOrder\tOldOrder\n").first?.facts[0].rules == [.nameLocked])
    #expect(try explain("Order", prefix: "My").first?.facts[0].rules == [.typeName, .typePrefix])
  }

  @Test func `operations are explained with their parts`() throws {
    for subject in ["updateOrder", "update_order_orders__id__patch", "PATCH /orders/{id}"] {
      let found = try explain(subject)
      #expect(found.count == 1)
      let explanation = try #require(found.first)
      #expect(explanation.facts.map(\.value) == ["updateOrder", "UpdateOrderInput → UpdateOrderOutput"])
      #expect(explanation.facts[0].rules == [.operationID, .frameworkSuffix])
      #expect(
        explanation.parts.map { "\($0.label): \($0.value) \($0.location)" }
          == [
            "path id: id: UUID shop.yaml:8:11", "query limit: limit: Int = 20 shop.yaml:9:11",
            "body application/json: body: OrderInput? shop.yaml:11:19", "status 200: .ok(Order) shop.yaml:13:43",
            "status 404: .notFound shop.yaml:14:9",
          ], "\(explanation.text)")
    }
    #expect(try rules("GET /plain", "name") == [.operationFromPath])
    #expect(try rules("GET /plain", "status 200") == [.bytes])
  }

  @Test func `a property has its place and the schema's`() throws {
    let found = try #require(try explain("Order.state").first)
    #expect(found.location.line == 24)
    #expect(found.text.contains("shop.yaml:29"), "\(found.text)")
    #expect(try explain("Both.state").first?.location.line == 24)
  }

  @Test func `what nobody has is nothing`() throws {
    #expect(try explain("Nothing").isEmpty)
    #expect(try explain("Order.nothing").isEmpty)
  }

  @Test(arguments: GeneratorRule.allCases)
  func `every rule explains itself`(_ rule: GeneratorRule) {
    #expect(GeneratorRule.text(rule.rawValue)?.hasPrefix("\(rule.rawValue): ") == true)
    #expect(rule.text.hasSuffix("."))
  }

  @Test func `a rule is explained once in a text`() throws {
    let text = try #require(try explain("Order").first).text
    #expect(text.matches(of: /optional: It may be left out/).count == 1)
    #expect(text.hasPrefix("schema Order  shop.yaml:18:"))
    #expect(text.contains("changed by: names: "))
  }
}
