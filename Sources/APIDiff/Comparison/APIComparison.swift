import APIModel
import Diagnostics

/// Matches two APIs and states what differs.
struct APIComparison {
  /// A use of a pair of schemas by an operation.
  struct Root {
    var pair: Int
    var context: Context
    var operation: OperationIndex
    var mediaType: String?
    var status: String?
  }

  let old: API
  let new: API
  let comparesDocumentation: Bool
  var operations: [OperationEntry] = []
  /// How stable the operations claim to be: what the old version says, where the operation is in it.
  var stabilities: [DiffOptions.Stability] = []
  var schemas: SchemaComparison
  /// Facts that stand in no schema.
  var facts: [Fact] = []
  var roots: [Root] = []
  /// Security schemes that have another name now: old name to new name.
  let schemeRenames: [String: String]
  /// Who takes over what the document says: its security requirements, its servers, and, by scheme, who must use which.
  var inheritance = Inheritance()
  /// Where the operations of the old version are now: `GET /a` to `GET /b`.
  var moves: [String: String] = [:]
  /// What is being compared and may be shared by operations, as `Subject.shared` calls it.
  var shared: String?
  /// Of the response that is being compared.
  var status: String?
  let basePath: BasePath
  let linkTargets: (old: LinkTargets, new: LinkTargets)
  /// Of the path items that have servers of their own, by path.
  let pathServers: (old: [String: [Server]], new: [String: [Server]])

  init(old: API, new: API, comparesDocumentation: Bool) {
    self.old = old
    self.new = new
    self.comparesDocumentation = comparesDocumentation
    var before = ShapeTable(old.schemas, places: old.keywordPlaces)
    var after = ShapeTable(new.schemas, places: new.keywordPlaces)
    let renames = ComponentMatch.renames(&before, &after)
    basePath = BasePath(old, new)
    pathServers = (Self.pathServers(old), Self.pathServers(new))
    linkTargets = (LinkTargets(old), LinkTargets(new))
    schemeRenames = Self.schemeRenames(old, new)
    schemas = SchemaComparison(old: before, new: after, renames: renames)
  }

  mutating func allFacts() -> [Fact] {
    compareComponents()
    compareOperations()
    compareWebhooks()
    compareDocuments()
    if comparesDocumentation { compareDocumentation() }
    schemas.run()
    let reached = ReachPropagation(schemas, roots: roots).facts()
    return FactMerge.merged(facts + reached + componentFacts()) { fact, isGone in
      isGone
        ? fact.subject.oldSchema.map { old.schemas[$0].location }
        : fact.subject.newSchema.map { new.schemas[$0].location }
    }
  }

  /// Notes a fact that stands in an operation.
  mutating func note(
    _ topic: Topic, _ edit: Edit, in operation: OperationIndex?, role: Role? = nil, place: Place = .body,
    name: String = "", placement: ParameterLocation? = nil, old: String? = nil, new: String? = nil,
    isShared: Bool = false, at oldLocation: SourceLocation, _ newLocation: SourceLocation, mediaTypes: [String] = [],
    lifecycle: (old: Lifecycle, new: Lifecycle)? = nil, inheriting: [OperationIndex] = []
  ) {
    let keywords = FactPlaces.keywords(topic, edit, placement: placement)
    let oldLocation = self.old.keywordPlaces.place(ofFirst: keywords, in: oldLocation) ?? oldLocation
    let newLocation = self.new.keywordPlaces.place(ofFirst: keywords, in: newLocation) ?? newLocation
    var subject = Subject(name: name)
    subject.operation = operation
    subject.placement = placement
    subject.isShared = isShared
    subject.shared = shared
    var reach = Reach(inheriting: inheriting)
    if let operation {
      let context = Context(role: role ?? .request, place: place, isText: place == .parameter)
      reach = Reach([
        Reach.Use(
          context: context, operations: [operation], mediaTypes: mediaTypes,
          statuses: [status].compactMap { $0 })
      ])
    }
    var fact = Fact(
      topic, edit, subject: subject, oldText: old, newText: new, oldLocation: oldLocation, newLocation: newLocation,
      reach: reach)
    fact.oldLifecycle = lifecycle?.old
    fact.newLifecycle = lifecycle?.new
    facts.append(fact)
  }

  /// Compares the schemas of one use.
  ///
  /// - Parameter name: of the parameter or header; what reports call an anonymous schema.
  /// - Parameter placement: of the parameter.
  mutating func use(
    _ oldSchema: SchemaID, _ newSchema: SchemaID, as context: Context, in operation: OperationIndex,
    mediaType: String? = nil, name: String? = nil, placement: ParameterLocation? = nil
  ) {
    let pair = schemas.pair(oldSchema, newSchema, name: name, placement: placement, shared: shared)
    roots.append(
      Root(pair: pair, context: context, operation: operation, mediaType: mediaType, status: status))
  }

  private static func pathServers(_ api: API) -> [String: [Server]] {
    let own = api.paths.filter { !$0.servers.isEmpty }
    return Dictionary(own.map { ($0.path, $0.servers) }, uniquingKeysWith: { first, _ in first })
  }

  func exempt(below stability: DiffOptions.Stability) -> Set<OperationIndex> {
    Set(stabilities.indices.filter { stabilities[$0] < stability }.map(OperationIndex.init))
  }

  func role(_ role: Role, in operation: OperationIndex) -> Role {
    if case .operation = operations[operation.index].kind { role } else { role.swapped }
  }
}
