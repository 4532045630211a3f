/// A value kept on the heap, for types that contain themselves and for values too large to stand inside others.
///
/// It is a value all the same: copies share the memory until one of them is set, which moves that one to memory of its
/// own.
public struct Box<Value> {
  /// Never changed once made, so that boxes can share it, also between tasks.
  fileprivate final class Storage {
    let value: Value
    init(_ value: Value) { self.value = value }
  }

  /// Nil only in a blank model, which nobody sees before the box has its value.
  fileprivate var storage: Storage?

  public init(_ value: Value) {
    storage = Storage(value)
  }

  /// A box that reading will give its value.
  public init(_ blank: JSONBlank) {}

  public var value: Value {
    get {
      // No input reaches this: members are read through the box itself, never through its value, and where a required member is
      // missing or wrong, reading throws (or, collecting, gives nil), so that a blank model is never handed out.
      guard let storage else { preconditionFailure("a blank box was read") }
      return storage.value
    }
    set { storage = Storage(newValue) }
  }
}

extension Box.Storage: Sendable where Value: Sendable {}
extension Box: Sendable where Value: Sendable {}

extension Box: Equatable where Value: Equatable {
  public static func == (left: Box, right: Box) -> Bool {
    left.storage === right.storage || left.value == right.value
  }
}

extension Box: Hashable where Value: Hashable {
  public func hash(into hasher: inout Hasher) { hasher.combine(value) }
}

extension Box: JSONDecodable where Value: JSONDecodable {
  public init(from json: inout JSONReader) throws(JSONError) {
    self.init(try Value(from: &json))
  }
}

extension Box: JSONEncodable where Value: JSONEncodable {
  public func write(to json: inout JSONWriter) {
    value.write(to: &json)
  }
}

extension Box: JSONCodable where Value: JSONCodable {}
