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

/// Where a value of a request stands. Violations name it.
public enum ParameterLocation: String, Hashable, Sendable {
  case path, query, header, cookie, body
}

/// How the text of a parameter becomes a JSON value, which then is decoded like any other: `limit=5` has the number 5 or the
/// text "5", and only the schema can tell which.
public indirect enum ParameterShape: Hashable, Sendable {
  case string
  case integer
  case number
  case boolean
  /// Boolean, integer or number where the text reads like one, otherwise text.
  case any
  case array(ParameterShape)
  /// An object by its properties; `additional` is the shape of the others, where the schema allows them.
  case object([String: ParameterShape], additional: ParameterShape? = nil)
  /// The first alternative that the text fits; text itself is tried last, because it always fits.
  case oneOf([ParameterShape])
}
