import APIModel

/// The two types that each operation has.
enum OperationRole: String, CaseIterable {
  case input = "Input"
  case output = "Output"

  /// The type's key in the name lock: `Input of get /releases`, which no schema can be called by accident.
  func lockKey(_ operation: Operation) -> String { "\(rawValue) of \(operation.method) \(operation.path)" }
}
