/// Who may break.
package enum Axis: String, Hashable, Sendable, CaseIterable {
  /// An old client against a new server.
  case wireOldClients
  /// A new client against an old server.
  case wireOldServers
  /// Swift source that calls the generated client.
  case swiftCallers
  /// Swift source that implements the generated protocols: servers and mocks.
  case swiftImplementers
}

/// Whether one of them does; `silent` is a break that no compiler reports.
package enum Verdict: String, Hashable, Sendable, CaseIterable, Comparable {
  case none, possible, breaks, silent

  package static func < (a: Verdict, b: Verdict) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .none: 0
    case .possible: 1
    case .breaks: 2
    case .silent: 3
    }
  }
}

/// The verdict on every axis.
package struct Axes: Hashable, Sendable {
  package var wireOldClients: Verdict
  package var wireOldServers: Verdict
  package var swiftCallers: Verdict
  package var swiftImplementers: Verdict

  package init(
    wireOldClients: Verdict = .none, wireOldServers: Verdict = .none, swiftCallers: Verdict = .none,
    swiftImplementers: Verdict = .none
  ) {
    self.wireOldClients = wireOldClients
    self.wireOldServers = wireOldServers
    self.swiftCallers = swiftCallers
    self.swiftImplementers = swiftImplementers
  }

  package subscript(axis: Axis) -> Verdict {
    get {
      switch axis {
      case .wireOldClients: wireOldClients
      case .wireOldServers: wireOldServers
      case .swiftCallers: swiftCallers
      case .swiftImplementers: swiftImplementers
      }
    }
    set {
      switch axis {
      case .wireOldClients: wireOldClients = newValue
      case .wireOldServers: wireOldServers = newValue
      case .swiftCallers: swiftCallers = newValue
      case .swiftImplementers: swiftImplementers = newValue
      }
    }
  }

  /// The worse of both on each axis.
  package func joined(_ other: Axes) -> Axes {
    var joined = self
    for axis in Axis.allCases { joined[axis] = max(self[axis], other[axis]) }
    return joined
  }
}
