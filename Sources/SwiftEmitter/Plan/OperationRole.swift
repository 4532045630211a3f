import APIModel

/// The two types that each operation has.
enum OperationRole: String, CaseIterable {
  case input = "Input"
  case output = "Output"

  /// The type's key in the name lock: `Input of get /releases`, which no schema can be called by accident.
  func lockKey(_ operation: Operation) -> String {
    rawValue + " of " + operation.method + " " + NameLock.pathKey(operation.path)
  }

  /// `_200` → `_200Input`; a keyword such as `default` needs no backticks inside a longer name.
  func typeName(_ name: String) -> String { name.prefix(1).uppercased() + name.dropFirst() + rawValue }
}
