import APIModel

/// Finds the rules of facts.
struct Judge {
  let options: DiffOptions
  let operations: [OperationEntry]

  func report(_ facts: [Fact], old: API, new: API) -> DiffReport {
    DiffReport(
      operations: operations, changes: [], oldVersion: old.info.version, newVersion: new.info.version, apiBump: .none,
      swiftBump: nil)
  }
}
