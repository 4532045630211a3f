/// A received `multipart/form-data` body.
public struct MultipartFormData: Hashable, Sendable {
  /// In the order of the body.
  public let parts: [MultipartPart]

  public init(parts: [MultipartPart] = []) { self.parts = parts }

  /// The parts of one field.
  public func parts(named name: String) -> [MultipartPart] {
    parts.filter { $0.name == name }
  }
}
