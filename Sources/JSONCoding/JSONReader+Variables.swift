// The same reads into a variable that has a value already, for the members of a blank model: there is nothing to unwrap, and
// after an error the variable keeps its value.

extension JSONReader {
  /// Whether the object had every required key and no error was met. Otherwise throw what `incomplete` returns.
  @inline(__always)
  func isComplete(_ keys: JSONKeys, _ seen: JSONSeen) -> Bool {
    kept == nil && seen.covers(keys)
  }

  /// Reads a value of any type that reads itself.
  @inline(__always)
  mutating func readValue<Value: JSONDecodable>(_ variable: inout Value) {
    if let value: Value = readValue() { variable = value }
  }

  /// Reads a value, or `null` as nil.
  @inline(__always)
  mutating func readNullable<Value: JSONDecodable>(_ variable: inout Value?) {
    variable = readNullable()
  }

  @inline(__always)
  mutating func readString(_ variable: inout String) {
    if let value = readString() { variable = value }
  }

  @inline(__always)
  mutating func readBool(_ variable: inout Bool) {
    if let value = readBool() { variable = value }
  }

  @inline(__always)
  mutating func readInt(_ variable: inout Int) {
    if let value = readInt() { variable = value }
  }

  @inline(__always)
  mutating func readInt32(_ variable: inout Int32) {
    if let value = readInt32() { variable = value }
  }

  @inline(__always)
  mutating func readInt64(_ variable: inout Int64) {
    if let value = readInt64() { variable = value }
  }

  @inline(__always)
  mutating func readDouble(_ variable: inout Double) {
    if let value = readDouble() { variable = value }
  }

  @inline(__always)
  mutating func readFloat(_ variable: inout Float) {
    if let value = readFloat() { variable = value }
  }

  @inline(__always)
  mutating func readNullableString(_ variable: inout String?) {
    variable = readNullableString()
  }

  @inline(__always)
  mutating func readNullableBool(_ variable: inout Bool?) {
    variable = readNullableBool()
  }

  @inline(__always)
  mutating func readNullableInt(_ variable: inout Int?) {
    variable = readNullableInt()
  }

  @inline(__always)
  mutating func readNullableDouble(_ variable: inout Double?) {
    variable = readNullableDouble()
  }
}
