/// Names a change by what it is and where in the API it is, not by lines: the same in the next run on edited documents.
enum Fingerprint {
  static func text(id: String, fact: Fact, operations: [OperationEntry]) -> String {
    var hash = StableHash()
    hash.add(id)
    hash.add(fact.subject.component ?? "")
    for part in fact.subject.path { hash.add(part) }
    hash.add(fact.subject.name)
    hash.add(fact.oldText ?? "")
    hash.add(fact.newText ?? "")
    // Facts in a component do not depend on who uses it.
    if let shared = fact.subject.shared, fact.subject.component == nil {
      hash.add(shared)
      for mediaType in fact.reach.mediaTypes { hash.add(mediaType) }
    } else if fact.subject.component == nil {
      let index = fact.subject.operation ?? fact.reach.operations.first
      if let index, operations.indices.contains(index.index) {
        let entry = operations[index.index]
        hash.add(entry.method + " " + PathForm.withoutNames(entry.path))
        for part in fact.reach.mediaTypes + fact.reach.statuses { hash.add(part) }
      }
    }
    let digits = String(UInt64(bitPattern: Int64(hash.value)), radix: 16)
    return String(repeating: "0", count: max(0, 16 - digits.count)) + digits
  }
}
