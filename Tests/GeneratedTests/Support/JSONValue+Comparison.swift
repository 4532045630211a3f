import Foundation
import MartletRuntime

extension JSONValue {
  /// Whether both say the same: numbers by their value, and the named properties as moments in time.
  func means(_ other: JSONValue, dateTimes: Set<String>, in property: String = "") -> Bool {
    switch (self, other) {
    case (.object(let left), .object(let right)):
      left.count == right.count
        && left.allSatisfy { key, value in
          right[key].map { value.means($0, dateTimes: dateTimes, in: key) } ?? false
        }
    case (.array(let left), .array(let right)):
      left.count == right.count
        && zip(left, right).allSatisfy { $0.means($1, dateTimes: dateTimes, in: property) }
    case (.string, .string) where self != other && dateTimes.contains(property):
      if let left = try? decode(Date.self), let right = try? other.decode(Date.self) { left == right } else { false }
    case (.integer, .number), (.number, .integer): doubleValue == other.doubleValue
    default: self == other
    }
  }

  /// A copy in which every filler (`"string"`, `0`) has a value of its own, so that two mixed-up properties show.
  func withDistinctFillers() -> JSONValue {
    var count = 0
    return distinct(&count)
  }

  private func distinct(_ count: inout Int) -> JSONValue {
    switch self {
    case .string("string"):
      count += 1
      return .string("text \(count) “ü\"\\\u{1F99C}”\n")
    case .integer(0):
      count += 1
      return .integer(Int64(count))
    case .array(let elements):
      return .array(elements.map { $0.distinct(&count) })
    case .object(let members):
      // In the order of the keys: the same example has the same fillers in every run.
      return .object(
        members.sorted { $0.key < $1.key }.reduce(into: [:]) { $0[$1.key] = $1.value.distinct(&count) })
    default: return self
    }
  }
}
