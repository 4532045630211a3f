import APIModel

extension SchemaComparison {
  /// `{$ref: Pet, nullable: true}`: what differs in `Pet` is told there, and here only what the reference adds.
  ///
  /// Answers whether a side is such a reference, the other one to the same component, and both are compared.
  mutating func compareWrapped(_ pair: Int) -> Bool {
    let place = pairs[pair]
    let a = old.wrapped(place.old)
    let b = new.wrapped(place.new)
    guard a != nil || b != nil else { return false }
    let oldTarget = a?.target ?? place.old
    let newTarget = b?.target ?? place.new
    guard let oldName = old[oldTarget].name, (renames[oldName] ?? oldName) == new[newTarget].name else { return false }
    let schemas = [a?.schema, b?.schema].compactMap { $0 }
    let addsNull = schemas.contains(where: \.nullable)
    if addsNull {
      compareNull(
        old[place.old], new[place.new], at: pair, oldLocation: a == nil ? place.uses?.old : nil,
        newLocation: b == nil ? place.uses?.new : nil)
    }
    if schemas.contains(where: { $0.annotations.defaultValue != nil || $0.annotations.xml != nil }) {
      compareAnnotations(old[place.old], new[place.new], at: pair)
    }
    connect(pair, to: oldTarget, newTarget, step: .here, label: oldName, ignoresNull: addsNull || place.ignoresNull)
    return true
  }
}
