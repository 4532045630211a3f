/// Tells apart changes that would read alike: two media types of one body, or two statuses, may differ in the same way.
enum LookAlikes {
  /// Each change says which status and media type it is of, where that makes the difference.
  static func distinguish(_ changes: inout [Change]) {
    struct Key: Hashable {
      var operations: [OperationIndex]
      var message: String
    }
    let keys = changes.map { Key(operations: $0.fact.reach.operations, message: $0.message) }
    for alike in Dictionary(grouping: changes.indices, by: { keys[$0] }).values where alike.count > 1 {
      let reaches = alike.map { changes[$0].fact.reach }
      let tellsStatus = Set(reaches.map(\.statuses)).count > 1
      let tellsMediaType = Set(reaches.map(\.mediaTypes)).count > 1
      for (index, reach) in zip(alike, reaches) {
        var parts = tellsMediaType ? reach.mediaTypes : []
        if tellsStatus, !reach.statuses.isEmpty {
          parts.insert("status " + reach.statuses.joined(separator: ", "), at: 0)
        }
        if parts.isEmpty { continue }
        for position in changes[index].judgements.indices {
          changes[index].judgements[position].message += " (\(parts.joined(separator: ", ")))"
        }
      }
    }
    numberFingerprints(of: &changes)
  }

  /// What nothing else tells apart, such as places that an alias repeats, is told apart by its order, so that ignoring one hides no other.
  private static func numberFingerprints(of changes: inout [Change]) {
    var seen: [String: Int] = [:]
    for index in changes.indices {
      let count = seen[changes[index].fingerprint, default: 0] + 1
      seen[changes[index].fingerprint] = count
      if count > 1 { changes[index].fingerprint += "-\(count)" }
    }
  }
}
