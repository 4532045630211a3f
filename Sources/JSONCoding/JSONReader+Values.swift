extension JSONReader {
  /// Reads a value of any type that reads itself.
  public mutating func value<Value: JSONDecodable>() throws(JSONError) -> Value? {
    if isCollecting { return try collect() }
    let value = try Value(from: &self)
    try throwKept()
    return value
  }

  /// Reads a value, or `null` as nil.
  public mutating func nullable<Value: JSONDecodable>() throws(JSONError) -> Value? {
    if readNull() { return nil }
    return try value()
  }

  /// Reads a property of a PATCH body, where `null` means something else than an absent key.
  public mutating func patch<Value: JSONDecodable>() throws(JSONError) -> Patch<Value>? {
    if readNull() { return .null }
    let value: Value? = try self.value()
    return value.map { .value($0) }
  }
}
