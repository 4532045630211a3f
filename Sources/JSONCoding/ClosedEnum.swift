/// A Swift enum with raw values that JSON may hold, and no others: reading an unknown one is an error that names it.
///
/// ```swift
/// public enum Order: String, ClosedEnum { case ascending = "asc", descending = "desc" }
/// ```
public protocol ClosedEnum: RawRepresentable, Hashable, JSONCodable, Sendable, Codable
where RawValue: JSONCodable & Hashable & Sendable {}

extension ClosedEnum {
  public init(from json: inout JSONReader) throws(JSONError) {
    let start = json.offset
    let raw = try RawValue(from: &json)
    guard let value = Self(rawValue: raw) else {
      throw json.invalid("\(raw.jsonString()) is not an allowed value", at: start)
    }
    self = value
  }

  public func write(to json: inout JSONWriter) {
    rawValue.write(to: &json)
  }

  @inline(never)
  public init(from decoder: any Decoder) throws {
    self = try bridged(from: decoder)
  }

  @inline(never)
  public func encode(to encoder: any Encoder) throws {
    try JSONValue(encoding: rawValue).encode(to: encoder)
  }
}
