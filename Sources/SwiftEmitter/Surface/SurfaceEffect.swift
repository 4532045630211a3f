/// Whether source that was written against the old declarations still compiles.
package enum SurfaceEffect: Int, Hashable, Sendable, Comparable {
  case none
  /// Only particular code breaks: a switch over all cases without a default, a call that leaves out what had a default.
  case possible
  /// Ordinary code breaks.
  case breaks

  package static func < (a: SurfaceEffect, b: SurfaceEffect) -> Bool { a.rawValue < b.rawValue }
}

/// An effect on each side of an API.
package struct SurfaceEffects: Hashable, Sendable {
  package var callers: SurfaceEffect
  package var implementers: SurfaceEffect

  package init(callers: SurfaceEffect = .none, implementers: SurfaceEffect = .none) {
    self.callers = callers
    self.implementers = implementers
  }

  package static func both(_ effect: SurfaceEffect) -> SurfaceEffects { .init(callers: effect, implementers: effect) }

  package func joined(_ other: SurfaceEffects) -> SurfaceEffects {
    SurfaceEffects(callers: max(callers, other.callers), implementers: max(implementers, other.implementers))
  }
}

/// Who makes values of a type, and who reads them: callers write requests, implementers write responses. What no signature uses may
/// be used by anyone's own code.
struct SurfaceRoles: Hashable, Sendable {
  private var isSent = false
  private var isReceived = false
  private var isUnused = true

  init(isSent: Bool = false, isReceived: Bool = false) {
    self.isSent = isSent
    self.isReceived = isReceived
    isUnused = !isSent && !isReceived
  }

  static let request = SurfaceRoles(isSent: true)
  static let response = SurfaceRoles(isReceived: true)

  /// As the new version has them too: code that was written while no signature used the type stays what it is.
  func joined(_ new: SurfaceRoles) -> SurfaceRoles {
    var roles = self
    roles.isSent = isSent || new.isSent
    roles.isReceived = isReceived || new.isReceived
    return roles
  }

  /// The effects of something that means one thing to who makes a value and another to who reads it. One's own use of a type is not
  /// ordinary.
  func effects(building: SurfaceEffect, reading: SurfaceEffect) -> SurfaceEffects {
    var effects = SurfaceEffects()
    if isSent { effects = effects.joined(SurfaceEffects(callers: building, implementers: reading)) }
    if isReceived { effects = effects.joined(SurfaceEffects(callers: reading, implementers: building)) }
    if isUnused { effects = effects.joined(.both(min(max(building, reading), .possible))) }
    return effects
  }
}
