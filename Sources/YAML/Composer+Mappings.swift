import Diagnostics

/// A mapping whose entries a `<<` adds.
struct Merge {
  /// How many entries of the target stand before it.
  let position: Int
  let mapping: Mapping
}

extension Composer {
  /// Reports keys that are given twice and keeps the first.
  mutating func checkDuplicates(from start: Int) {
    keys.beginMapping()
    var kept = start
    for position in start..<entries.count {
      if let first = keys.place(entryIDs[position], at: kept) {
        let entry = entries[position]
        let related = Diagnostic.Related(
          location: entries[first].keyMark.location(in: source.file), message: "it is given here first")
        report(
          .error, "duplicate-key", "the key '\(entry.key)' is given twice", at: entry.keyMark,
          hint: "remove one of them; the first is used", related: [related])
        continue
      }
      if kept != position {
        entries[kept] = entries[position]
        entryIDs[kept] = entryIDs[position]
      }
      kept += 1
    }
    entries.removeAll(from: kept)
    entryIDs.removeAll(from: kept)
  }

  /// `<<: *base` or `<<: [*first, *second]` (https://yaml.org/type/merge.html).
  mutating func addMerge(_ node: Node, at mark: Mark) {
    guard let top = frames.indices.last else { return }
    let position = entries.count - frames[top].start
    if !frames[top].merges.isEmpty {
      report(
        .error, "duplicate-key", "the key '<<' is given twice", at: mark, hint: "use one '<<' with a sequence")
      return
    }
    for source in node.sequence ?? [node] {
      if let mapping = source.mapping {
        frames[top].merges.append(Merge(position: position, mapping: mapping))
      } else {
        report(
          .error, "invalid-merge", "'<<' takes a mapping or a sequence of mappings, not \(source.kindName)",
          at: source.mark, hint: "put quotes around '<<' if it is an ordinary key")
      }
    }
  }

  /// Inserts merged entries where the `<<` stood: explicit keys win, then earlier mappings.
  mutating func applyMerges(_ frame: Frame) {
    let explicit = entries.pop(from: frame.start)
    let explicitIDs = entryIDs.pop(from: frame.start)
    keys.beginMapping()
    for id in explicitIDs { _ = keys.place(id, at: 0) }
    var taken = 0
    for merge in frame.merges {
      while taken < merge.position, taken < explicit.count {
        entries.append(explicit[taken])
        taken += 1
      }
      for entry in merge.mapping.entries where keys.place(keys.id(of: entry.key), at: 0) == nil {
        entries.append(entry)
      }
    }
    for entry in explicit[taken...] { entries.append(entry) }
  }
}
