/// A JSON value on its way to parameter text. Unlike `JSONValue` it keeps the order of properties and the digits of numbers.
enum ParameterValue: Hashable, Sendable {
  struct Property: Hashable, Sendable {
    var name: String
    var value: ParameterValue
  }

  case null
  case text(String)
  /// A number or a boolean, as JSON writes it.
  case literal(String)
  case array([ParameterValue])
  case object([Property])

  init(_ value: some JSONEncodable) {
    // What the writer writes, the reader reads; a conformance that writes broken JSON has no value to send.
    self = (try? ParameterValue(json: value.jsonBytes())) ?? .null
  }

  /// The text of a value inside another one. The styles say nothing about values nested deeper than one level; JSON is the
  /// one notation that the other side can take apart again.
  var flatText: String {
    switch self {
    case .null: ""
    case .text(let text), .literal(let text): text
    case .array, .object: jsonText
    }
  }

  private var jsonText: String {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func write(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .text(let text): JSONText.append(string: text, to: &bytes)
    case .literal(let literal): bytes.append(contentsOf: literal.utf8)
    case .array(let elements):
      bytes.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        element.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let properties):
      bytes.append(UInt8(ascii: "{"))
      for (index, property) in properties.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        JSONText.append(string: property.name, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        property.value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }
}
