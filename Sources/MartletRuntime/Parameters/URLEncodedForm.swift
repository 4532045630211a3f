/// `application/x-www-form-urlencoded` bodies.
enum URLEncodedForm {
  /// More pairs than this are no form but an attack.
  static let maximumPairs = 10_000

  static func items(of text: Substring) throws(ParameterProblem) -> [QueryItem] {
    let separators = text.utf8.reduce(0) { $0 + ($1 == UInt8(ascii: "&") ? 1 : 0) }
    guard separators < maximumPairs else { throw ParameterProblem(message: "more than \(maximumPairs) pairs") }
    var malformed: Substring?
    let items = QueryItem.items(of: text) { malformed = $0 }
    if malformed != nil { throw .malformedEncoding }
    return items
  }

  static func text(_ value: ParameterValue, style: ParameterStyle) -> String {
    guard case .object(let properties) = value else { return "" }
    let deep = ParameterWriter(style: .deepObject, explode: true)
    let flat = ParameterWriter(style: .form, explode: true)
    return
      properties
      .flatMap { property -> [String] in
        switch property.value {
        case .array(let elements) where style != .deepObject && elements.allSatisfy(\.isScalar):
          flat.pairs(name: property.name, property.value)
        default:
          deep.pairs(name: property.name, property.value)
        }
      }
      .joined(separator: "&")
  }
}

extension ParameterValue {
  fileprivate var isScalar: Bool {
    switch self {
    case .null, .text, .literal: true
    case .array, .object: false
    }
  }
}
