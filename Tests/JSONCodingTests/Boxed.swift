import JSONCoding

/// ``Box`` as a property wrapper: `@Boxed var previous: Release?` is used like the plain property.
@propertyWrapper
public struct Boxed<Value> {
  private var box: Box<Value>

  public init(wrappedValue: Value) {
    box = Box(wrappedValue)
  }

  public var wrappedValue: Value {
    get { box.value }
    set { box.value = newValue }
  }
}

extension Boxed: Sendable where Value: Sendable {}
extension Boxed: Equatable where Value: Equatable {}
extension Boxed: Hashable where Value: Hashable {}
