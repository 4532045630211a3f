import SwiftEmitter

extension OutputFolder {
  /// Waits for another process that writes there, and calls `tell` if it has to.
  func lock(waiting seconds: Int, tell: () -> Void) throws -> OutputLock {
    let clock = ContinuousClock()
    let start = clock.now
    var isTold = false
    while true {
      if let lock = try lock() { return lock }
      guard start.duration(to: clock.now) < .seconds(seconds) else {
        throw OutputError.busy(path, seconds: seconds)
      }
      if !isTold {
        tell()
        isTold = true
      }
      Terminal.sleep(milliseconds: 20)
    }
  }
}
