import APIModel

/// The operations of one tag: a protocol, a file of the client and a file of the server.
struct TagGroup {
  /// As the document writes it; nil for operations without a tag.
  var tag: String?
  /// `FeatureFlags`, a part of Swift names.
  var name: String
  var protocolName: String
  var documentation: [String]
  var operations: [OperationPlan]

  /// A tag's client and server calls change together, so they stand in one shard.
  var shardKey: String { "tag " + name }

  var title: String { tag.map { "The operations tagged “\($0)”." } ?? "The operations without a tag." }

  /// In the order in which tags first appear.
  static func groups(_ plan: EmissionPlan) -> [TagGroup] {
    var order: [String?] = []
    var members: [String?: [OperationPlan]] = [:]
    for operation in plan.operations {
      if members[operation.tag] == nil { order.append(operation.tag) }
      members[operation.tag, default: []].append(operation)
    }
    return order.map { tag in
      let name = plan.tagNames[tag ?? ""] ?? "Untagged"
      return TagGroup(
        tag: tag, name: name, protocolName: plan.apiName + name + "API",
        documentation: plan.tagDocumentation[tag ?? ""] ?? [],
        operations: members[tag] ?? [])
    }
  }

  static func protocolName(_ tag: String?, _ plan: EmissionPlan) -> String {
    plan.apiName + (plan.tagNames[tag ?? ""] ?? "Untagged") + "API"
  }
}
