// `Codable` for one word: a type that reads and writes itself as JSON and also says `Codable` gets both requirements
// from here, through `JSONValue`, and the compiler synthesizes nothing. It is for other coders (property lists,
// UserDefaults, a JSONDecoder that is already there); the direct functions are many times faster.

extension JSONDecodable where Self: Decodable {
  /// - Throws: `DecodingError.dataCorrupted` with the ``JSONError`` as its underlying error.
  @inline(never)
  public init(from decoder: any Decoder) throws {
    self = try bridged(from: decoder)
  }
}

extension JSONEncodable where Self: Encodable {
  @inline(never)
  public func encode(to encoder: any Encoder) throws {
    try JSONValue(encoding: self).encode(to: encoder)
  }
}

func bridged<Value: JSONDecodable>(from decoder: any Decoder) throws -> Value {
  let value = try JSONValue(from: decoder)
  do {
    return try value.decode(Value.self)
  } catch {
    throw DecodingError.dataCorrupted(
      DecodingError.Context(
        codingPath: decoder.codingPath, debugDescription: error.description, underlyingError: error))
  }
}
