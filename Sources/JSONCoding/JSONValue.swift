/// Any JSON value, as a value. It stands where a document says nothing about a shape.
///
/// Equality is that of the cases: `.integer(1)` is not `.number(1)`. An object keeps no order; where a key comes twice,
/// the last one counts.
public enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  /// A number without fraction and exponent that fits 64 bits.
  case integer(Int64)
  /// Every other number. Not finite ones cannot come from JSON, and are written as `null`.
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])
}

extension JSONValue: JSONCodable {
  public init(from json: inout JSONReader) throws(JSONError) {
    self = try json.anyValue()
  }

  public func write(to json: inout JSONWriter) {
    switch self {
    case .null: json.null()
    case .bool(let value): json.value(value)
    case .integer(let value): json.value(value)
    case .number(let value): json.value(value)
    case .string(let value): json.value(value)
    case .array(let elements): elements.write(to: &json)
    case .object(let members): members.write(to: &json)
    }
  }

  /// The value of anything that writes itself, for looking into it without its type.
  public init(encoding value: some JSONEncodable) {
    // What a writer has written is JSON, unless a conformance writes no value or two.
    self = (try? JSONValue(json: value.jsonBytes(), limits: JSONLimits(maximumDepth: .max))) ?? .null
  }

  /// Reads the value as a model.
  ///
  /// - Throws: ``JSONError`` whose offset counts in the compact text of this value.
  public func decode<Value: JSONDecodable>(_ type: Value.Type = Value.self) throws(JSONError) -> Value {
    try Value(json: jsonBytes())
  }
}

extension JSONValue: CustomStringConvertible {
  /// The value as compact JSON text.
  public var description: String { jsonString() }
}
