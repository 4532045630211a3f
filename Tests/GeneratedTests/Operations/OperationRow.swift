import MartletRuntime
import Testing

/// One operation of an API: what to send, and both forms of the call.
struct OperationRow<Client: Sendable>: Sendable, CustomTestStringConvertible {
  let operation: OperationMetadata
  /// As text; the handler must get the same.
  let input: String
  let typed: @Sendable (Client) async throws -> Outcome
  let short: @Sendable (Client) async throws -> JSONValue
  /// The body of a success for which the document has no example.
  let success: JSONValue?

  var testDescription: String { operation.id }

  init<Input: Sendable, Output: Sendable, Body: JSONEncodable & Sendable>(
    _ operation: OperationMetadata,
    _ input: Input,
    success: JSONValue? = nil,
    typed: @escaping @Sendable (Client, Input) async throws -> Output,
    short: @escaping @Sendable (Client, Input) async throws -> Body
  ) {
    self.operation = operation
    self.input = String(reflecting: input)
    self.success = success
    self.typed = { Outcome(try await typed($0, input)) }
    self.short = { JSONValue(encoding: try await short($0, input)) }
  }
}
