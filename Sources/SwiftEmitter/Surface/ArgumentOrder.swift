/// How the order of the arguments changes that both versions of an initialiser take.
struct ArgumentOrder {
  /// The arguments that may be left out on both sides or on neither, in both orders.
  private(set) var before: [SwiftSurface.Member]
  private(set) var after: [SwiftSurface.Member]
  /// Those that stand elsewhere because they may be left out on one side only.
  private(set) var moved: Set<String> = []

  /// Whether the order differs for no reason that another difference gives.
  var isChangedAlone: Bool { before.map(\.name) != after.map(\.name) }

  init(old: [SwiftSurface.Member], new: [SwiftSurface.Member]) {
    let wasOmittable = Dictionary(
      old.map { ($0.name, $0.defaultValue != nil) }, uniquingKeysWith: { first, _ in first })
    let isOmittable = Dictionary(new.map { ($0.name, $0.defaultValue != nil) }, uniquingKeysWith: { first, _ in first })
    before = old.filter { isOmittable[$0.name] == ($0.defaultValue != nil) }
    after = new.filter { wasOmittable[$0.name] == ($0.defaultValue != nil) }
    let common = (old.map(\.name).filter { isOmittable[$0] != nil }, new.map(\.name).filter { wasOmittable[$0] != nil })
    guard common.0 != common.1 else { return }
    let place = Dictionary(common.1.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    for member in old where isOmittable[member.name].map({ $0 != (member.defaultValue != nil) }) == true {
      guard let own = place[member.name], let index = common.0.firstIndex(of: member.name) else { continue }
      let isPassed = common.0.enumerated().contains { position, name in
        guard name != member.name, let other = place[name] else { return false }
        return (position < index) != (other < own)
      }
      if isPassed { moved.insert(member.name) }
    }
  }
}
