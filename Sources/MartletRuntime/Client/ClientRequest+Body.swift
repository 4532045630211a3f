extension ClientRequest {
  /// Sends a JSON body; `nil` sends none.
  public mutating func json<Value: JSONEncodable>(_ value: Value?, contentType: String = "application/json") {
    guard let value else { return }
    set(HTTPBody(value.jsonBytes()), contentType: contentType)
  }

  /// Sends UTF-8 text; `nil` sends no body.
  public mutating func text(_ text: String?, contentType: String = "text/plain; charset=utf-8") {
    guard let text else { return }
    set(HTTPBody(text), contentType: contentType)
  }

  /// Sends bytes or a stream as they are; `nil` sends no body.
  public mutating func binary(_ body: HTTPBody?, contentType: String = "application/octet-stream") {
    guard let body else { return }
    set(body, contentType: contentType)
  }

  /// Sends the properties of an object as `application/x-www-form-urlencoded`; `nil` sends no body.
  ///
  /// Arrays repeat their name (`a=1&a=2`), as OpenAPI's default encoding does; what is nested deeper has its path in
  /// brackets (`a[b][0]=c`).
  ///
  /// - Parameter style: `.deepObject` numbers the elements of arrays at the top, too: `a[0]=1&a[1]=2`.
  public mutating func form<Value: JSONEncodable>(_ value: Value?, style: ParameterStyle = .form) {
    guard let value else { return }
    set(
      HTTPBody(URLEncodedForm.text(ParameterValue(value), style: style)),
      contentType: "application/x-www-form-urlencoded")
  }

  /// Sends a `multipart/form-data` body (RFC 7578); `nil` sends none.
  public mutating func multipart(_ form: MultipartForm?) {
    guard let form else { return }
    set(form.body, contentType: form.contentType)
  }

  private mutating func set(_ body: HTTPBody, contentType: String) {
    self.body = body
    append(header: "Content-Type", contentType)
  }
}
