import APIModel
import Diagnostics

/// Two surfaces → their differences, in the order of the old one, with what is new behind it.
struct SurfaceComparison {
  let old: SwiftSurface
  let new: SwiftSurface
  let oldAPI: API
  let newAPI: API
  /// From the old place to the new one.
  let movedOperations: [SourceLocation: SourceLocation]
  private(set) var differences: [SurfaceDifference] = []

  init(
    old: SwiftSurface, new: SwiftSurface, oldAPI: API, newAPI: API, movedOperations: [SourceLocation: SourceLocation]
  ) {
    self.old = old
    self.new = new
    self.oldAPI = oldAPI
    self.newAPI = newAPI
    self.movedOperations = movedOperations
  }

  mutating func run() {
    if old.apiName != new.apiName {
      note(
        .apiRenamed, .client, old.apiName,
        "\(old.apiName)Client → \(new.apiName)Client, and so its protocols and server",
        .both(.breaks), old: SurfaceDifference.Place(location: oldAPI.info.location),
        new: SurfaceDifference.Place(location: newAPI.info.location))
    }
    compareTypes()
    compareOperations()
    let client = Owner(name: "\(new.apiName)Client.init", roles: .request)
    compareMembers(old.clientWide, new.clientWide, of: client, .client)
    if old.hasDefaultServer, !new.hasDefaultServer {
      note(
        .defaultServer, .client, "\(old.apiName)Client.defaultServer", "\(old.apiName)Client.defaultServer: removed",
        SurfaceEffects(callers: .possible), old: SurfaceDifference.Place(), new: nil)
    }
  }

  mutating func note(
    _ kind: SurfaceDifference.Kind, _ element: SurfaceDifference.Element, _ name: String, _ text: String,
    _ effects: SurfaceEffects, old: SurfaceDifference.Place?, new: SurfaceDifference.Place?
  ) {
    differences.append(
      SurfaceDifference(
        kind: kind, element: element, name: name, note: text, effects: effects, old: old, new: new))
  }

  // MARK: - Members

  /// What has the members: a type, or an operation's input.
  struct Owner {
    var name: String
    var roles: SurfaceRoles
    var schema: (old: SchemaID?, new: SchemaID?) = (nil, nil)
    var operations: (old: SwiftSurface.OperationEntry?, new: SwiftSurface.OperationEntry?) = (nil, nil)
  }

  mutating func compareMembers(
    _ a: [SwiftSurface.Member], _ b: [SwiftSurface.Member], of owner: Owner, _ element: SurfaceDifference.Element
  ) {
    if a.elementsEqual(b, by: { $0.isSame(as: $1) }) { return }
    let after = Dictionary(b.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let before = Dictionary(a.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    var gone: [SwiftSurface.Member] = []
    // What a call that gives every argument writes in another order.
    let order = ArgumentOrder(old: a, new: b)
    for member in a {
      if let other = after[member.name] {
        compare(member, other, of: owner, element, isMoved: order.moved.contains(member.name))
        compareFormerNames(member, other, after, of: owner, element)
      } else {
        gone.append(member)
      }
    }
    let added = b.filter { before[$0.name] == nil }
    for member in gone {
      // The same key under another name.
      let renamed = added.first { $0.origin.key == member.origin.key && !$0.origin.key.isEmpty }
      // The initialiser has no argument of the old name.
      let reading: SurfaceEffect = renamed?.formerNames.contains(member.name) == true ? .none : .breaks
      note(
        renamed == nil ? .removed : .renamed, element, "\(owner.name).\(member.name)",
        renamed.map { "\(owner.name).\(member.name) → \($0.name)" } ?? "\(owner.name).\(member.shown): removed",
        owner.roles.effects(building: .breaks, reading: reading), old: place(member, owner, isOld: true),
        new: renamed.map { place($0, owner, isOld: false) } ?? place(of: owner, isOld: false))
    }
    for member in added
    where !gone.contains(where: { $0.origin.key == member.origin.key && !member.origin.key.isEmpty }) {
      let isRequired = member.defaultValue == nil
      note(
        .added, element, "\(owner.name).\(member.name)",
        "\(owner.name).\(member.shown): added\(isRequired ? ", and must be given" : "")",
        owner.roles.effects(building: isRequired ? .breaks : .none, reading: .none),
        old: place(of: owner, isOld: true),
        new: place(member, owner, isOld: false))
    }
    if order.isChangedAlone {
      let labels = { (members: [SwiftSurface.Member]) in
        members.map { $0.name + ":" }.joined()
      }
      note(
        .argumentOrder, element, owner.name, "\(owner.name)(\(labels(order.before))) → (\(labels(order.after)))",
        owner.roles.effects(building: .breaks, reading: .none), old: place(of: owner, isOld: true),
        new: place(of: owner, isOld: false))
    }
  }

  private mutating func compare(
    _ a: SwiftSurface.Member, _ b: SwiftSurface.Member, of owner: Owner, _ element: SurfaceDifference.Element,
    isMoved: Bool
  ) {
    if a.origin.key != b.origin.key, element != .client {
      note(
        .meaning, element, "\(owner.name).\(a.name)",
        "\(owner.name).\(a.name): '\(a.origin.key)' → '\(b.origin.key)' on the wire", SurfaceEffects(),
        old: place(a, owner, isOld: true), new: place(b, owner, isOld: false))
    }
    let isNowRequired = a.defaultValue != nil && b.defaultValue == nil
    var building = SurfaceEffect.none
    var reading = SurfaceEffect.none
    if a.type != b.type {
      if b.type == a.type + "?" {
        reading = .breaks
      } else if a.type == b.type + "?" {
        // Those who give a plain value go on; those who give an optional one do not.
        building = a.defaultValue == nil ? .breaks : .possible
        reading = .breaks
      } else {
        building = .breaks
        reading = .breaks
      }
    }
    if isNowRequired { building = max(building, .possible) }
    if isMoved { building = .breaks }
    let isTypeChanged = a.type != b.type
    if !isTypeChanged, let before = a.defaultValue, let after = b.defaultValue, before != after {
      note(
        .defaultChanged, element, "\(owner.name).\(b.name)",
        "\(owner.name).\(b.name): \(before) → \(after) where it is left out", SurfaceEffects(),
        old: place(a, owner, isOld: true), new: place(b, owner, isOld: false))
    }
    guard isTypeChanged || isNowRequired || isMoved else { return }
    // A name that stands for something else now is shown as that.
    let shown = a.shownType == b.shownType ? (a.type, b.type) : (a.shownType, b.shownType)
    var text = "\(owner.name).\(a.name): \(shown.0) → \(shown.1)"
    if !isTypeChanged { text = "\(owner.name).\(a.shown)" }
    if isNowRequired { text += ", and must be given" }
    if isMoved { text += ", and stands elsewhere among the arguments" }
    note(
      isTypeChanged ? .typeChanged : isNowRequired ? .defaultGone : .argumentOrder, element,
      "\(owner.name).\(a.name)", text, owner.roles.effects(building: building, reading: reading),
      old: place(a, owner, isOld: true), new: place(b, owner, isOld: false))
  }

  // MARK: - Places

  func place(_ member: SwiftSurface.Member, _ owner: Owner, isOld: Bool) -> SurfaceDifference.Place {
    place(member.origin, in: isOld ? owner.operations.old : owner.operations.new, isOld: isOld)
  }

  func place(of owner: Owner, isOld: Bool) -> SurfaceDifference.Place {
    let schema = isOld ? owner.schema.old : owner.schema.new
    return place(
      SwiftSurface.Origin(schema: nil, holder: schema), in: isOld ? owner.operations.old : owner.operations.new,
      isOld: isOld)
  }

  func place(_ origin: SwiftSurface.Origin, in operation: SwiftSurface.OperationEntry? = nil, isOld: Bool)
    -> SurfaceDifference.Place
  {
    let api = isOld ? oldAPI : newAPI
    var place = SurfaceDifference.Place(key: origin.key, location: origin.location ?? operation?.location)
    if let schema = origin.schema {
      place.schemas = SchemaClosure.schemas(schema, in: api)
      place.location = origin.location ?? api.schemas[schema].location
    }
    if let holder = origin.holder {
      let (holders, property) = SchemaClosure.holders(of: origin.key, in: holder, of: api)
      place.holders = holders
      if let property {
        place.location = property.location
      } else if origin.schema == nil {
        place.location = api.schemas[holder].location
      }
    }
    if let operation {
      place.method = operation.method
      place.path = operation.path
    }
    return place
  }
}
