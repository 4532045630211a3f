// How the primitive types read and write themselves.

extension JSONReader {
  /// A value for an initialiser, which cannot return nil: while collecting it unwinds to the nearest `value()` instead.
  @inline(__always)
  static func unwrap<Value>(_ value: Value?) throws(JSONError) -> Value {
    guard let value else { throw .recorded }
    return value
  }
}

extension String: JSONCodable {
  public init(from json: inout JSONReader) throws(JSONError) {
    self = try JSONReader.unwrap(json.string())
  }

  public func write(to json: inout JSONWriter) {
    json.value(self)
  }
}

extension Bool: JSONCodable {
  public init(from json: inout JSONReader) throws(JSONError) {
    self = try JSONReader.unwrap(json.bool())
  }

  public func write(to json: inout JSONWriter) {
    json.value(self)
  }
}

extension Int: JSONCodable {
  public init(from json: inout JSONReader) throws(JSONError) {
    self = try JSONReader.unwrap(json.int())
  }

  public func write(to json: inout JSONWriter) {
    json.value(self)
  }
}

extension Int32: JSONCodable {
  public init(from json: inout JSONReader) throws(JSONError) {
    self = try JSONReader.unwrap(json.int32())
  }

  public func write(to json: inout JSONWriter) {
    json.value(self)
  }
}

extension Int64: JSONCodable {
  public init(from json: inout JSONReader) throws(JSONError) {
    self = try JSONReader.unwrap(json.int64())
  }

  public func write(to json: inout JSONWriter) {
    json.value(self)
  }
}

extension Double: JSONCodable {
  public init(from json: inout JSONReader) throws(JSONError) {
    self = try JSONReader.unwrap(json.double())
  }

  public func write(to json: inout JSONWriter) {
    json.value(self)
  }
}

extension Float: JSONCodable {
  public init(from json: inout JSONReader) throws(JSONError) {
    self = try JSONReader.unwrap(json.float())
  }

  public func write(to json: inout JSONWriter) {
    json.value(self)
  }
}

extension Int8: JSONCodable {
  public init(from json: inout JSONReader) throws(JSONError) {
    self = try JSONReader.unwrap(json.integer(Int8.self, "an integer of 8 bits"))
  }

  public func write(to json: inout JSONWriter) {
    json.value(Int64(self))
  }
}

extension Int16: JSONCodable {
  public init(from json: inout JSONReader) throws(JSONError) {
    self = try JSONReader.unwrap(json.integer(Int16.self, "an integer of 16 bits"))
  }

  public func write(to json: inout JSONWriter) {
    json.value(Int64(self))
  }
}

extension UInt8: JSONCodable {
  public init(from json: inout JSONReader) throws(JSONError) {
    self = try JSONReader.unwrap(json.integer(UInt8.self, "an unsigned integer of 8 bits"))
  }

  public func write(to json: inout JSONWriter) {
    json.value(Int64(self))
  }
}

extension UInt16: JSONCodable {
  public init(from json: inout JSONReader) throws(JSONError) {
    self = try JSONReader.unwrap(json.integer(UInt16.self, "an unsigned integer of 16 bits"))
  }

  public func write(to json: inout JSONWriter) {
    json.value(Int64(self))
  }
}

extension UInt32: JSONCodable {
  public init(from json: inout JSONReader) throws(JSONError) {
    self = try JSONReader.unwrap(json.integer(UInt32.self, "an unsigned integer of 32 bits"))
  }

  public func write(to json: inout JSONWriter) {
    json.value(Int64(self))
  }
}

extension UInt64: JSONCodable {
  public init(from json: inout JSONReader) throws(JSONError) {
    self = try JSONReader.unwrap(json.integer(UInt64.self, "an unsigned integer of 64 bits"))
  }

  public func write(to json: inout JSONWriter) {
    json.beginValue()
    json.appendInteger(UInt64(self), isNegative: false)
  }
}

extension UInt: JSONCodable {
  public init(from json: inout JSONReader) throws(JSONError) {
    self = try JSONReader.unwrap(json.integer(UInt.self, "an unsigned integer"))
  }

  public func write(to json: inout JSONWriter) {
    json.beginValue()
    json.appendInteger(UInt64(self), isNegative: false)
  }
}
