/// Why parameter text cannot become a value.
struct ParameterProblem: Error, Hashable, Sendable {
  var path: [JSONPathComponent] = []
  var message: String

  static let malformedEncoding = ParameterProblem(message: "percent-encoding is malformed")
}

/// Takes parameter text apart (OpenAPI 3.1, section 4.8.12.4), the reverse of ``ParameterWriter``.
///
/// Delimiters are looked for in the encoded text, so that an encoded comma belongs to its value.
struct ParameterReader {
  enum Encoding {
    /// Paths and cookies.
    case percent
    /// Queries and forms, where `+` is a space.
    case form
    /// Header fields.
    case none
  }

  var name: String
  var style: ParameterStyle
  var explode: Bool
  var encoding: Encoding

  /// Reads the text of a path segment or a header.
  func node(text: Substring, shape: ParameterShape) throws(ParameterProblem) -> ParameterNode {
    switch style {
    case .matrix: return try matrixNode(text, shape)
    case .label:
      guard text.first == "." else { throw ParameterProblem(message: "expected a '.' before the value") }
      return try delimitedNode(text.dropFirst(), separators: [explode ? "." : ","], shape)
    default:
      return try delimitedNode(text, separators: [","], shape)
    }
  }

  /// Reads the pairs of a query or a cookie header; `nil` when the parameter is absent.
  func node(items: [QueryItem], shape: ParameterShape) throws(ParameterProblem) -> ParameterNode? {
    let form = shape.form
    if style == .deepObject {
      return try deepNode(items)
    }
    if explode, form == .object {
      return try explodedObject(items, shape)
    }
    let values = items.filter { $0.name == name }.map(\.value)
    guard let last = values.last else { return nil }
    switch form {
    case .object:
      return try delimitedNode(last, separators: separators, shape)
    case .array, .either:
      let isList = form == .array || values.count > 1 || (!explode && separators.contains(where: last.contains))
      if isList, explode { return .list(try values.mapTexts(decoded)) }
      guard isList else { return .text(try decoded(last)) }
      var elements: [ParameterNode] = []
      for value in values { elements += try split(value, separators) }
      return .list(elements)
    case .scalar:
      return .text(try decoded(last))
    }
  }

  /// Reads every pair of an urlencoded body as one object.
  static func formNode(_ items: [QueryItem]) throws(ParameterProblem) -> ParameterNode {
    let reader = ParameterReader(name: "", style: .deepObject, explode: true, encoding: .form)
    var deep: [ParameterNode.DeepItem] = []
    for item in items {
      guard let keys = item.keys else {
        throw ParameterProblem(path: [.key(item.name)], message: "the brackets of the name do not match")
      }
      deep.append(.init(keys: keys[...], value: try reader.decoded(item.value)))
    }
    return ParameterNode(deep: deep) ?? .map([])
  }

  private func deepNode(_ items: [QueryItem]) throws(ParameterProblem) -> ParameterNode? {
    var deep: [ParameterNode.DeepItem] = []
    for item in items where item.name.utf8.starts(with: name.utf8) {
      let rest = Substring(item.name.utf8.dropFirst(name.utf8.count))
      guard rest.isEmpty || rest.utf8.first == UInt8(ascii: "[") else { continue }
      guard let keys = QueryItem.keys(of: rest) else {
        throw ParameterProblem(message: "the brackets of '\(item.name)' do not match")
      }
      deep.append(.init(keys: keys.dropFirst(), value: try decoded(item.value)))
    }
    return ParameterNode(deep: deep)
  }

  /// `R=100&G=200`: the properties stand in the query under their own names.
  private func explodedObject(
    _ items: [QueryItem], _ shape: ParameterShape
  ) throws(ParameterProblem) -> ParameterNode? {
    let members = try items.filter { shape.hasProperty($0.name) }.mapMembers { item throws(ParameterProblem) in
      ParameterNode.Member(name: item.name, node: .text(try decoded(item.value)))
    }
    return members.isEmpty ? nil : .map(members)
  }

  private var separators: [String] {
    switch style {
    case .spaceDelimited: ["%20", "+"]
    case .pipeDelimited: ["%7C", "%7c", "|"]
    default: [","]
    }
  }

  private func matrixNode(_ text: Substring, _ shape: ParameterShape) throws(ParameterProblem) -> ParameterNode {
    guard text.first == ";" else { throw ParameterProblem(message: "expected a ';' before the name") }
    let pairs = QueryItem.items(of: text.dropFirst(), separator: ";") { _ in }
    if explode, shape.form == .object {
      return try explodedObject(pairs, shape) ?? .map([])
    }
    let values = pairs.filter { $0.name == name }.map(\.value)
    guard let last = values.last else { throw ParameterProblem(message: "expected ';\(name)='") }
    if explode, shape.form == .array { return .list(try values.mapTexts(decoded)) }
    return try delimitedNode(last, separators: [","], shape)
  }

  private func delimitedNode(
    _ text: Substring, separators: [String], _ shape: ParameterShape
  ) throws(ParameterProblem) -> ParameterNode {
    switch shape.form {
    case .scalar: return .text(try decoded(text))
    case .array: return .list(try split(text, separators))
    case .either:
      guard separators.contains(where: text.contains) else { return .text(try decoded(text)) }
      return .list(try split(text, separators))
    case .object: return .map(try members(text, separators))
    }
  }

  /// `R,100,G,200`, or `R=100,G=200` where exploded.
  private func members(
    _ text: Substring, _ separators: [String]
  ) throws(ParameterProblem) -> [ParameterNode.Member] {
    let parts = text.pieces(separators: separators)
    if explode {
      return try parts.mapMembers { part throws(ParameterProblem) in
        let (name, value) = part.pair
        return .init(name: try decoded(name), node: .text(try decoded(value ?? "")))
      }
    }
    guard parts.count.isMultiple(of: 2) else {
      throw ParameterProblem(message: "expected names and values in turn, but the last name has no value")
    }
    return try stride(from: 0, to: parts.count, by: 2).mapMembers { index throws(ParameterProblem) in
      .init(name: try decoded(parts[index]), node: .text(try decoded(parts[index + 1])))
    }
  }

  private func split(_ text: Substring, _ separators: [String]) throws(ParameterProblem) -> [ParameterNode] {
    try text.pieces(separators: separators).mapTexts(decoded)
  }

  func decoded(_ text: Substring) throws(ParameterProblem) -> String {
    switch encoding {
    case .none:
      return String(text.trimmingSpaces())
    case .percent, .form:
      guard let decoded = PercentEncoding.decode(text, plusIsSpace: encoding == .form) else {
        throw .malformedEncoding
      }
      return decoded
    }
  }
}

extension Sequence {
  // `map` with a typed error; the standard library's needs annotations at each use.
  fileprivate func mapMembers(
    _ transform: (Element) throws(ParameterProblem) -> ParameterNode.Member
  ) throws(ParameterProblem) -> [ParameterNode.Member] {
    var members: [ParameterNode.Member] = []
    for element in self { members.append(try transform(element)) }
    return members
  }
}

extension Sequence<Substring> {
  fileprivate func mapTexts(
    _ decode: (Substring) throws(ParameterProblem) -> String
  ) throws(ParameterProblem) -> [ParameterNode] {
    var nodes: [ParameterNode] = []
    for text in self { nodes.append(.text(try decode(text))) }
    return nodes
  }
}
