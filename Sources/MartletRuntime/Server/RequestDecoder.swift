/// Reads the parameters and the body of a request and collects everything that is wrong with them, so that one answer names
/// all of it.
///
/// Generated code asks for each value, then looks at ``isValid``, and answers with ``rejection(_:)`` or calls the handler.
/// Nothing here throws or traps, whatever the request holds.
public struct RequestDecoder: Sendable {
  public let request: ServerRequest
  let options: ServerOptions

  /// What is wrong, in the order in which it was found; at most ``ServerOptions/maximumViolations``.
  public private(set) var violations: [RequestViolation] = []

  /// A body that cannot be looked at: too large, or of another media type. It outweighs violations.
  var problem: HTTPProblem?

  let queryItems: [QueryItem]

  public init(_ request: ServerRequest, options: ServerOptions = .init()) {
    self.request = request
    self.options = options
    var malformed: [Substring] = []
    let query = request.query
    let items = query.isEmpty ? [] : QueryItem.items(of: query) { malformed.append($0) }
    queryItems = items.count > options.maximumQueryItems ? [] : items
    if queryItems.count < items.count {
      record(.query, .limit, [], "more than \(options.maximumQueryItems) pairs")
    }
    for name in malformed {
      record(.query, .syntax, [.key(String(name))], ParameterProblem.malformedEncoding.message)
    }
  }

  /// Whether everything that was asked for so far fits the description.
  public var isValid: Bool { violations.isEmpty && problem == nil }

  /// The answer to a request that does not fit: 422 with every violation, or 413 or 415 for a body that could not be read.
  public func rejection(_ style: RejectionStyle = .problem) -> ServerResponse {
    problem?.response ?? style.response(violations)
  }

  /// Checks decoded values against the bounds of the description.
  ///
  /// - Parameter location: where the values came from; the keys are the parameters' names.
  public mutating func validate(_ location: ParameterLocation, _ check: (inout Validation) -> Void) {
    var validation = Validation(maximum: options.maximumViolations)
    check(&validation)
    for violation in validation.violations { record(RequestViolation(location, violation)) }
  }

  /// Adds a violation that the generated checks do not know, for instance from a handler's own rules.
  public mutating func record(_ violation: RequestViolation) {
    if violations.count < options.maximumViolations { violations.append(violation) }
  }

  mutating func record(
    _ location: ParameterLocation, _ kind: JSONViolation.Kind, _ path: [JSONPathComponent], _ message: String
  ) {
    record(RequestViolation(location, JSONViolation(kind: kind, path: path, message: message)))
  }

  /// Decodes a JSON document that stands at a place of the request.
  mutating func decode<Value: JSONDecodable>(
    _ bytes: [UInt8], _ location: ParameterLocation, below path: [JSONPathComponent]
  ) -> Value? {
    let (value, found) = JSONReader.collectViolations(
      Value.self, from: bytes, limits: JSONLimits(maximumDepth: options.maximumJSONDepth),
      maximum: options.maximumViolations)
    for var violation in found {
      violation.path = path + violation.path
      record(RequestViolation(location, violation))
    }
    return value
  }
}
