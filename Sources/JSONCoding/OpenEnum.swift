/// An enumeration that also holds values its author did not know: a struct around its raw value, with a static member
/// for each known one. A server may add a value without breaking its clients.
///
/// ```swift
/// public struct State: OpenEnum {
///   public let rawValue: String
///   public init(rawValue: String) { self.rawValue = rawValue }
///   public static let draft = State(rawValue: "draft")
/// }
/// ```
public protocol OpenEnum: RawRepresentable, Hashable, JSONCodable, Sendable, Codable,
  CustomStringConvertible
where RawValue: JSONCodable & Hashable & Sendable {
  init(rawValue: RawValue)
}

extension OpenEnum {
  public init(from json: inout JSONReader) throws(JSONError) {
    self.init(rawValue: try RawValue(from: &json))
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

  /// The raw value as text.
  public var description: String { "\(rawValue)" }
}
