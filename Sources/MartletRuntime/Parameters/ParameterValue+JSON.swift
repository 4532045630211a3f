extension ParameterValue: JSONDecodable {
  init(from json: inout JSONReader) throws(JSONError) {
    switch json.peekKind() {
    case .null:
      guard json.readNull() else { throw json.mismatch(expected: "a value") }
      self = .null
    case .string:
      self = .text(try json.string() ?? "")
    case .boolean:
      self = .literal(try json.bool() == true ? "true" : "false")
    case .number:
      self = .literal(try json.numberLiteral())
    case .array:
      var elements: [ParameterValue] = []
      try json.beginArray()
      while try json.nextElement() { elements.append(try ParameterValue(from: &json)) }
      self = .array(elements)
    case .object:
      var properties: [Property] = []
      try json.beginObject()
      while let name = try json.nextKeyString() {
        properties.append(Property(name: name, value: try ParameterValue(from: &json)))
      }
      self = .object(properties)
    }
  }
}
