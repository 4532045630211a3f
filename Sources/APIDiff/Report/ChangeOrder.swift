/// The order of changes in a report: silent breaks, then the worst, then as the new document goes.
package enum ChangeOrder {
  package static func precedes(_ a: Change, _ b: Change) -> Bool {
    if a.isSilent != b.isSilent { return a.isSilent }
    if a.level != b.level { return a.level > b.level }
    if a.newLocation != b.newLocation { return a.newLocation < b.newLocation }
    if a.oldLocation != b.oldLocation { return a.oldLocation < b.oldLocation }
    if a.id != b.id { return a.id < b.id }
    if a.message != b.message { return a.message < b.message }
    return a.fingerprint < b.fingerprint
  }
}
