/// Places the nodes of a graph in columns, so that most edges lead to the right, after Sugiyama: columns by the longest way,
/// order within a column by the middle of the neighbours, and in every column that edges cross one lane for all that lead to the
/// same node: so a schema that everything names is reached by one line, and not by a hundred.
struct LayeredLayout {
  struct Place: Hashable {
    var column: Int
    /// From the top, in heights of a node's row; lanes are thinner.
    var row: Double
  }

  /// By node.
  private(set) var places: [Place]
  /// By edge: the places between its ends, from the left.
  private(set) var bends: [[Place]]
  private(set) var columnCount: Int
  /// The height of the whole, in rows.
  private(set) var rowCount: Double

  private static let laneHeight = 0.4

  /// Sweeps over the columns; more of them change little.
  private static let sweeps = 8

  /// Places of edges within columns; edges beyond them are drawn straight through.
  private static let maximumBends = 20_000

  /// - Parameter edges: as positions of nodes; an edge from a node to itself has no bends.
  init(count: Int, edges: [(from: Int, to: Int)]) {
    let columns = Self.columns(count, edges)
    // Nodes first, then one for each column that an edge crosses.
    var columnOf = columns
    var links: [(Int, Int)] = []
    var chains: [[Int]] = []
    /// By the node that it leads to and its column.
    var lanes: [Lane: Int] = [:]
    for edge in edges {
      let (left, right) = columns[edge.from] <= columns[edge.to] ? (edge.from, edge.to) : (edge.to, edge.from)
      var chain: [Int] = []
      var previous = left
      let isBent = columnOf.count - count + columns[right] - columns[left] < Self.maximumBends
      for column in stride(from: columns[left] + 1, to: isBent ? columns[right] : 0, by: 1) {
        let key = Lane(target: right, column: column)
        let lane = lanes[key] ?? columnOf.count
        if lane == columnOf.count {
          lanes[key] = lane
          columnOf.append(column)
        }
        chain.append(lane)
        links.append((previous, lane))
        previous = lane
      }
      if left != right { links.append((previous, right)) }
      chains.append(columns[edge.from] <= columns[edge.to] ? chain : chain.reversed())
    }
    let heights = columnOf.indices.map { $0 < count ? 1 : Self.laneHeight }
    let rows = Self.rows(columnOf, links, heights)
    let all = zip(columnOf, rows).map(Place.init)
    places = Array(all.prefix(count))
    bends = chains.map { $0.map { all[$0] } }
    columnCount = (columnOf.max() ?? -1) + 1
    rowCount = zip(rows, heights).map { $0 + $1 / 2 }.max() ?? 0
  }

  private struct Lane: Hashable {
    var target: Int
    var column: Int
  }

  /// The longest way to each node, along edges that close no circle.
  private static func columns(_ count: Int, _ edges: [(from: Int, to: Int)]) -> [Int] {
    var targets: [[Int]] = Array(repeating: [], count: count)
    var incoming = Array(repeating: 0, count: count)
    for edge in edges where edge.from != edge.to {
      targets[edge.from].append(edge.to)
      incoming[edge.to] += 1
    }
    // In depth first order from those that nothing names; an edge to a node that is still open closes a circle.
    var order: [Int] = []
    var state = Array(repeating: 0, count: count)
    var forward: [[Int]] = Array(repeating: [], count: count)
    let starts = (0..<count).filter { incoming[$0] == 0 } + (0..<count).filter { incoming[$0] > 0 }
    for start in starts where state[start] == 0 {
      var stack = [(node: start, next: 0)]
      state[start] = 1
      while let top = stack.last {
        guard top.next < targets[top.node].count else {
          state[top.node] = 2
          order.append(top.node)
          stack.removeLast()
          continue
        }
        stack[stack.count - 1].next += 1
        let target = targets[top.node][top.next]
        if state[target] == 1 { continue }
        forward[top.node].append(target)
        if state[target] == 0 {
          state[target] = 1
          stack.append((target, 0))
        }
      }
    }
    var columns = Array(repeating: 0, count: count)
    for node in order.reversed() {
      for target in forward[node] { columns[target] = max(columns[target], columns[node] + 1) }
    }
    // A node moves right, to just before what it names: shorter edges.
    for node in order where !forward[node].isEmpty && incoming[node] == 0 {
      columns[node] = (forward[node].map { columns[$0] }.min() ?? 1) - 1
    }
    return columns
  }

  private static func rows(_ columnOf: [Int], _ links: [(Int, Int)], _ heights: [Double]) -> [Double] {
    var columns: [[Int]] = Array(repeating: [], count: (columnOf.max() ?? -1) + 1)
    for (item, column) in columnOf.enumerated() { columns[column].append(item) }
    var before: [[Int]] = Array(repeating: [], count: columnOf.count)
    var after = before
    for (left, right) in links {
      before[right].append(left)
      after[left].append(right)
    }
    var position = Array(repeating: 0, count: columnOf.count)
    func number(_ column: [Int]) { for (row, item) in column.enumerated() { position[item] = row } }
    columns.forEach(number)
    for sweep in 0..<sweeps {
      let neighbours = sweep.isMultiple(of: 2) ? before : after
      let order = sweep.isMultiple(of: 2) ? Array(columns.indices) : columns.indices.reversed()
      for column in order {
        let middles = columns[column].map { item in
          let rows = neighbours[item].map { position[$0] }
          return rows.isEmpty ? Double(position[item]) : Double(rows.reduce(0, +)) / Double(rows.count)
        }
        let sorted = zip(middles, columns[column]).sorted {
          ($0.0, position[$0.1], $0.1) < ($1.0, position[$1.1], $1.1)
        }
        columns[column] = sorted.map(\.1)
        number(columns[column])
      }
    }
    return spread(columns, before, heights)
  }

  /// The middle of each item: down towards its neighbours, without changing the order of a column.
  private static func spread(_ columns: [[Int]], _ before: [[Int]], _ heights: [Double]) -> [Double] {
    var rows = Array(repeating: 0.0, count: heights.count)
    for column in columns {
      var next = 0.0
      for item in column {
        let half = heights[item] / 2
        let wanted = before[item].map { rows[$0] }.sorted()
        let middle = wanted.isEmpty ? next + half : wanted[wanted.count / 2]
        // Not far: the column below needs its room too.
        rows[item] = max(next + half, min(middle, next + half + 2))
        next = rows[item] + half
      }
    }
    return rows
  }
}
