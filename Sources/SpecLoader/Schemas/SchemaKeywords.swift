import YAML

/// The entries of one schema object, sorted into what the readers ask for.
struct SchemaKeywords {
  /// Of the mapping, for what has no place of its own.
  let mark: Mark
  private(set) var present: SchemaKeywordSet = []
  private var entries: [(keyword: SchemaKeyword, entry: Mapping.Entry)] = []
  /// Extensions, unsupported and unknown keywords.
  private(set) var others: [Mapping.Entry] = []

  init(_ mapping: Mapping, mark: Mark) {
    self.mark = mark
    entries.reserveCapacity(mapping.count)
    for entry in mapping.entries {
      if let keyword = SchemaKeyword.byName[entry.key] {
        present.insert(SchemaKeywordSet(keyword))
        entries.append((keyword, entry))
      } else {
        others.append(entry)
      }
    }
  }

  subscript(keyword: SchemaKeyword) -> Mapping.Entry? {
    guard present.contains(SchemaKeywordSet(keyword)) else { return nil }
    return entries.first { $0.keyword == keyword }?.entry
  }

  func has(_ keywords: SchemaKeywordSet) -> Bool { !present.isDisjoint(with: keywords) }

  func all(of keywords: SchemaKeywordSet) -> [Mapping.Entry] {
    guard has(keywords) else { return [] }
    return entries.filter { keywords.contains(SchemaKeywordSet($0.keyword)) }.map(\.entry)
  }

  func other(_ names: [String]) -> Node? {
    others.first { names.contains($0.key) }?.value
  }

  /// For a keyword whose value turned out to say something else.
  mutating func remove(_ keyword: SchemaKeyword) {
    present.remove(SchemaKeywordSet(keyword))
  }
}
