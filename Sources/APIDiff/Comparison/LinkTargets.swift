import APIModel

/// The operations that links lead to, by either way of naming them.
struct LinkTargets {
  private var byID: [String: String] = [:]
  private var places: Set<String> = []

  init(_ api: API) {
    for operation in api.operations {
      let place = Self.place(operation)
      places.insert(place)
      if let id = operation.operationID, byID[id] == nil { byID[id] = place }
    }
  }

  static func place(_ operation: Operation) -> String { "\(operation.method.uppercased()) \(operation.path)" }

  func leads(to place: String) -> Bool { places.contains(place) }

  /// `GET /things/{id}`, or the link's own words where they lead to no operation of this document.
  func place(_ link: Link) -> String {
    if let id = link.operationID { return byID[id] ?? id }
    guard let reference = link.operationRef else { return "" }
    let parts = reference.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 4, parts[0] == "#", parts[1] == "paths" else { return reference }
    let path = parts[2].replacing("~1", with: "/").replacing("~0", with: "~")
    let place = "\(parts[3].uppercased()) \(path)"
    return places.contains(place) ? place : reference
  }
}
