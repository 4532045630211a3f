// Every parameter is any `JSONEncodable`: its JSON is written in the parameter's style. `String`, `Int` and `Bool`, which are
// nearly all there are, take a short way without JSON.

extension ClientRequest {
  /// Adds a path parameter where the template has `{name}` (OpenAPI 3.1, section 4.8.12.2).
  ///
  /// An empty value, or one that makes a segment `.` or `..`, would address another resource; ``APIClient/send(_:)`` throws.
  public mutating func path(
    _ name: String, _ value: some JSONEncodable, style: ParameterStyle = .simple, explode: Bool = false
  ) {
    append(
      pathParameter: name,
      ParameterWriter(style: style, explode: explode).text(name: name, ParameterValue(value)))
  }

  public mutating func path(_ name: String, _ value: String) {
    var text = ""
    PercentEncoding.append(value, to: &text)
    append(pathParameter: name, text)
  }

  public mutating func path(_ name: String, _ value: Int) {
    append(pathParameter: name, String(value))
  }

  private mutating func append(pathParameter name: String, _ text: String) {
    if text.isEmpty { fail("path parameter '\(name)' is empty") }
    path.append(text)
  }

  /// Adds a query parameter; `nil` adds nothing.
  ///
  /// - Parameter allowReserved: leaves reserved characters in the value as they are.
  public mutating func query<Value: JSONEncodable>(
    _ name: String, _ value: Value?, style: ParameterStyle = .form, explode: Bool = true,
    allowReserved: Bool = false
  ) {
    guard let value else { return }
    let writer = ParameterWriter(style: style, explode: explode, keepReserved: allowReserved)
    for pair in writer.pairs(name: name, ParameterValue(value)) { append(query: pair) }
  }

  public mutating func query(_ name: String, _ value: String?) {
    guard let value else { return }
    var pair = ""
    PercentEncoding.append(name, to: &pair)
    pair.append("=")
    PercentEncoding.append(value, to: &pair)
    append(query: pair)
  }

  public mutating func query(_ name: String, _ value: Int?) {
    guard let value else { return }
    query(name, String(value))
  }

  public mutating func query(_ name: String, _ value: Bool?) {
    guard let value else { return }
    query(name, value ? "true" : "false")
  }

  /// Adds a query parameter that is declared with a `content` of JSON.
  public mutating func query<Value: JSONEncodable>(_ name: String, json value: Value?) {
    guard let value else { return }
    query(name, value.jsonString())
  }

  /// Adds a header parameter in the style `simple`; `nil` adds nothing. The name is not case-sensitive.
  public mutating func header<Value: JSONEncodable>(_ name: String, _ value: Value?, explode: Bool = false) {
    guard let value else { return }
    let writer = ParameterWriter(style: .simple, explode: explode, encodes: false)
    append(header: name, writer.text(name: name, ParameterValue(value)))
  }

  public mutating func header(_ name: String, _ value: String?) {
    guard let value else { return }
    append(header: name, value)
  }

  /// Adds a header parameter that is declared with a `content` of JSON.
  public mutating func header<Value: JSONEncodable>(_ name: String, json value: Value?) {
    guard let value else { return }
    append(header: name, value.jsonString())
  }

  /// Adds a cookie in the style `form`; `nil` adds nothing. An exploded array or object makes several cookies.
  public mutating func cookie<Value: JSONEncodable>(_ name: String, _ value: Value?, explode: Bool = true) {
    guard let value else { return }
    let writer = ParameterWriter(style: .form, explode: explode)
    for pair in writer.pairs(name: name, ParameterValue(value)) { append(cookie: pair) }
  }

  /// Adds a cookie that is declared with a `content` of JSON.
  public mutating func cookie<Value: JSONEncodable>(_ name: String, json value: Value?) {
    guard let value else { return }
    cookie(name, value.jsonString())
  }
}
