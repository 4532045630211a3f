import APIModel

/// Tells which operations reach a fact, and as what: contexts flow from the operations along the edges between pairs.
///
/// Only pairs that lead to a fact take part. Sets of uses are bit sets, so that a schema behind a thousand operations costs words.
struct ReachPropagation {
  private struct State: Hashable {
    var pair: Int
    var context: Context
  }

  private let comparison: SchemaComparison
  private let roots: [APIComparison.Root]

  init(_ comparison: SchemaComparison, roots: [APIComparison.Root]) {
    self.comparison = comparison
    self.roots = roots
  }

  func facts() -> [Fact] {
    let wanted = pairsThatLeadToFacts()
    let reached = propagate(wanted)
    var byPair: [Int: [State]] = [:]
    for state in reached.keys { byPair[state.pair, default: []].append(state) }
    return comparison.facts.map { located in
      var uses: [Context: BitSet] = [:]
      for state in byPair[located.pair] ?? [] {
        guard let bits = reached[state] else { continue }
        let context = Self.follow(located.step, from: state.context)
        uses[context, default: BitSet(count: roots.count)].formUnion(bits)
      }
      var fact = located.fact
      fact.reach = Reach(
        uses.map { use(in: $0, $1) }.sorted { ContextOrder.precedes($0.context, $1.context) })
      // An anonymous schema of one operation is a part of it.
      if fact.subject.component == nil, fact.reach.operations.count == 1 {
        fact.subject.operation = fact.reach.operations[0]
        fact.subject.shared = nil
      }
      return fact
    }
  }

  private func use(in context: Context, _ bits: BitSet) -> Reach.Use {
    var operations: Set<OperationIndex> = []
    var mediaTypes: Set<String> = []
    var statuses: Set<String> = []
    for index in bits.members {
      operations.insert(roots[index].operation)
      if let mediaType = roots[index].mediaType { mediaTypes.insert(mediaType) }
      if let status = roots[index].status { statuses.insert(status) }
    }
    return Reach.Use(
      context: context, operations: operations.sorted(), mediaTypes: mediaTypes.sorted(), statuses: statuses.sorted())
  }

  private func pairsThatLeadToFacts() -> [Bool] {
    var parents: [[Int]] = Array(repeating: [], count: comparison.pairs.count)
    for (index, pair) in comparison.pairs.enumerated() {
      for edge in pair.edges { parents[edge.target].append(index) }
    }
    var wanted = Array(repeating: false, count: comparison.pairs.count)
    var waiting: [Int] = []
    for fact in comparison.facts where !wanted[fact.pair] {
      wanted[fact.pair] = true
      waiting.append(fact.pair)
    }
    while let pair = waiting.popLast() {
      for parent in parents[pair] where !wanted[parent] {
        wanted[parent] = true
        waiting.append(parent)
      }
    }
    return wanted
  }

  private func propagate(_ wanted: [Bool]) -> [State: BitSet] {
    let pairs = comparison.pairs
    var reached: [State: BitSet] = [:]
    var waiting: [State] = []
    var isWaiting: Set<State> = []
    for (index, root) in roots.enumerated() where wanted[root.pair] {
      let state = State(pair: root.pair, context: root.context)
      reached[state, default: BitSet(count: roots.count)].insert(index)
      if isWaiting.insert(state).inserted { waiting.append(state) }
    }
    var next = 0
    while next < waiting.count {
      let state = waiting[next]
      next += 1
      isWaiting.remove(state)
      guard let bits = reached[state] else { continue }
      for edge in pairs[state.pair].edges where wanted[edge.target] {
        let target = State(pair: edge.target, context: Self.follow(edge.step, from: state.context))
        if reached[target, default: BitSet(count: roots.count)].formUnion(bits), isWaiting.insert(target).inserted {
          waiting.append(target)
        }
      }
      // What is done is dropped now and then, so that the queue does not grow with the number of visits.
      if next > 65_536 {
        waiting.removeFirst(next)
        next = 0
      }
    }
    return reached
  }

  private static func follow(_ step: SchemaComparison.Step, from context: Context) -> Context {
    var context = context
    switch step {
    case .here:
      return context
    case .inside(let masksRequest, let masksResponse):
      if context.role == .request ? masksRequest : masksResponse { context.isMasked = true }
    case .item:
      if context.place == .parameter { return context }
    case .negated:
      // The same value, seen from the other side.
      context.isNegated.toggle()
      return context
    }
    switch context.place {
    case .body: context.place = .property
    case .parameter: context.place = .parameterProperty
    case .property, .parameterProperty: break
    }
    return context
  }
}

/// A fixed order of contexts.
enum ContextOrder {
  static func precedes(_ a: Context, _ b: Context) -> Bool { rank(a) < rank(b) }

  private static func rank(_ context: Context) -> Int {
    var rank = context.role == .request ? 0 : 1
    rank = rank * 4 + (Place.allCases.firstIndex(of: context.place) ?? 0)
    rank =
      rank * 16 + (context.isHeader ? 8 : 0) + (context.isMasked ? 4 : 0) + (context.isNegated ? 2 : 0)
      + (context.isText ? 1 : 0)
    return rank
  }
}

/// A set of small numbers.
struct BitSet {
  private var words: [UInt64]

  init(count: Int) { words = Array(repeating: 0, count: (count + 63) / 64) }

  mutating func insert(_ number: Int) { words[number / 64] |= 1 << UInt64(number % 64) }

  /// Answers whether something was new.
  @discardableResult
  mutating func formUnion(_ other: BitSet) -> Bool {
    var changed: UInt64 = 0
    for index in words.indices {
      changed |= other.words[index] & ~words[index]
      words[index] |= other.words[index]
    }
    return changed != 0
  }

  /// Ascending.
  var members: [Int] {
    var members: [Int] = []
    for (index, word) in words.enumerated() where word != 0 {
      var rest = word
      while rest != 0 {
        members.append(index * 64 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
    return members
  }
}
