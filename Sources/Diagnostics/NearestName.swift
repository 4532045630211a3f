/// Finds the name that a misspelt one was meant to be.
package enum NearestName {
  /// Looks only as far as a mistake is worth: a document may hold a hundred thousand names, and as many mistakes.
  package static func of(_ name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased().utf8)
    guard wanted.count <= 48 else { return nil }
    let allowed = wanted.count < 4 ? 1 : 2
    var best: (name: String, distance: Int)?
    for candidate in candidates.prefix(5000) where abs(candidate.utf8.count - wanted.count) <= allowed {
      let distance = editDistance(wanted, Array(candidate.lowercased().utf8))
      if distance <= allowed, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
  }

  /// Insertions, deletions and replacements that lead from one to the other.
  private static func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (i, byte) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in right.enumerated() {
        let replaced = diagonal + (byte == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(replaced, row[j] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
