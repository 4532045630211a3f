extension Array: JSONDecodable where Element: JSONDecodable {
  public init(from json: inout JSONReader) throws(JSONError) {
    self = []
    try json.beginArray()
    if !json.isCollecting {
      // Without an optional in between, an element is moved into the array and not copied.
      while try json.nextElement() { append(try Element(from: &json)) }
      return
    }
    var isComplete = true
    while try json.nextElement() {
      if let element: Element = try json.value() {
        append(element)
      } else {
        // The other elements are still worth checking.
        isComplete = false
      }
    }
    if !isComplete { throw .recorded }
  }
}

extension Array: JSONEncodable where Element: JSONEncodable {
  public func write(to json: inout JSONWriter) {
    json.beginArray()
    withUnsafeBufferPointer { elements in
      // Elements are written where they lie: a copy of a model retains each of its strings.
      for index in elements.indices { elements[index].write(to: &json) }
    }
    json.endArray()
  }
}

extension Dictionary: JSONDecodable where Key == String, Value: JSONDecodable {
  public init(from json: inout JSONReader) throws(JSONError) {
    self = [:]
    try json.beginObject()
    if !json.isCollecting {
      while let key = try json.nextKeyString() { self[key] = try Value(from: &json) }
      return
    }
    var isComplete = true
    while let key = try json.nextKeyString() {
      if let value: Value = try json.value() {
        self[key] = value
      } else {
        isComplete = false
      }
    }
    if !isComplete { throw .recorded }
  }
}

extension Dictionary: JSONEncodable where Key == String, Value: JSONEncodable {
  public func write(to json: inout JSONWriter) {
    json.beginObject()
    json.fields(self)
    json.endObject()
  }
}

extension Optional: JSONDecodable where Wrapped: JSONDecodable {
  /// Reads `null` as nil.
  public init(from json: inout JSONReader) throws(JSONError) {
    self = json.readNull() ? nil : try Wrapped(from: &json)
  }
}

extension Optional: JSONEncodable where Wrapped: JSONEncodable {
  /// Writes nil as `null`.
  public func write(to json: inout JSONWriter) {
    if let self { self.write(to: &json) } else { json.null() }
  }
}

extension Array: JSONCodable where Element: JSONCodable {}
extension Dictionary: JSONCodable where Key == String, Value: JSONCodable {}
extension Optional: JSONCodable where Wrapped: JSONCodable {}
