/// What an edit of a schema does to the set of values that it accepts.
package enum Effect: String, Hashable, Sendable, CaseIterable {
  /// Fewer values than before.
  case narrower
  /// More values than before.
  case wider
  /// Some values are new and some are gone, or the same values mean something else.
  case different
  case none

  /// Inside `not`.
  var inverted: Effect {
    switch self {
    case .narrower: .wider
    case .wider: .narrower
    case .different, .none: self
    }
  }

  /// The level that follows. This is the one place where the direction of data is weighed: a client breaks where fewer of its
  /// requests are accepted, or where it is sent more than it knows.
  func level(_ role: Role) -> Level {
    switch (self, role) {
    case (.narrower, .request), (.wider, .response), (.different, _): .error
    case (.narrower, .response), (.wider, .request), (.none, _): .info
    }
  }

  func axes(_ role: Role) -> Axes {
    switch (self, role) {
    case (.narrower, .request): Axes(wireOldClients: .breaks)
    case (.wider, .request): Axes(wireOldServers: .possible)
    case (.wider, .response): Axes(wireOldClients: .breaks)
    case (.narrower, .response): Axes(wireOldServers: .possible)
    case (.different, _): Axes(wireOldClients: .breaks, wireOldServers: .breaks)
    case (.none, _): Axes()
    }
  }

  func consequence(_ role: Role) -> String {
    switch (self, role) {
    case (.narrower, .request): "Clients may send what the new version no longer accepts."
    case (.wider, .request): "Old clients are not affected; a new client may send what an old server rejects."
    case (.wider, .response): "Old clients may receive what they do not know how to read."
    case (.narrower, .response):
      "Old clients are not affected; an old server may still send what a new client does not expect."
    case (.different, .request):
      "What old clients send is rejected or misread, and old servers do the same to new clients."
    case (.different, .response): "Old clients cannot read the new answers, and new clients cannot read the old ones."
    case (.none, _): "Nothing changes on the wire."
    }
  }

  func advice(_ role: Role) -> String {
    switch (self, role) {
    case (.narrower, .request):
      "Keep accepting the old values, at least for a deprecation period, or ask for the new form in a new property, parameter or operation."
    case (.wider, .response):
      "Send the new values only to clients that asked for them, or in a new property or operation."
    case (.different, _):
      "Add the new form beside the old one, deprecate the old one, and remove it in the next major version."
    case (.wider, .request): "Roll out the server before the clients."
    case (.narrower, .response): "Roll out the server before the clients."
    case (.none, _): "Nothing to do."
    }
  }
}
