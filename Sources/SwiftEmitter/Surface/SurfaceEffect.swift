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

  static func both(_ effect: SurfaceEffect) -> SurfaceEffects { .init(callers: effect, implementers: effect) }

  package func joined(_ other: SurfaceEffects) -> SurfaceEffects {
    SurfaceEffects(callers: max(callers, other.callers), implementers: max(implementers, other.implementers))
  }
}

/// Who makes values of a type, and who reads them: callers write requests, implementers write responses.
struct SurfaceRoles: Hashable, Sendable {
  var isSent = false
  var isReceived = false

  static let request = SurfaceRoles(isSent: true)
  static let response = SurfaceRoles(isReceived: true)

  /// The effects of something that means one thing to who makes a value and another to who reads it. What nothing uses may be
  /// used by anyone's own code, which is not ordinary.
  func effects(building: SurfaceEffect, reading: SurfaceEffect) -> SurfaceEffects {
    var effects = SurfaceEffects()
    if isSent { effects = effects.joined(SurfaceEffects(callers: building, implementers: reading)) }
    if isReceived { effects = effects.joined(SurfaceEffects(callers: reading, implementers: building)) }
    if !isSent, !isReceived { effects = .both(min(max(building, reading), .possible)) }
    return effects
  }
}
