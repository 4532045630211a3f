import APIModel

/// Tells which operations hold a schema within something else that changed as a whole, so that the comparison had no way to it. Where
/// nothing around it changed, every use of the schema says by itself what the schema says, and no operation sees the difference.
struct Enclosure {
  private let uses: SchemaUses
  private var oldSchemas: Set<SchemaID> = []
  private var newSchemas: Set<SchemaID> = []
  private var operations: Set<OperationIndex> = []

  init(_ facts: [Fact], _ uses: SchemaUses) {
    self.uses = uses
    for fact in facts where Self.replacesWhole(fact.topic) && !fact.reach.uses.isEmpty {
      if let schema = fact.subject.oldSchema { oldSchemas.insert(schema) }
      if let schema = fact.subject.newSchema { newSchemas.insert(schema) }
      if fact.subject.oldSchema == nil, fact.subject.newSchema == nil {
        operations.formUnion(fact.reach.operations)
      }
    }
  }

  /// Ascending; empty where no operation of both versions holds it so.
  func operations(around subject: Subject) -> [OperationIndex] {
    guard let old = subject.oldSchema, let new = subject.newSchema else { return [] }
    let before = uses.operations(ofOld: [old])
    let after = uses.operations(ofNew: [new])
    let common = before.intersection(after)
    if common.isEmpty { return [] }
    let within = uses.operations(ofOld: [old], through: oldSchemas).union(
      uses.operations(ofNew: [new], through: newSchemas))
    return common.intersection(within.union(operations)).sorted()
  }

  private static func replacesWhole(_ topic: Topic) -> Bool {
    switch topic {
    case .type, .listOfTypes, .items, .prefixItems, .additionalProperties, .allOf, .anyOf, .oneOf, .wrappedInOneOf,
      .contentSchema, .status, .mediaType, .mediaTypeSchema, .itemSchema, .requestBody, .responseBody,
      .parameterPayload, .callback, .webhook:
      true
    default: false
    }
  }
}
