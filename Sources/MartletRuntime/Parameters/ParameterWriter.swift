/// Writes a value in one of the styles (OpenAPI 3.1, section 4.8.12.4; RFC 6570 for the first three).
///
/// Nulls inside arrays and objects are left out, as RFC 6570 does with undefined members.
struct ParameterWriter {
  var style: ParameterStyle
  var explode: Bool
  var keepReserved = false
  /// Header fields are not percent-encoded.
  var encodes = true

  /// The text of a path segment, a header or an unnamed part.
  func text(name: String, _ value: ParameterValue) -> String {
    switch style {
    case .matrix: return matrix(name: name, value)
    case .label: return label(value)
    default: return joined(value, separator: ",")
    }
  }

  /// The pairs `name=value` of a query, a cookie or a form. Empty where the value is null or an empty exploded array.
  func pairs(name: String, _ value: ParameterValue) -> [String] {
    let encodedName = encoded(name)
    switch (style, value) {
    case (_, .null):
      return []
    case (.deepObject, _):
      var pairs: [String] = []
      append(deep: value, name: encodedName, to: &pairs)
      return pairs
    case (_, .array(let elements)) where explode:
      return members(elements).map { "\(encodedName)=\($0)" }
    case (_, .object(let properties)) where explode:
      return members(properties).map { "\($0.name)=\($0.value)" }
    default:
      return ["\(encodedName)=\(joined(value, separator: separator))"]
    }
  }

  /// Between the values that are not exploded; encoded where RFC 3986 does not allow the character itself.
  private var separator: String {
    switch style {
    case .spaceDelimited: "%20"
    case .pipeDelimited: "%7C"
    default: ","
    }
  }

  private func joined(_ value: ParameterValue, separator: String) -> String {
    switch value {
    case .null, .text, .literal:
      encoded(value.flatText)
    case .array(let elements):
      members(elements).joined(separator: separator)
    case .object(let properties):
      members(properties)
        .map { explode ? "\($0.name)=\($0.value)" : $0.name + separator + $0.value }
        .joined(separator: separator)
    }
  }

  private func matrix(name: String, _ value: ParameterValue) -> String {
    let name = encoded(name)
    switch value {
    case .array(let elements) where explode:
      return members(elements).map { matrixPair(name, $0) }.joined()
    case .object(let properties) where explode:
      return members(properties).map { matrixPair($0.name, $0.value) }.joined()
    default:
      return matrixPair(name, joined(value, separator: ","))
    }
  }

  /// RFC 6570, section 3.2.7: no `=` before an empty value.
  private func matrixPair(_ name: String, _ value: String) -> String {
    value.isEmpty ? ";\(name)" : ";\(name)=\(value)"
  }

  private func label(_ value: ParameterValue) -> String {
    "." + joined(value, separator: explode ? "." : ",")
  }

  private func append(deep value: ParameterValue, name: String, to pairs: inout [String]) {
    switch value {
    case .null: break
    case .text, .literal: pairs.append("\(name)=\(encoded(value.flatText))")
    case .array(let elements):
      for (index, element) in elements.enumerated() {
        append(deep: element, name: "\(name)%5B\(index)%5D", to: &pairs)
      }
    case .object(let properties):
      for property in properties {
        append(deep: property.value, name: "\(name)%5B\(encoded(property.name))%5D", to: &pairs)
      }
    }
  }

  private func members(_ elements: [ParameterValue]) -> [String] {
    elements.compactMap { $0 == .null ? nil : encoded($0.flatText) }
  }

  private func members(_ properties: [ParameterValue.Property]) -> [(name: String, value: String)] {
    properties.compactMap { $0.value == .null ? nil : (encoded($0.name), encoded($0.value.flatText)) }
  }

  private func encoded(_ text: String) -> String {
    guard encodes else { return text }
    var output = ""
    PercentEncoding.append(text, to: &output, keepReserved: keepReserved)
    return output
  }
}
