import APIModel
import Diagnostics

/// Compares pairs of schemas, each pair once however many places lead to it.
///
/// What comes out is a graph: pairs as nodes with the facts that stand in them, and edges that say how one pair lies in another.
/// Pairs wait in a queue, so deep and cyclic schemas are no recursion.
struct SchemaComparison {
  struct Pair {
    var old: ShapeID
    var new: ShapeID
    /// The way by which the pair was first met.
    var component: String?
    var path: [String]
    /// Of the parameter around the pair, where it is in no schema of the components.
    var placement: ParameterLocation?
    /// The parameter, response or request body of the components around the pair, where it is in no schema of the components.
    var shared: String?
    /// Whether null is accepted is told by the schema around the pair.
    var ignoresNull = false
    /// Where the schemas were referred to when the pair was first met.
    var uses: (old: SourceLocation, new: SourceLocation)?
    var edges: [Edge] = []
  }

  struct Edge {
    var target: Int
    var step: Step
  }

  /// How a schema, or a fact, lies in the schema around it.
  enum Step: Hashable {
    /// At the schema itself.
    case here
    case inside(masksRequest: Bool, masksResponse: Bool)
    case negated
    /// One of a list: a list parameter is written as its items, so that they are the parameter.
    case item

    static let inner = Step.inside(masksRequest: false, masksResponse: false)
  }

  struct LocatedFact {
    var pair: Int
    var step: Step
    var fact: Fact
  }

  private struct Key: Hashable {
    var old: ShapeID
    var new: ShapeID
    var ignoresNull: Bool
  }

  var old: ShapeTable
  var new: ShapeTable
  /// Components that only one side has, matched by what they are: old name to new name.
  let renames: [String: String]
  private(set) var pairs: [Pair] = []
  private(set) var facts: [LocatedFact] = []
  private var index: [Key: Int] = [:]
  private var next = 0

  init(old: ShapeTable, new: ShapeTable, renames: [String: String]) {
    self.old = old
    self.new = new
    self.renames = renames
  }

  /// The pair of two schemas that something uses; it is compared when `run` gets to it.
  mutating func pair(
    _ old: SchemaID, _ new: SchemaID, name: String? = nil, placement: ParameterLocation? = nil, shared: String? = nil
  ) -> Int {
    pair(
      self.old.id(old), self.new.id(new), component: nil, path: name.map { [$0] } ?? [], placement: placement,
      shared: shared, uses: (self.old.schemas[old].location, self.new.schemas[new].location))
  }

  mutating func pair(
    _ old: ShapeID, _ new: ShapeID, component: String?, path: [String], placement: ParameterLocation?, shared: String?,
    ignoresNull: Bool = false, uses: (old: SourceLocation, new: SourceLocation)? = nil
  ) -> Int {
    let key = Key(old: old, new: new, ignoresNull: ignoresNull)
    if let known = index[key] { return known }
    let name = self.component(old, new, around: component)
    pairs.append(
      Pair(
        old: old, new: new, component: name ?? component, path: name == nil ? path : [],
        placement: name == nil ? placement : nil, shared: name == nil ? shared : nil, ignoresNull: ignoresNull,
        uses: uses))
    index[key] = pairs.count - 1
    return pairs.count - 1
  }

  /// The component that a pair is. Where one component took the place of another, or of an anonymous schema, the change is that of the
  /// component around.
  private mutating func component(_ old: ShapeID, _ new: ShapeID, around: String?) -> String? {
    guard let name = self.new[new].name else { return nil }
    // What a reference adds to its component is no difference of the component.
    if self.old.referredComponents(old).contains(where: { (renames[$0] ?? $0) == name }) { return nil }
    guard around != nil else { return name }
    guard let oldName = self.old[old].name else { return nil }
    return oldName == name || renames[oldName] == name || !self.new.hasComponent(oldName) ? name : nil
  }

  /// Compares all that waits, and what that leads to.
  mutating func run() {
    while next < pairs.count {
      compare(next)
      next += 1
    }
  }

  private mutating func compare(_ pair: Int) {
    if compareWrapped(pair) { return }
    var a = old[pairs[pair].old]
    var b = new[pairs[pair].new]
    if a.unions.isEmpty, a.spellsTypesAsUnion, !b.unions.isEmpty { a = old.expanded(pairs[pair].old) }
    if b.unions.isEmpty, b.spellsTypesAsUnion, !a.unions.isEmpty { b = new.expanded(pairs[pair].new) }
    compareTypes(a, b, at: pair)
    if isOnlyReplaced(a, by: b) || isOnlyReplaced(b, by: a) {
      compareUnions(a, b, at: pair)
      compareAnnotations(a, b, at: pair)
      return
    }
    compareValues(a, b, at: pair)
    // Where a type comes or goes, its bounds come and go with it.
    if isShared(.number, a, b) { compareNumbers(a, b, at: pair) }
    if isShared(.string, a, b) { compareTexts(a, b, at: pair) }
    if isShared(.array, a, b) { compareArrays(a, b, at: pair) }
    compareObjects(a, b, at: pair)
    compareUnions(a, b, at: pair)
    compareKeywords(a, b, at: pair)
    compareAnnotations(a, b, at: pair)
  }

  /// What a schema says goes where alternatives take its place; where it is one of them, it is compared with that one.
  private func isOnlyReplaced(_ plain: Shape, by alternatives: Shape) -> Bool {
    plain.unions.isEmpty && alternatives.isOnlyAlternatives && (plain.types != .all || plain.values != nil)
  }

  private func isShared(_ type: TypeSet, _ a: Shape, _ b: Shape) -> Bool {
    a.types == b.types || a.types.isDisjoint(with: type) == b.types.isDisjoint(with: type)
  }

  /// Leads from one pair to another.
  mutating func connect(
    _ pair: Int, to old: ShapeID, _ new: ShapeID, step: Step, label: String, ignoresNull: Bool = false,
    uses: (old: SourceLocation, new: SourceLocation)? = nil
  ) {
    let target = self.pair(
      old, new, component: pairs[pair].component, path: pairs[pair].path + [label],
      placement: pairs[pair].placement, shared: pairs[pair].shared, ignoresNull: ignoresNull, uses: uses)
    pairs[pair].edges.append(Edge(target: target, step: step))
  }

  mutating func note(
    _ topic: Topic, _ edit: Edit, at pair: Int, name: String = "", old oldText: String? = nil,
    new newText: String? = nil,
    oldLocation: SourceLocation? = nil, newLocation: SourceLocation? = nil, step: Step = .here,
    keywords: [String]? = nil, lifecycle: (old: Lifecycle, new: Lifecycle)? = nil, isForbidden: Bool = false
  ) {
    let place = pairs[pair]
    let keywords = keywords ?? FactPlaces.keywords(topic)
    var subject = Subject(name: name)
    subject.oldSchema = old.schema(of: place.old)
    subject.newSchema = new.schema(of: place.new)
    subject.component = place.component
    subject.path = place.path
    subject.placement = place.placement
    subject.shared = place.shared
    var fact = Fact(
      topic, edit, subject: subject, oldText: oldText, newText: newText,
      oldLocation: oldLocation ?? old.place(of: keywords, in: place.old) ?? old[place.old].location,
      newLocation: newLocation ?? new.place(of: keywords, in: place.new) ?? new[place.new].location)
    fact.isForbidden = isForbidden
    fact.oldLifecycle = lifecycle?.old
    fact.newLifecycle = lifecycle?.new
    facts.append(LocatedFact(pair: pair, step: step, fact: fact))
  }

  /// For a value that may be on either side only.
  mutating func noteValue<T: Equatable>(
    _ topic: Topic, _ a: T?, _ b: T?, at pair: Int, text: (T) -> String, changed: (T, T) -> Edit = { _, _ in .changed },
    added: Edit = .added, removed: Edit = .removed
  ) {
    switch (a, b) {
    case (nil, nil): break
    case (nil, let b?): note(topic, added, at: pair, new: text(b))
    case (let a?, nil): note(topic, removed, at: pair, old: text(a))
    case (let a?, let b?): if a != b { note(topic, changed(a, b), at: pair, old: text(a), new: text(b)) }
    }
  }
}
