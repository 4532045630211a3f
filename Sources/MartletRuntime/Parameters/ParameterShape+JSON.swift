extension ParameterShape {
  enum Form {
    case scalar, array, object
    /// Text or a list, as the text has it.
    case either
  }

  /// What to look for in the text.
  var form: Form {
    switch self {
    case .string, .integer, .number, .boolean, .any: return .scalar
    case .array: return .array
    case .object: return .object
    case .oneOf(let alternatives):
      let forms = Set(alternatives.map(\.form))
      if forms.contains(.either) || (forms.contains(.scalar) && forms.contains(.array)) { return .either }
      return forms.contains(.scalar) ? .scalar : alternatives.first?.form ?? .scalar
    }
  }

  func hasProperty(_ name: String) -> Bool {
    switch self {
    case .object(let properties, let additional): properties[name] != nil || additional != nil
    case .oneOf(let alternatives): alternatives.contains { $0.hasProperty(name) }
    default: false
    }
  }

  /// Makes a JSON document of parameter text.
  ///
  /// - Throws: the first piece that does not fit, with its path.
  func json(_ node: ParameterNode) throws(ParameterProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    try append(node, to: &bytes)
    return bytes
  }

  private func append(_ node: ParameterNode, to bytes: inout [UInt8]) throws(ParameterProblem) {
    switch self {
    case .string, .integer, .number, .boolean:
      // Several values for one: the last counts, as in most frameworks.
      switch node {
      case .text(let text): try append(scalar: text, to: &bytes)
      case .list(let nodes):
        guard let last = nodes.last else { throw ParameterProblem(message: "expected a value") }
        try append(last, to: &bytes)
      case .map: throw ParameterProblem(message: "expected one value, found an object")
      }
    case .any: try appendAny(node, to: &bytes)
    case .array(let element): try append(array: node, of: element, to: &bytes)
    case .object(let properties, let additional):
      try append(object: node, properties, additional, to: &bytes)
    case .oneOf(let alternatives):
      try append(node, firstOf: alternatives, to: &bytes)
    }
  }

  private func append(scalar text: String, to bytes: inout [UInt8]) throws(ParameterProblem) {
    switch self {
    case .integer:
      guard let literal = NumberText.integer(text) else { throw ParameterProblem(message: "expected an integer") }
      bytes.append(contentsOf: literal)
    case .number:
      guard let literal = NumberText.number(text) else { throw ParameterProblem(message: "expected a number") }
      bytes.append(contentsOf: literal)
    case .boolean:
      switch text {
      // Python writes capitals, and 1 and 0 are common in queries.
      case "true", "True", "1": bytes.append(contentsOf: "true".utf8)
      case "false", "False", "0": bytes.append(contentsOf: "false".utf8)
      default: throw ParameterProblem(message: "expected 'true' or 'false'")
      }
    default:
      JSONText.append(string: text, to: &bytes)
    }
  }

  private func appendAny(_ node: ParameterNode, to bytes: inout [UInt8]) throws(ParameterProblem) {
    switch node {
    case .text(let text):
      if text == "true" || text == "false" {
        bytes.append(contentsOf: text.utf8)
      } else if let literal = NumberText.number(text) {
        bytes.append(contentsOf: literal)
      } else {
        JSONText.append(string: text, to: &bytes)
      }
    case .list: try append(array: node, of: .any, to: &bytes)
    case .map: try append(object: node, [:], .any, to: &bytes)
    }
  }

  private func append(
    array node: ParameterNode, of element: ParameterShape, to bytes: inout [UInt8]
  ) throws(ParameterProblem) {
    let elements: [ParameterNode]
    switch node {
    case .list(let nodes): elements = nodes
    case .text(let text):
      if let json = Self.nestedJSON(text, opening: "[") { return bytes.append(contentsOf: json) }
      elements = [node]
    case .map(let members):
      // `a[0]=x&a[1]=y`: by number where all keys are numbers, otherwise as they came.
      let numbers = members.map { Int($0.name) }
      elements =
        numbers.contains(nil)
        ? members.map(\.node)
        : zip(numbers.map { $0 ?? 0 }, members).sorted { $0.0 < $1.0 }.map(\.1.node)
    }
    bytes.append(UInt8(ascii: "["))
    for (index, node) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      try element.append(node, under: .index(index), to: &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private func append(
    object node: ParameterNode, _ properties: [String: ParameterShape], _ additional: ParameterShape?,
    to bytes: inout [UInt8]
  ) throws(ParameterProblem) {
    guard case .map(let members) = node else {
      if case .text(let text) = node, let json = Self.nestedJSON(text, opening: "{") {
        return bytes.append(contentsOf: json)
      }
      throw ParameterProblem(message: "expected an object")
    }
    bytes.append(UInt8(ascii: "{"))
    for (index, member) in members.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      JSONText.append(string: member.name, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      let shape = properties[member.name] ?? additional ?? .any
      try shape.append(member.node, under: .key(member.name), to: &bytes)
    }
    bytes.append(UInt8(ascii: "}"))
  }

  private func append(
    _ node: ParameterNode, firstOf alternatives: [ParameterShape], to bytes: inout [UInt8]
  ) throws(ParameterProblem) {
    let start = bytes.count
    for alternative in alternatives.sorted(by: { $0.generality < $1.generality }) where alternative.mayHold(node) {
      if (try? alternative.append(node, to: &bytes)) != nil { return }
      bytes.removeSubrange(start...)
    }
    throw ParameterProblem(message: "fits none of the alternatives")
  }

  private func append(
    _ node: ParameterNode, under component: JSONPathComponent, to bytes: inout [UInt8]
  ) throws(ParameterProblem) {
    do {
      try append(node, to: &bytes)
    } catch {
      throw ParameterProblem(path: [component] + error.path, message: error.message)
    }
  }

  /// The order in which alternatives are tried. Stricter forms stand first: `1` is an integer before it is a boolean.
  private var generality: Int {
    switch self {
    case .integer: 0
    case .number: 1
    case .boolean: 2
    case .object: 3
    case .array: 4
    case .oneOf: 5
    case .string: 6
    case .any: 7
    }
  }

  /// An array takes one text, too, but not where another alternative wants it.
  private func mayHold(_ node: ParameterNode) -> Bool {
    switch (self, node) {
    case (.string, .list), (.integer, .list), (.number, .list), (.boolean, .list): false
    case (.array, .text(let text)): text.hasPrefix("[")
    default: true
    }
  }

  /// A value nested deeper than its style can say is sent as JSON; it counts only if it is whole.
  private static func nestedJSON(_ text: String, opening: Character) -> [UInt8]? {
    guard text.first == opening, let value = try? JSONValue(json: text, limits: JSONLimits(maximumDepth: 64)) else {
      return nil
    }
    return value.jsonBytes()
  }
}
