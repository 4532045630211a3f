/// One way in which a request does not fit the description.
public struct RequestViolation: Hashable, Sendable, CustomStringConvertible {
  public var location: ParameterLocation

  /// What is wrong, and where below the location: the path begins with the parameter's name.
  public var violation: JSONViolation

  public init(_ location: ParameterLocation, _ violation: JSONViolation) {
    self.location = location
    self.violation = violation
  }

  /// Example: `query limit: expected an integer`.
  public var description: String { "\(location.rawValue) \(violation)" }
}
