/// Tells apart changes that would read alike: two media types of one body, or two statuses, may differ in the same way.
enum LookAlikes {
  /// Each change says which media type it is of where that makes the difference, and each has a fingerprint of its own.
  static func distinguish(_ changes: inout [Change]) {
    struct Key: Hashable {
      var operations: [OperationIndex]
      var message: String
    }
    let keys = changes.map { Key(operations: $0.fact.reach.operations, message: $0.message) }
    for alike in Dictionary(grouping: changes.indices, by: { keys[$0] }).values where alike.count > 1 {
      let mediaTypes = alike.map { changes[$0].fact.reach.mediaTypes.joined(separator: ", ") }
      guard Set(mediaTypes).count > 1 else { continue }
      for (index, mediaType) in zip(alike, mediaTypes) where !mediaType.isEmpty {
        for position in changes[index].judgements.indices {
          changes[index].judgements[position].message += " (\(mediaType))"
        }
      }
    }
    var seen: [String: Int] = [:]
    for index in changes.indices {
      let count = seen[changes[index].fingerprint, default: 0] + 1
      seen[changes[index].fingerprint] = count
      if count > 1 { changes[index].fingerprint += "-\(count)" }
    }
  }
}
