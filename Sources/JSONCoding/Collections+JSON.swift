extension Array: JSONDecodable where Element: JSONDecodable {
  public init(from json: inout JSONReader) throws(JSONError) {
    self = []
    var isComplete = true
    try json.beginArray()
    while try json.nextElement() {
      if let element: Element = try json.value() {
        append(element)
      } else {
        // Only while collecting: the other elements are still worth checking.
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
    var isComplete = true
    try json.beginObject()
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
