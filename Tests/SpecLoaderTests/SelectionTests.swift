import APIModel
import Diagnostics
import Testing

@testable import SpecLoader

/// What `include` in `martlet.yaml` leaves of a document.
@Suite struct SelectionTests {
  private let api: API

  init() throws {
    let text = """
      openapi: 3.1.0
      info: {title: Shop, version: "1"}
      tags: [{name: orders}, {name: users}]
      paths:
        /orders:
          get: {operationId: listOrders, tags: [orders], responses: {"200": {$ref: '#/components/responses/Orders'}}}
          post:
            operationId: addOrder
            tags: [orders, admin]
            requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Draft'}}}}
            responses: {"204": {description: Done}}
            callbacks:
              done:
                '{$request.body#/url}':
                  post:
                    requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Event'}}}}
                    responses: {"204": {description: Done}}
        /orders/{id}/items:
          parameters: [{name: id, in: path, required: true, schema: {$ref: '#/components/schemas/ID'}}]
          get: {tags: [items], responses: {"200": {description: The items}}}
        /users:
          get:
            operationId: listUsers
            tags: [users]
            responses:
              "200":
                description: Users
                headers: {X-Next: {schema: {$ref: '#/components/schemas/Cursor'}}}
                content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Person'}}}}
      webhooks:
        shipped:
          post:
            operationId: shipped
            tags: [orders]
            requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Event'}}}}
            responses: {"204": {description: Done}}
      components:
        responses:
          Orders: {description: Orders, content: {application/json: {schema: {$ref: '#/components/schemas/OrderList'}}}}
        schemas:
          OrderList: {type: array, items: {$ref: '#/components/schemas/Order'}}
          Order: {type: object, properties: {lines: {type: object, additionalProperties: {$ref: '#/components/schemas/Line'}}}}
          Line: {type: object, properties: {parent: {$ref: '#/components/schemas/Line'}}}
          Draft: {allOf: [{$ref: '#/components/schemas/Order'}, {type: object, properties: {note: {type: string}}}]}
          Event: {type: object, properties: {kind: {type: string}}}
          ID: {type: string}
          Cursor: {type: string}
          Person:
            oneOf: [{$ref: '#/components/schemas/Member'}, {$ref: '#/components/schemas/Guest'}]
            discriminator: {propertyName: kind}
          Member: {type: object, properties: {kind: {type: string}}}
          Guest: {type: object, properties: {kind: {type: string}}}
          Alone: {type: object, properties: {id: {$ref: '#/components/schemas/ID'}}}
      """
    var diagnostics = DiagnosticCollector()
    api = try #require(SpecLoader().load(SourceText(file: "shop.yaml", text: text), into: &diagnostics))
    #expect(!diagnostics.hasErrors)
  }

  private func selected(_ names: [APISelection.Kind: [String]]) -> (
    operations: [String], schemas: [String], tags: [String]
  ) {
    let selected = APISelection(names).applied(to: api)
    #expect(APISelection(names).applied(to: selected) == selected, "applied twice it is the same")
    return (
      (selected.operations + selected.webhooks.flatMap(\.operations)).map { $0.operationID ?? $0.path },
      selected.schemas.components.compactMap { selected.schemas[$0].name }, selected.tags.map(\.name)
    )
  }

  @Test func nothingNamedIsEverything() { #expect(APISelection().applied(to: api) == api) }

  @Test func anOperationWithAllThatItRefersTo() {
    let list = selected([.operations: ["listOrders"]])
    #expect(list.operations == ["listOrders"])
    #expect(list.schemas == ["OrderList", "Order", "Line"])
    #expect(list.tags == ["orders"])
    let add = selected([.operations: ["POST /orders"]])
    #expect(add.operations == ["addOrder"])
    #expect(add.schemas == ["Order", "Line", "Draft", "Event"])
  }

  @Test func aTagWithItsWebhooks() {
    let orders = selected([.tags: ["orders"]])
    #expect(orders.operations == ["listOrders", "addOrder", "shipped"])
    #expect(!orders.schemas.contains("Person"))
    #expect(selected([.tags: ["admin"]]).operations == ["addOrder"])
  }

  @Test func pathsAndEverythingBelow() {
    #expect(selected([.paths: ["/orders"]]).operations == ["listOrders", "addOrder"])
    let below = selected([.paths: ["/orders/*"]])
    #expect(below.operations == ["/orders/{id}/items"])
    #expect(below.schemas == ["ID"])
  }

  @Test func headersDiscriminatorsAndItems() {
    #expect(selected([.paths: ["/users"]]).schemas == ["Cursor", "Person", "Member", "Guest"])
  }

  @Test func schemasAlone() {
    let alone = selected([.schemas: ["Alone"]])
    #expect(alone.operations == [])
    #expect(alone.schemas == ["ID", "Alone"])
    #expect(alone.tags == [])
  }

  @Test func severalKindsAddUp() {
    let both = selected([.operations: ["listUsers"], .schemas: ["Alone"]])
    #expect(both.operations == ["listUsers"])
    #expect(both.schemas == ["ID", "Cursor", "Person", "Member", "Guest", "Alone"])
  }

  @Test(arguments: [
    (APISelection.Kind.operations, "listOrders", true), (.operations, "GET /users", true),
    (.operations, "shipped", true),
    (.operations, "get /users", false), (.tags, "items", true), (.tags, "Items", false), (.paths, "/users", true),
    (.paths, "/users/*", false), (.schemas, "Line", true), (.schemas, "Lines", false),
  ])
  func saysWhatSelectsSomething(_ kind: APISelection.Kind, _ name: String, _ isKnown: Bool) {
    #expect(APISelection.isKnown(name, kind, in: api) == isKnown)
  }
}
