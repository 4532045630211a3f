/// How a parameter's value is written in a path, query, header or cookie (OpenAPI 3.1, section 4.8.12.3).
public enum ParameterStyle: String, Hashable, Sendable {
  /// Path parameters of RFC 6570, section 3.2.7: `;color=blue,black`.
  case matrix
  /// Label expansion of RFC 6570, section 3.2.5: `.blue,black`.
  case label
  /// Comma-separated values, the default of paths and headers: `blue,black`.
  case simple
  /// `color=blue&color=black`, the default of queries and cookies.
  case form
  /// `color=blue%20black`.
  case spaceDelimited
  /// `color=blue%7Cblack`.
  case pipeDelimited
  /// `color[R]=100&color[G]=200`, to any depth; array elements below it are numbered: `expand[0]=data`.
  case deepObject
}
