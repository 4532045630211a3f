/// A path with `{placeholders}`.
struct PathTemplate {
  let text: String
  /// In the order of the path, each once.
  let names: [String]
  /// The path with every placeholder as `{}`: two paths that agree in it match the same requests.
  let shape: String
  /// Those that the path has more than once.
  let repeatedNames: [String]
  /// A brace that is not closed or not opened, or an empty name.
  let isMalformed: Bool
  private let known: Set<String>

  init(_ text: String) {
    var names: [String] = []
    var known: Set<String> = []
    var repeated: [String] = []
    var shape = ""
    var name: String?
    var malformed = false
    for character in text {
      switch (character, name) {
      case ("{", nil):
        name = ""
      case ("}", let found?):
        if found.isEmpty { malformed = true }
        if !found.isEmpty {
          if known.insert(found).inserted {
            names.append(found)
          } else if !repeated.contains(found) {
            repeated.append(found)
          }
        }
        shape += "{}"
        name = nil
      case ("{", _), ("}", _):
        malformed = true
      case (_, .some):
        name?.append(character)
      default:
        shape.append(character)
      }
    }
    self.text = text
    self.names = names
    self.repeatedNames = repeated
    self.known = known
    self.shape = shape
    self.isMalformed = malformed || name != nil
  }

  func contains(_ name: String) -> Bool { known.contains(name) }
}
