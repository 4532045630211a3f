import Foundation

/// Collects values from closures that run anywhere. (`Mutex` would need newer systems than the tests support.)
///
/// Sendable in truth: `storage` is the only state, it is private, and each access holds the lock.
final class Recorder<Value: Sendable>: @unchecked Sendable {
  private let lock = NSLock()
  private var storage: [Value] = []

  func append(_ value: Value) { lock.withLock { storage.append(value) } }
  var values: [Value] { lock.withLock { storage } }
}
