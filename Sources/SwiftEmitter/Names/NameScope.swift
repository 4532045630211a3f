/// The names taken in one place, such as a module or a struct. Also keeps names apart that differ only in case, because files and
/// people do not.
package struct NameScope: Sendable {
  private var taken: Set<String>
  /// The next number to try for a name, so that a hundred thousand names of one spelling take no longer than others.
  private var numbers: [String: Int] = [:]
  private let foldsCase: Bool

  package init(reserved: Set<String> = [], foldsCase: Bool = false) {
    self.foldsCase = foldsCase
    self.taken = foldsCase ? Set(reserved.map { $0.lowercased() }) : reserved
  }

  package func contains(_ name: String) -> Bool { taken.contains(foldsCase ? name.lowercased() : name) }

  /// Takes the first free name of `name`, `alternatives`, `name2`, `name3` ….
  package mutating func take(_ name: String, or alternatives: [String] = []) -> String {
    for candidate in [name] + alternatives where claim(candidate) { return candidate }
    let separator = name.last?.isNumber == true ? "_" : ""
    while true {
      let number = numbers[name, default: 2]
      numbers[name] = number + 1
      let candidate = name + separator + String(number)
      if claim(candidate) { return candidate }
    }
  }

  /// True when the name was free.
  package mutating func claim(_ name: String) -> Bool { taken.insert(foldsCase ? name.lowercased() : name).inserted }
}
