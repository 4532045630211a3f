extension RequestDecoder {
  /// Reads a path parameter. `nil` is always a violation that has been recorded.
  ///
  /// - Parameter shape: what the text is, which only the schema knows.
  public mutating func path<Value: JSONDecodable>(
    _ name: String, as type: Value.Type = Value.self, shape: ParameterShape, style: ParameterStyle = .simple,
    explode: Bool = false
  ) -> Value? {
    guard let text = request.pathParameters[name] else { return missing(.path, name) }
    let reader = ParameterReader(name: name, style: style, explode: explode, encoding: .percent)
    return read(.path, reader, shape) { () throws(ParameterProblem) in try reader.node(text: text[...], shape: shape) }
  }

  /// Reads a query parameter.
  ///
  /// - Parameter required: makes its absence a violation.
  /// - Returns: `nil` when it is absent or does not fit; the latter is recorded.
  public mutating func query<Value: JSONDecodable>(
    _ name: String, as type: Value.Type = Value.self, shape: ParameterShape, style: ParameterStyle = .form,
    explode: Bool = true, required: Bool = false
  ) -> Value? {
    let reader = ParameterReader(name: name, style: style, explode: explode, encoding: .form)
    return read(.query, reader, queryItems, shape, required)
  }

  /// Reads a query parameter that is declared with a `content` of JSON.
  public mutating func query<Value: JSONDecodable>(
    _ name: String, json type: Value.Type, required: Bool = false
  ) -> Value? {
    let reader = ParameterReader(name: name, style: .form, explode: true, encoding: .form)
    guard let text: String = read(.query, reader, queryItems, .string, required) else { return nil }
    return decode(Array(text.utf8), .query, below: [.key(name)])
  }

  /// Reads a header parameter in the style `simple`. Fields with the same name are one list (RFC 9110, section 5.3).
  public mutating func header<Value: JSONDecodable>(
    _ name: String, as type: Value.Type = Value.self, shape: ParameterShape, explode: Bool = false,
    required: Bool = false
  ) -> Value? {
    guard let text = headerText(name) else { return required ? missing(.header, name) : nil }
    let reader = ParameterReader(name: name, style: .simple, explode: explode, encoding: .none)
    return read(.header, reader, shape) { () throws(ParameterProblem) in
      try reader.node(text: text[...], shape: shape)
    }
  }

  /// Reads a header parameter that is declared with a `content` of JSON.
  public mutating func header<Value: JSONDecodable>(
    _ name: String, json type: Value.Type, required: Bool = false
  ) -> Value? {
    guard let text = headerText(name) else { return required ? missing(.header, name) : nil }
    return decode(Array(text.utf8), .header, below: [.key(name)])
  }

  /// Reads a cookie in the style `form`.
  public mutating func cookie<Value: JSONDecodable>(
    _ name: String, as type: Value.Type = Value.self, shape: ParameterShape, explode: Bool = true,
    required: Bool = false
  ) -> Value? {
    let reader = ParameterReader(name: name, style: .form, explode: explode, encoding: .percent)
    return read(.cookie, reader, cookies, shape, required)
  }

  /// Reads a cookie that is declared with a `content` of JSON.
  public mutating func cookie<Value: JSONDecodable>(
    _ name: String, json type: Value.Type, required: Bool = false
  ) -> Value? {
    guard let text: String = cookie(name, shape: .string, required: required) else { return nil }
    return decode(Array(text.utf8), .cookie, below: [.key(name)])
  }

  /// RFC 6265, section 4.2.1. Names are taken as they are: other servers' cookies, in whatever form, are none of ours.
  private var cookies: [QueryItem] {
    guard let header = request.headers[.cookie] else { return [] }
    return header.utf8.split(separator: UInt8(ascii: ";")).prefix(options.maximumQueryItems).compactMap { text in
      let (name, value) = Substring(text).pair
      return value.map { QueryItem(name: String(name.trimmingSpaces()), value: $0.trimmingSpaces()) }
    }
  }

  private func headerText(_ name: String) -> String? {
    HTTPField.Name(name).flatMap { request.headers[$0] }
  }

  private mutating func read<Value: JSONDecodable>(
    _ location: ParameterLocation, _ reader: ParameterReader, _ items: [QueryItem], _ shape: ParameterShape,
    _ required: Bool
  ) -> Value? {
    var isAbsent = false
    let value: Value? = read(location, reader, shape) { () throws(ParameterProblem) in
      let node = try reader.node(items: items, shape: shape)
      isAbsent = node == nil
      return node
    }
    return isAbsent && required ? missing(location, reader.name) : value
  }

  private mutating func read<Value: JSONDecodable>(
    _ location: ParameterLocation, _ reader: ParameterReader, _ shape: ParameterShape,
    _ node: () throws(ParameterProblem) -> ParameterNode?
  ) -> Value? {
    do throws(ParameterProblem) {
      guard let node = try node() else { return nil }
      // Nearly all parameters are text: no way through JSON for them.
      if shape == .string, Value.self == String.self, case .text(let text) = node { return text as? Value }
      return decode(try shape.json(node), location, below: [.key(reader.name)])
    } catch {
      record(location, .value, [.key(reader.name)] + error.path, error.message)
      return nil
    }
  }

  private mutating func missing<Value>(_ location: ParameterLocation, _ name: String) -> Value? {
    record(location, .missing, [.key(name)], "required \(location.rawValue) parameter is missing")
    return nil
  }
}
