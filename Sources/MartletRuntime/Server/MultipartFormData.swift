/// A received `multipart/form-data` body.
public struct MultipartFormData: Hashable, Sendable {
  /// In the order of the body.
  public let parts: [MultipartPart]

  /// Whether there was a form at all; one without parts is there.
  public let isPresent: Bool

  public init(parts: [MultipartPart] = [], isPresent: Bool = true) {
    self.parts = parts
    self.isPresent = isPresent
  }

  /// The parts of one field.
  public func parts(named name: String) -> [MultipartPart] {
    parts.filter { $0.name == name }
  }
}
