import APIModel
import Diagnostics

/// Whether `info.version` says what the changes say.
struct VersionJudge {
  let old: API
  let new: API
  let options: DiffOptions

  func facts(isBreaking: Bool) -> [(Fact, String)] {
    guard options.checksVersion, isBreaking else { return [] }
    let before = old.info.version
    let after = new.info.version
    let fact = Fact(
      .version, .changed, subject: Subject(name: after), oldText: before, newText: after,
      oldLocation: old.info.location, newLocation: new.info.location)
    if before == after { return [(fact, "api-version-not-bumped")] }
    guard let first = Self.numbers(before), let second = Self.numbers(after) else { return [] }
    if second.lexicographicallyPrecedes(first) { return [(fact, "api-version-decreased")] }
    if first[0] == second[0] { return [(fact, "api-major-version-not-bumped")] }
    return []
  }

  /// `1.2.3`, `v2`, `1.2.3-beta`: the numbers before anything else.
  static func numbers(_ version: String) -> [Int]? {
    let text = version.hasPrefix("v") ? version.dropFirst() : Substring(version)
    let core = text.prefix { $0.isNumber || $0 == "." }
    let numbers = core.split(separator: ".").compactMap { Int($0) }
    guard !numbers.isEmpty else { return nil }
    return numbers + Array(repeating: 0, count: max(0, 3 - numbers.count))
  }
}
