// What `oneOf` and `anyOf` are read with: look ahead, order the branches, try them.

extension JSONReader {
  /// Tries to read a value here. If it does not fit, nothing is consumed or noted, and nil is returned.
  ///
  /// Work done in vain is limited to a multiple of the document's size, so that nested ambiguous unions cannot make
  /// reading exponential; beyond the limit every attempt fails.
  public mutating func attempt<Value: JSONDecodable>(_ type: Value.Type) -> Value? {
    guard kept == nil, repeatedBytes <= maximumRepeatedBytes else { return nil }
    skipWhitespace()
    let start = cursor
    let depth = self.depth
    let wasCollecting = isCollecting
    let wasSpeculating = isSpeculating
    isCollecting = false
    isSpeculating = true
    defer {
      isCollecting = wasCollecting
      isSpeculating = wasSpeculating
    }
    do throws(JSONError) {
      let value = try Value(from: &self)
      try throwKept()
      return value
    } catch {
      kept = nil
      // Failing costs something even at the first byte.
      repeatedBytes += cursor - start + 16
      cursor = start
      self.depth = depth
      isFirst = false
      return nil
    }
  }

  /// Orders the object branches of a union by how well they fit the object that comes next, which is not consumed.
  ///
  /// - Parameter tables: The keys of each branch.
  /// - Returns: Indices into `tables`, best first: branches whose required keys and constants are all there, then the
  ///   number of known keys, then the order given. A branch with a constant that has another value here is left out.
  public mutating func rank(_ tables: [JSONKeys]) throws(JSONError) -> [Int] {
    var fits = tables.map { _ in BranchFit() }
    try lookAhead { (json: inout JSONReader) throws(JSONError) in
      while try json.beginKey() {
        let start = json.cursor
        let hasEscapes = try json.scanString()
        let length = json.cursor - 1 - start
        try json.consumeColon()
        var text: String?
        if json.nextByte() == Ascii.quote, tables.contains(where: { !$0.constants.isEmpty }) {
          text = try json.string()
        } else {
          try json.skipValue()
        }
        for (branch, table) in tables.enumerated() {
          let index = json.find(start, length, hasEscapes: hasEscapes, in: table)
          if index >= 0 { fits[branch].add(index, text: text, table) }
        }
      }
    }
    let ranked = tables.indices.filter { !fits[$0].isContradicted }.map { branch in
      (branch: branch, isComplete: fits[branch].isComplete(tables[branch]), known: fits[branch].seen.count)
    }
    return ranked.sorted { left, right in
      if left.isComplete != right.isComplete { return left.isComplete }
      if left.known != right.known { return left.known > right.known }
      return left.branch < right.branch
    }.map(\.branch)
  }

  /// The string that the object that comes next has under a key; nil if it has none. Nothing is consumed.
  ///
  /// It is how a discriminator is read before the branch is known.
  public mutating func peekString(forKey key: StaticString) throws(JSONError) -> String? {
    let wanted = key.description
    var found: String?
    try lookAhead { (json: inout JSONReader) throws(JSONError) in
      while let key = try json.nextKeyString() {
        if key == wanted, json.nextByte() == Ascii.quote {
          found = try json.string()
          // What follows is validated when the branch reads it.
          return
        }
        try json.skipValue()
      }
    }
    return found
  }

  /// Reads in the object that comes next and then returns to its beginning.
  private mutating func lookAhead(_ body: (inout JSONReader) throws(JSONError) -> Void) throws(JSONError) {
    skipWhitespace()
    let start = cursor
    let depth = self.depth
    try beginObject()
    try body(&self)
    repeatedBytes += cursor - start
    cursor = start
    self.depth = depth
    isFirst = false
    if repeatedBytes > maximumRepeatedBytes {
      throw failure(.limit, "nested unions are too ambiguous to be read", at: cursor)
    }
  }

  private var maximumRepeatedBytes: Int { 64 * (end - base) + 1 << 16 }
}

/// How well one branch of a union fits an object.
private struct BranchFit {
  var seen = JSONSeen()
  var isContradicted = false

  mutating func add(_ index: Int, text: String?, _ table: JSONKeys) {
    seen.insert(index)
    for constant in table.constants where constant.index == index && constant.value != text {
      isContradicted = true
    }
  }

  func isComplete(_ table: JSONKeys) -> Bool {
    table.required.allSatisfy(seen.contains) && table.constants.allSatisfy { seen.contains($0.index) }
  }
}
