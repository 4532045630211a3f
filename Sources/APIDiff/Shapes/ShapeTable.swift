import APIModel
import Diagnostics

/// The shapes of one API, each made when it is first asked for. A shape stands for one schema, or for several that must hold
/// together: properties of one name that come from several members of an `allOf`.
struct ShapeTable {
  private(set) var schemas: SchemaTable
  private var ids: [[SchemaID]: ShapeID] = [:]
  private var single: [ShapeID?]
  private(set) var keys: [[SchemaID]] = []
  private var shapes: [Shape?] = []
  private var fingerprints: [FingerprintKey: Int] = [:]

  private struct FingerprintKey: Hashable {
    var node: ShapeID
    var depth: Int
  }

  /// While a shape is made whose alternatives stay apart.
  private(set) var expandsTypes = false
  private let components: [String: SchemaID]
  let places: KeywordPlaces

  init(_ schemas: SchemaTable, places: KeywordPlaces = KeywordPlaces()) {
    self.schemas = schemas
    self.places = places
    components = Dictionary(
      schemas.components.compactMap { id in schemas[id].name.map { ($0, id) } }, uniquingKeysWith: { first, _ in first }
    )
    single = Array(repeating: nil, count: schemas.count)
  }

  var count: Int { keys.count }

  mutating func id(_ schema: SchemaID) -> ShapeID {
    let plain = plainTarget(schema)
    if single.indices.contains(plain.index), let known = single[plain.index] { return known }
    let id = add([plain])
    while single.count <= plain.index { single.append(nil) }
    single[plain.index] = id
    return id
  }

  mutating func id(_ all: [SchemaID]) -> ShapeID {
    if all.count == 1 { return id(all[0]) }
    var unique: [SchemaID] = []
    for schema in all.map(plainTarget) where !unique.contains(schema) { unique.append(schema) }
    if unique.count == 1 { return id(unique[0]) }
    if let known = ids[unique] { return known }
    let id = add(unique)
    ids[unique] = id
    return id
  }

  /// A schema that the model keeps as it is written.
  mutating func id(raw value: Value, at location: SourceLocation) -> ShapeID {
    var reader = RawSchemaReader(location: location, components: components)
    return id(reader.read(value, into: &schemas))
  }

  private mutating func add(_ key: [SchemaID]) -> ShapeID {
    keys.append(key)
    shapes.append(nil)
    return ShapeID(index: keys.count - 1)
  }

  subscript(id: ShapeID) -> Shape {
    mutating get {
      if let shape = shapes[id.index] { return shape }
      let shape = make(keys[id.index])
      shapes[id.index] = shape
      return shape
    }
  }

  /// The shape with alternatives of plain types as a union, to be compared with a union: `anyOf: [{type: string}, {type: object}]`
  /// with one branch that has a name now.
  mutating func expanded(_ id: ShapeID) -> Shape {
    expandsTypes = true
    defer { expandsTypes = false }
    return make(keys[id.index])
  }

  /// The component's name, where the shape has been made.
  func knownName(_ id: ShapeID) -> String? { shapes[id.index]?.name }

  func hasComponent(_ name: String) -> Bool { components[name] != nil }

  /// What a reference refers to that accepts the same and null, or says more about the same; nil for everything else.
  mutating func wrapped(_ id: ShapeID) -> (schema: Schema, target: ShapeID)? {
    guard keys[id.index].count == 1 else { return nil }
    let schema = schemas[keys[id.index][0]]
    guard schema.name == nil, schema.not == nil, schema.otherKeywords.isEmpty, schema.subschemas.isEmpty else {
      return nil
    }
    switch schema.kind {
    case .reference(let target): return (schema, self.id(target))
    case .allOf(let members) where members.count == 1: return (schema, self.id(members[0]))
    default: return nil
    }
  }

  /// The components that an anonymous schema refers to as a whole, whatever it says beside that.
  func referredComponents(_ id: ShapeID) -> [String] {
    guard keys[id.index].count == 1 else { return [] }
    let targets: [SchemaID]
    switch schemas.kind(of: keys[id.index][0]) {
    case .reference(let target): targets = [target]
    case .allOf(let members): targets = members
    default: return []
    }
    // Asked of every property, and hardly any is one.
    guard schemas[keys[id.index][0]].name == nil else { return [] }
    return targets.compactMap { schemas[schemas.resolved($0)].name }
  }

  /// The first schema of a node: what a subject refers to.
  func schema(of id: ShapeID) -> SchemaID { keys[id.index][0] }

  /// Through references, and compositions of one, that add nothing.
  func plainTarget(_ schema: SchemaID) -> SchemaID {
    var current = schema
    for _ in 0..<64 {
      let next: SchemaID
      switch schemas.kind(of: current) {
      case .reference(let target): next = target
      // A component keeps what it is called.
      case .allOf(let members) where members.count == 1 && (current != schema || schemas[current].name == nil):
        next = members[0]
      default: return current
      }
      let value = schemas[current]
      guard !value.nullable, value.not == nil, value.otherKeywords.isEmpty, addsNothing(value.annotations) else {
        return current
      }
      current = next
    }
    return current
  }

  private func addsNothing(_ annotations: Annotations) -> Bool {
    annotations.defaultValue == nil && !annotations.deprecated && !annotations.readOnly && !annotations.writeOnly
      && annotations.xml == nil && annotations.extensions.isEmpty
  }

  /// A number that equal structures share down to a depth, whatever their names; 0 looks at the node alone.
  mutating func fingerprint(_ id: ShapeID, depth: Int = 3, ignoresNull: Bool = false) -> Int {
    if ignoresNull, self[id].nullable { return structure(self[id], nullable: false, depth: depth) }
    let key = FingerprintKey(node: id, depth: depth)
    if let known = fingerprints[key] { return known }
    let shape = self[id]
    let print = structure(shape, nullable: shape.nullable, depth: depth)
    fingerprints[key] = print
    return print
  }

  private mutating func structure(_ shape: Shape, nullable: Bool, depth: Int) -> Int {
    var hash = StableHash()
    hash.add(Int(shape.types.rawValue))
    hash.add(nullable ? 1 : 0)
    hash.add(shape.format ?? "")
    hash.add(shape.members.count)
    for value in shape.values ?? [] { hash.addUnordered(ValueText.text(value)) }
    if depth > 0 {
      for member in shape.members {
        var inner = StableHash()
        inner.add(member.name)
        inner.add(member.required ? 1 : 0)
        inner.add(fingerprint(member.node, depth: depth - 1))
        hash.addUnordered(inner.value)
      }
      if let items = shape.items { hash.add(fingerprint(items, depth: depth - 1)) }
      if case .node(let node) = shape.additional { hash.add(fingerprint(node, depth: depth - 1)) }
      for union in shape.unions {
        for branch in union.branches { hash.addUnordered(fingerprint(branch.node, depth: depth - 1)) }
      }
    }
    return hash.value
  }
}
