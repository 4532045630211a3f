/// The text of a parameter taken apart by its style, before the shape says what the pieces are.
indirect enum ParameterNode: Hashable, Sendable {
  struct Member: Hashable, Sendable {
    var name: String
    var node: ParameterNode
  }

  case text(String)
  case list([ParameterNode])
  case map([Member])
}

extension ParameterNode {
  /// One `name[a][b]=value` of a query or a form, with the keys still to be used.
  struct DeepItem {
    var keys: ArraySlice<String>
    var value: String
  }

  /// Builds the tree that bracketed names describe. Items without further keys are values; several of them are a list.
  ///
  /// The recursion is as deep as the longest list of keys, which ``QueryItem`` limits.
  init?(deep items: [DeepItem]) {
    let values = items.filter(\.keys.isEmpty)
    if values.count == 1, items.count == 1 {
      self = .text(values[0].value)
      return
    }
    if !values.isEmpty {
      self = .list(values.map { .text($0.value) })
      return
    }
    var names: [String] = []
    var groups: [String: [DeepItem]] = [:]
    var unnamed = 0
    for item in items {
      guard let key = item.keys.first else { continue }
      // `a[]=1&a[]=2`: each pair of empty brackets is an element of its own.
      let name = key.isEmpty ? "\(unnamed)" : key
      if key.isEmpty { unnamed += 1 }
      if groups[name] == nil { names.append(name) }
      groups[name, default: []].append(DeepItem(keys: item.keys.dropFirst(), value: item.value))
    }
    let members = names.compactMap { name in
      groups[name].flatMap(ParameterNode.init(deep:)).map { Member(name: name, node: $0) }
    }
    guard !members.isEmpty else { return nil }
    self = .map(members)
  }
}
