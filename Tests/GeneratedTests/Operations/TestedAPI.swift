import MartletRuntime
import Testing

/// A generated API with a scripted handler behind its server.
struct TestedAPI<Client: Sendable>: Sendable {
  /// The name of the file in `Specs/`.
  let document: String
  let routes: @Sendable (Script) -> [ServerRoute]
  let client: @Sendable (Connection) -> Client
  let rows: [OperationRow<Client>]

  /// The rows are the operations of the document: the same ids, methods and paths.
  func checkCompleteness() throws {
    let operations = try SpecificationDocument(named: document).operations()
    #expect(Set(rows.map(\.operation.id)) == Set(operations.keys))
    #expect(rows.count == operations.count)
    for row in rows {
      let operation = try #require(operations[row.operation.id])
      #expect(row.operation.method.rawValue == operation.method)
      #expect(row.operation.path == operation.path)
    }
    let routed = routes(Script()).map(\.operation)
    #expect(Set(routed) == Set(rows.map(\.operation)) && routed.count == rows.count)
  }

  /// Calls the operation in both forms for every status of the document.
  func checkDocumentedStatuses(_ row: OperationRow<Client>, _ link: Link) async throws {
    let document = try SpecificationDocument(named: document)
    let operation = try #require(try document.operations()[row.operation.id])
    #expect(operation.responses.keys.contains(200) && operation.responses.count >= 3)
    let script = Script()
    try await link.serving(ServerRouter(routes: routes(script))) { connection in
      let client = client(connection)
      for status in operation.responses.keys.sorted() {
        let example = status == 200 ? row.success ?? operation.example(status) : operation.example(status)
        let body = try #require(example, "\(row.operation.id) \(status) has no example").withDistinctFillers()
        await script.expectCalls(answering: ScriptedAnswer(status: status, body: body))

        let outcome = try await row.typed(client)
        #expect(outcome.name == Outcome.names[status])
        let found = try #require(outcome.body, "\(outcome)")
        #expect(found.means(body, dateTimes: document.dateTimeProperties), "\(outcome)")
        if status == 200 {
          #expect(try await row.short(client).means(body, dateTimes: document.dateTimeProperties))
        } else {
          try await checkShortFormThrows(row, client, ScriptedAnswer(status: status, body: body))
        }
        #expect(await script.received() == [row.input, row.input])
      }
    }
  }

  private func checkShortFormThrows(
    _ row: OperationRow<Client>, _ client: Client, _ answer: ScriptedAnswer
  ) async throws {
    let error = try await #require(throws: UnexpectedResponse.self) { try await row.short(client) }
    #expect(error.operation == row.operation)
    #expect(error.status.code == answer.status)
    let body = try #require(error.body as? any JSONEncodable)
    #expect(JSONValue(encoding: body) == answer.body)
    #expect(error.description.hasPrefix("\(row.operation.id): unexpected status \(answer.status)"))
  }

  /// A status of which the document says nothing reaches the caller with its body.
  func checkUndocumentedStatus(_ row: OperationRow<Client>, _ link: Link) async throws {
    let script = Script()
    try await link.serving(ServerRouter(routes: routes(script))) { connection in
      let client = client(connection)
      let answer = ScriptedAnswer(status: 418, body: ["short": "and stout"])
      await script.expectCalls(answering: answer)

      let outcome = try await row.typed(client)
      #expect(outcome.name == "undocumented")
      let undocumented = try #require(outcome.undocumented)
      #expect(undocumented.status.code == 418)
      #expect(undocumented.headers[.retryAfter] == "7")
      #expect(try await undocumented.body.collect(upTo: 100) == answer.body.jsonBytes())

      let error = try await #require(throws: UnexpectedResponse.self) { try await row.short(client) }
      #expect(error.status.code == 418)
      #expect(error.headers[.retryAfter] == "7")
      let body = try #require(error.body(as: HTTPBody.self))
      #expect(try await body.collect(upTo: 100) == answer.body.jsonBytes())
    }
  }

  /// Every operation with a required body refuses a request without one, and does not call its handler.
  func checkMissingBodies(_ link: Link, _ check: @escaping @Sendable (Answer) throws -> Void) async throws -> Int {
    let operations = try SpecificationDocument(named: document).operations().values.filter(\.hasRequiredBody)
    let script = Script()
    try await link.serving(ServerRouter(routes: routes(script))) { connection in
      for operation in operations {
        let path = operation.path.replacing(/\{.*?\}/, with: "x") + "?org_id=x"
        let method = try #require(HTTPRequest.Method(operation.method))
        try check(await connection.send(method, path, headers: [.contentType: "application/json"]))
      }
    }
    #expect(await script.received().isEmpty)
    return operations.count
  }
}
