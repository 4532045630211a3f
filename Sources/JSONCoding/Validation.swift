/// Collects the bounds that values do not keep (JSON Schema validation, section 6), each with its path.
///
/// Every check takes an optional and says nothing about nil: whether a value must be there is known when it is read.
public struct Validation: Sendable {
  public private(set) var violations: [JSONViolation] = []
  private var path: [JSONPathComponent]
  private let maximum: Int

  /// - Parameters:
  ///   - path: Where the value that is validated stands.
  ///   - maximum: After this many violations the others are not noted.
  public init(path: [JSONPathComponent] = [], maximum: Int = 100) {
    self.path = path
    self.maximum = maximum
  }

  /// Notes a violation of the value that is validated now.
  public mutating func report(_ message: String) {
    guard violations.count < maximum else { return }
    violations.append(JSONViolation(kind: .value, path: path, message: message))
  }

  /// Notes that the key that is validated now should be there.
  mutating func report(missing message: String) {
    guard violations.count < maximum else { return }
    violations.append(JSONViolation(kind: .missing, path: path, message: message))
  }

  /// Notes a violation of one of its properties.
  public mutating func report(_ key: StaticString, _ message: String) {
    member(key.description) { $0.report(message) }
  }

  /// Validates what stands under a key.
  public mutating func member(_ key: String, _ body: (inout Validation) -> Void) {
    path.append(.key(key))
    body(&self)
    path.removeLast()
  }

  /// Validates an element of the array that is validated now.
  public mutating func element(_ index: Int, _ body: (inout Validation) -> Void) {
    path.append(.index(index))
    body(&self)
    path.removeLast()
  }

  /// Validates a property that validates itself: a model, or an array, dictionary, box or patch of models.
  public mutating func nested<Value: Validatable>(_ key: StaticString, _ value: Value?) {
    guard let value else { return }
    member(key.description) { value.validate(in: &$0) }
  }

  /// Validates each element of an array of values that do not validate themselves.
  public mutating func elements<Value>(
    _ key: StaticString, _ values: [Value]?, _ body: (inout Validation, Value) -> Void
  ) {
    guard let values, !values.isEmpty else { return }
    member(key.description) { $0.elements(values, body) }
  }
}
