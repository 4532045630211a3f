import APIModel

/// The base name of an operation, before it is made unique.
package enum OperationNames {
  /// The operation id, without what a framework appended; or method and path where there is none.
  package static func baseName(_ operation: Operation) -> String {
    guard let id = operation.operationID, !id.isEmpty else { return nameFromPath(operation) }
    return strippingFrameworkSuffix(id, operation)
  }

  /// FastAPI names operations function + path + method: `list_releases_v1_orgs__org_id__releases_get` is `list_releases`.
  static func strippingFrameworkSuffix(_ id: String, _ operation: Operation) -> String {
    let path = String(operation.path.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
    let suffix = path + "_" + operation.method.lowercased()
    guard id.count > suffix.count, id.lowercased().hasSuffix(suffix.lowercased()) else { return id }
    return String(id.dropLast(suffix.count))
  }

  /// `GET /orgs/{org_id}/releases` → `get orgs by org_id releases`.
  private static func nameFromPath(_ operation: Operation) -> String {
    var words = [operation.method.lowercased()]
    for segment in operation.path.split(separator: "/") {
      if segment.hasPrefix("{") && segment.hasSuffix("}") { words.append("by") }
      words.append(String(segment))
    }
    return words.joined(separator: " ")
  }
}
