/// The answer to a ``ClientRequest``. Generated code looks at the status and then asks for the body in the form that the
/// description promises.
public struct ClientResponse: Sendable {
  public let operation: OperationMetadata
  /// What was sent, after the parameters were filled in and before middleware.
  public let request: HTTPRequest
  public let response: HTTPResponse
  public let body: HTTPBody

  /// The most bytes that are collected in memory.
  public let maximumBytes: Int

  public init(
    operation: OperationMetadata, request: HTTPRequest, response: HTTPResponse, body: HTTPBody, maximumBytes: Int
  ) {
    self.operation = operation
    self.request = request
    self.response = response
    self.body = body
    self.maximumBytes = maximumBytes
  }

  public var status: HTTPResponse.Status { response.status }
  public var headers: HTTPFields { response.headerFields }

  /// The media type of the body, if the server names one.
  public var contentType: MediaType? {
    headers[.contentType].flatMap(MediaType.init)
  }

  /// Whether the body has this media type, which may be a range as `image/*`. Generated code asks where a response has several.
  public func hasContentType(_ range: String) -> Bool {
    contentType?.matches(range) ?? false
  }

  /// Reads the body as JSON.
  ///
  /// The content type is not checked first, because servers forget it; it is named when the body cannot be read.
  ///
  /// - Throws: ``ClientError`` of kind `decoding`, whose cause is a `JSONError` with the path, of kind `unexpectedContentType`
  ///   where the server sent another type, `bodyTooLarge`, or `transport`.
  public func json<Value: JSONDecodable>(as type: Value.Type = Value.self) async throws -> Value {
    let bytes = try await collect()
    do {
      return try Value(json: bytes)
    } catch {
      if let contentType, !contentType.isJSON {
        throw unexpectedContentType()
      }
      throw self.error(.decoding, error)
    }
  }

  /// Reads the body as UTF-8 text.
  public func text() async throws -> String {
    guard let text = PercentEncoding.validatedText(try await collect()) else {
      throw error(.decoding, HTTPBodyError.invalidText)
    }
    return text
  }

  /// The body as it arrives. It may be read once.
  public var binary: HTTPBody { body }

  /// Reads the whole body into memory, with its media type.
  public func data() async throws -> BinaryData {
    BinaryData(try await collect(), contentType: contentType?.essence)
  }

  /// Reads an `application/x-www-form-urlencoded` body.
  ///
  /// - Parameter shape: how the texts become JSON.
  public func form<Value: JSONDecodable>(
    as type: Value.Type = Value.self, shape: ParameterShape = .any
  ) async throws -> Value {
    let text = try await text()
    do {
      let items = try URLEncodedForm.items(of: text[...])
      return try Value(json: shape.json(ParameterReader.formNode(items)))
    } catch {
      throw self.error(.decoding, error)
    }
  }

  /// A header in the style `simple`; `nil` when it is absent.
  ///
  /// - Throws: ``ClientError`` of kind `responseHeader` when it is no such value.
  public func header<Value: JSONDecodable>(
    _ name: String, shape: ParameterShape, explode: Bool = false
  ) throws -> Value? {
    guard let fieldName = HTTPField.Name(name), let text = headers[fieldName] else { return nil }
    let reader = ParameterReader(name: name, style: .simple, explode: explode, encoding: .none)
    do {
      return try Value(json: shape.json(reader.node(text: text[...], shape: shape)))
    } catch {
      throw self.error(.responseHeader, ClientProblem("header '\(name)': \(error)"))
    }
  }

  /// A header that the description requires.
  ///
  /// - Throws: ``ClientError`` of kind `responseHeader` when it is absent or no such value.
  public func requiredHeader<Value: JSONDecodable>(
    _ name: String, shape: ParameterShape, explode: Bool = false
  ) throws -> Value {
    guard let value: Value = try header(name, shape: shape, explode: explode) else {
      throw error(.responseHeader, ClientProblem("header '\(name)' is missing"))
    }
    return value
  }

  /// The error for a body whose media type the description does not name. Generated code throws it.
  public func unexpectedContentType() -> ClientError {
    let found = headers[.contentType] ?? "none"
    return error(.unexpectedContentType, ClientProblem("the content type is \(found)"))
  }

  private func collect() async throws -> [UInt8] {
    do {
      return try await body.collect(upTo: maximumBytes)
    } catch let cause as HTTPBodyError {
      throw error(cause == .alreadyConsumed ? .decoding : .bodyTooLarge, cause)
    } catch let cause as CancellationError {
      throw cause
    } catch {
      throw self.error(.transport, error)
    }
  }

  private func error(_ kind: ClientError.Kind, _ cause: any Error) -> ClientError {
    ClientError(kind: kind, operation: operation, request: request, response: response, cause: cause)
  }
}
