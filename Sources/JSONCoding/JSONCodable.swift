/// A value that reads itself from JSON (RFC 8259), one token after the other.
///
/// Generated models conform with plain code; a value of your own conforms by writing `init(from:)` with the reading
/// functions of ``JSONReader``. A type that also says `Decodable` gets its `Codable` initialiser from here.
public protocol JSONDecodable {
  /// Reads the value at the reader's position and leaves the reader just behind it.
  ///
  /// - Throws: ``JSONError`` with the byte offset and the path of what did not fit.
  init(from json: inout JSONReader) throws(JSONError)
}

/// A value that writes itself as JSON (RFC 8259).
public protocol JSONEncodable {
  /// Writes exactly one JSON value.
  func write(to json: inout JSONWriter)
}

/// A value that is both read from and written as JSON, and that can be a member of a ``JSONModel``.
public protocol JSONCodable: JSONDecodable, JSONEncodable {}

extension JSONDecodable {
  /// Reads a whole JSON document: one value, with nothing but white space around it.
  ///
  /// - Parameter bytes: UTF-8 text without a byte-order mark.
  /// - Throws: ``JSONError`` at the first problem, trailing bytes included.
  public init(json bytes: [UInt8], limits: JSONLimits = JSONLimits()) throws(JSONError) {
    self = try JSONReader.read(bytes, limits: limits) { (reader: inout JSONReader) throws(JSONError) -> Self in
      let value = try Self(from: &reader)
      try reader.finish()
      return value
    }
  }

  /// Reads a whole JSON document from text. Offsets in errors count UTF-8 bytes.
  public init(json text: String, limits: JSONLimits = JSONLimits()) throws(JSONError) {
    try self.init(json: Array(text.utf8), limits: limits)
  }
}

extension JSONEncodable {
  /// The value as a JSON document in UTF-8, without white space between tokens.
  public func jsonBytes() -> [UInt8] {
    var writer = JSONWriter()
    write(to: &writer)
    return writer.finish()
  }

  /// The value as JSON text, without white space between tokens.
  public func jsonString() -> String {
    var writer = JSONWriter()
    write(to: &writer)
    return writer.finishString()
  }
}
