/// Where a value of a request stands. Violations name it.
public enum ParameterLocation: String, Hashable, Sendable {
  case path, query, header, cookie, body
}
