import SwiftEmitter
import Testing

@Suite struct OperationNamesTests {
  /// Method, path, operation id → the Swift name.
  @Test(arguments: [
    ("get", "/v1/orgs/{org_id}/releases", "list_releases_v1_orgs__org_id__releases_get", "listReleases"),
    ("post", "/items/", "create_item_items__post", "createItem"),
    ("get", "/items/{item_id}", "Read_Item_Items__Item_Id__Get", "readItem"),
    // Only the whole suffix is one.
    ("get", "/items", "items_get", "itemsGet"),
    ("get", "/items", "list_items_post", "listItemsPost"),
    ("get", "/other", "list_items_get", "listItemsGet"),
    ("get", "/a", "getUser", "getUser"),
    ("get", "/a", "pets/get-by-id", "petsGetByID"),
    ("get", "/orgs/{org_id}/releases", "", "getOrgsByOrgIDReleases"),
    ("delete", "/", "", "delete"),
  ])
  func names(method: String, path: String, id: String, name: String) throws {
    let parameter = path.contains("{") ? String(path.split(separator: "{")[1].prefix { $0 != "}" }) : ""
    let parameters =
      parameter.isEmpty ? "" : "parameters: [{name: \(parameter), in: path, required: true, schema: {type: string}}], "
    let operation = id.isEmpty ? "" : "operationId: \(id), "
    let generation = try Generation.of(
      "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths:\n  \(path):\n    \(method): {\(operation)\(parameters)responses: {'204': {description: D}}}\n"
    )
    #expect(generation.lock[.operation, "\(method) \(path)"] == name)
  }
}
