import APIModel

/// What an operation, parameter or property says about its own end.
package struct Lifecycle: Hashable, Sendable {
  package var deprecated: Bool
  /// `x-sunset: 2027-01-31`: any text; a rule says when it is no date.
  package var sunset: String?
  /// `x-stability-level`: any text.
  package var stability: String?

  package init(deprecated: Bool, sunset: String? = nil, stability: String? = nil) {
    self.deprecated = deprecated
    self.sunset = sunset
    self.stability = stability
  }

  init(deprecated: Bool, _ extensions: [Extension]) {
    self.deprecated = deprecated
    for entry in extensions {
      switch entry.name {
      case "x-sunset": sunset = ValueText.plain(entry.value)
      case "x-stability-level": stability = ValueText.plain(entry.value)
      default: break
      }
    }
  }

  enum Aspect { case deprecation, sunset, stability }

  struct Difference {
    var aspect: Aspect
    var edit: Edit
    var old: String?
    var new: String?
  }

  static func differences(_ a: Lifecycle, _ b: Lifecycle) -> [Difference] {
    var differences: [Difference] = []
    if a.deprecated != b.deprecated {
      differences.append(
        Difference(
          aspect: .deprecation, edit: b.deprecated ? .becameTrue : .becameFalse, old: a.sunset, new: b.sunset))
    } else if b.deprecated, a.sunset != b.sunset {
      let edit: Edit = b.sunset == nil ? .removed : a.sunset == nil ? .added : .changed
      differences.append(Difference(aspect: .sunset, edit: edit, old: a.sunset, new: b.sunset))
    }
    if let edit = stabilityEdit(from: a.stability, to: b.stability) {
      differences.append(Difference(aspect: .stability, edit: edit, old: a.stability, new: b.stability))
    }
    return differences
  }

  /// Not said is the highest level. A text that is no level is told by `changed`.
  private static func stabilityEdit(from old: String?, to new: String?) -> Edit? {
    guard old != new else { return nil }
    guard let before = level(old), let after = level(new) else { return .changed }
    if before == after { return nil }
    return before < after ? .increased : .decreased
  }

  static func level(_ text: String?) -> DiffOptions.Stability? {
    guard let text else { return .stable }
    return DiffOptions.Stability(rawValue: text)
  }
}
