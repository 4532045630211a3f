/// The minor versions whose rules differ.
enum OpenAPIVersion: Comparable {
  case v20, v30, v31, v32

  /// For what does not say its version.
  static let current = OpenAPIVersion.v31

  /// - Parameter text: such as `3.0.3`; documents in the wild also write `3.0`.
  init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    if text == "2.0" || text == "2" {
      self = .v20
      return
    }
    guard parts.count >= 2, parts[0] == "3" else { return nil }
    switch parts[1] {
    case "0": self = .v30
    case "1": self = .v31
    case "2": self = .v32
    default: return nil
    }
  }
}
