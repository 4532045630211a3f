import APIModel

/// Matches two APIs and states what differs.
struct APIComparison {
  let old: API
  let new: API
  private(set) var operations: [OperationEntry] = []

  init(old: API, new: API) {
    self.old = old
    self.new = new
  }

  mutating func facts() -> [Fact] { [] }
}
