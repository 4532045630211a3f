import APIModel
import Diagnostics

/// A schema's Swift type and whether null is legal beside it.
struct TypeUse: Hashable, Sendable {
  var type: SwiftType
  var nullable: Bool

  /// With `?` where null is legal.
  var source: SwiftType { type.wrapped(nullable) }
}

/// Where an anonymous schema stands, which is what its name is made of.
struct NamingContext: Hashable, Sendable {
  /// The declaration to stand in; nil for the top level.
  var parent: DeclarationID?
  var suggestedName: String
  /// The schema's place below its parent, as the name lock writes it: a property's key, `key[]` for an array's elements.
  var place = ""
  /// Whether nothing that the document gains later can take the suggested name away, so that the lock need not hold it.
  var isDerivable = false
  /// Whether the name is made of the place (`AppsElement`, `OkBody`) and not of a key alone.
  var isMade = false

  /// Whether a key alone suggests a name that others are made of: they come first where the lock does not hold them.
  var isReserved: Bool {
    !isMade
      && (suggestedName.hasSuffix("Element") || suggestedName.hasSuffix("Value") || suggestedName.hasSuffix("Body")
        || suggestedName == "Kind" || suggestedName.hasPrefix("Variant") || suggestedName.hasPrefix("Array"))
  }

  func element() -> NamingContext {
    let name = suggestedName.hasSuffix("Element") ? suggestedName : suggestedName + "Element"
    return NamingContext(
      parent: parent, suggestedName: name, place: place + "[]", isDerivable: isDerivable && !isReserved, isMade: true)
  }

  func value() -> NamingContext {
    NamingContext(parent: parent, suggestedName: suggestedName + "Value", place: place + "{}")
  }
}

/// Schemas → declarations with final names and types.
///
/// Components are named first, all of them, so that no order of planning changes a name. Then each schema is planned once; a
/// declaration's name is fixed before its parts are planned, so cycles through declarations need no care. The properties of a struct
/// wait until what it extends has its own: an inline schema's type stands in the component that writes it. Facts that need every
/// declaration (defaults, boxing, discriminators, what validates) are passes of their own, called by `Planner`.
struct TypePlanner {
  let api: API
  let options: EmitterOptions
  let oldLock: NameLock
  var plan: EmissionPlan
  var diagnostics: DiagnosticCollector
  var uses: [SchemaID: TypeUse] = [:]
  /// Schemas whose alias is being planned: meeting one again means that no Swift alias can say it.
  var planning: Set<SchemaID> = []
  var topLevelNames: NameScope
  /// How many anonymous types stand at one place of a type.
  var nestedPlaces: [DeclarationID: [String: Int]] = [:]
  var memberTypeNames: [DeclarationID: NameScope] = [:]
  var componentNames: [SchemaID: String] = [:]
  var formerComponentNames: [SchemaID: [String]] = [:]
  var spellings: [String: Spelling] = [:]
  var caseSpellings: [String: CaseSpelling] = [:]
  /// Names of input and output types that the lock keeps, by their key in it.
  var lockedOperationTypes: [String: String] = [:]
  /// Names of top-level types that no other type names, in small letters.
  var shadowedNames: Set<String> = []
  /// Names of anonymous types beside the components, such as an array's elements.
  var lockedAnonymousTypes: Set<String> = []
  /// Components that the document renamed: from the present key to the one in the lock.
  var renamedComponents: [String: String] = [:]
  /// Names of nested types that stay, which a new component would be hidden by.
  var keptNestedNames: Set<String>?
  /// Places of input and output types of operations that the lock knows.
  var keptOperationTypes: Set<String> = []
  /// Types that the templates of operations print beside the declarations, by the type they stand in.
  var printedTypeNames: [DeclarationID: Set<String>] = [:]
  /// Configured names of members: `Release.created_at`.
  let memberConfiguration: [String: String]
  let propertyConvention: KeyConvention
  let caseConvention: KeyConvention
  /// Structs that are declared, and whose properties are planned in this order.
  private var openStructures: [OpenStructure] = []
  private var depth = 0
  /// Anonymous schemas within schemas; a document that nests deeper is not one that a person wrote.
  static let maximumDepth = 200

  init(api: API, options: EmitterOptions, lock: NameLock, apiName: String, diagnostics: DiagnosticCollector) {
    self.api = api
    self.options = options
    self.oldLock = lock
    self.plan = EmissionPlan(apiName: apiName)
    self.diagnostics = diagnostics
    self.topLevelNames = NameScope(reserved: ReservedNames.types, foldsCase: true)
    self.memberConfiguration = options.names.filter { $0.key.contains(".") }
    let made = lock.conventions.count < 2 ? Self.conventions(api) : (.snake, .snake)
    self.propertyConvention = lock.conventions[.property] ?? made.property
    self.caseConvention = lock.conventions[.case] ?? made.case
    self.plan.lock.conventions = [.property: propertyConvention, .case: caseConvention]
    self.plan.roles = SchemaRoles(api)
  }

  mutating func planComponents() {
    nameComponents()
    // Objects are declared before any is planned: what extends them comes behind them.
    for id in api.schemas.components {
      guard case .object(let facets) = api.schemas.kind(of: id), !facets.properties.isEmpty else { continue }
      let declaration = declare(id, NamingContext(parent: nil, suggestedName: ""))
      uses[id] = TypeUse(type: .declared(declaration), nullable: api.schemas[id].nullable)
      open(OpenStructure(declaration: declaration, facets: facets))
    }
    planOpenStructures()
    for id in api.schemas.components { _ = use(id, NamingContext(parent: nil, suggestedName: "")) }
  }

  /// Declared, so that others can name it; its properties come later.
  mutating func open(_ structure: OpenStructure) {
    var structure = structure
    // A component is as deep in the document as any other, by whatever chain of references it was found.
    structure.depth = componentNames[plan[structure.declaration].schema] == nil ? depth : 0
    openStructures.append(structure)
  }

  private mutating func planOpenStructures() {
    var next = 0
    while next < openStructures.count {
      // Never 0, where `use` would come back here.
      depth = max(1, openStructures[next].depth)
      planStructure(openStructures[next])
      next += 1
    }
    openStructures = []
    depth = 0
  }

  // MARK: - Names

  /// With the configured prefix, unless the name has it already: `Release` → `ShopRelease`.
  func prefixed(_ name: String) -> String {
    guard let prefix = options.typePrefix, !name.hasPrefix(prefix) else { return name }
    return prefix + name.filter { $0 != "`" }
  }

  /// A new declaration; the name of a nested one differs from every top-level name, so that it hides none.
  mutating func declare(_ schema: SchemaID, _ context: NamingContext, kind: Declaration.Kind = .pending)
    -> DeclarationID
  {
    let source = api.schemas[schema]
    let id = DeclarationID(plan.declarations.count)
    let name: String
    let qualifiedName: String
    let place: String
    var formerNames: [String] = []
    if let component = componentNames[schema] {
      name = component
      qualifiedName = component
      place = NameLock.piece(source.name ?? "")
      formerNames = formerComponentNames[schema] ?? []
    } else if let parent = context.parent {
      var context = context
      // Branches of a union may all be called after the same constant; each has a line of its own in the lock.
      let count = nestedPlaces[parent, default: [:]][context.place, default: 0] + 1
      nestedPlaces[parent, default: [:]][context.place] = count
      if count > 1 { context.place += " \(count)" }
      name = nestedName(context, in: parent)
      qualifiedName = plan[parent].qualifiedName + "." + name
      place = plan[parent].place + "/" + context.place
    } else {
      name = anonymousTypeName(context)
      qualifiedName = name
      place = context.place
    }
    let parent = componentNames[schema] == nil ? context.parent : nil
    var documentation = [source.annotations.title, source.annotations.description].compactMap { $0 }
    // FastAPI titles everything with its own name.
    if let title = source.annotations.title,
      says(title, name) || documentation.last?.hasPrefix(title) == true && documentation.count == 2
    {
      documentation.removeFirst()
    }
    plan.declarations.append(
      Declaration(
        id: id, name: name, qualifiedName: qualifiedName, parent: parent, children: [], kind: kind, schema: schema,
        documentation: documentation, deprecated: source.annotations.deprecated, location: source.location,
        place: place,
        formerNames: formerNames))
    if let parent { plan[parent].children.append(id) } else { plan.topLevel.append(id) }
    return id
  }

  /// Whether two texts differ in nothing but capitals and signs.
  private func says(_ title: String, _ name: String) -> Bool {
    func letters(_ text: String) -> [Unicode.Scalar] {
      text.lowercased().unicodeScalars.filter {
        $0.isASCII
          ? CodeScanner.isWordByte(UInt8($0.value)) && $0 != "_"
          : $0.properties.isAlphabetic || $0.properties.numericType != nil
      }
    }
    return letters(title) == letters(name)
  }

  // MARK: - Types

  mutating func use(_ id: SchemaID, _ context: NamingContext) -> TypeUse {
    if let known = uses[id] { return known }
    let result = planned(id, context)
    if depth == 0 { planOpenStructures() }
    return result
  }

  /// Plans a component that another one is made from, where that is not being done already.
  mutating func planFirst(_ component: SchemaID) {
    guard depth + 1 < Self.maximumDepth, !planning.contains(component) else { return }
    _ = use(component, NamingContext(parent: nil, suggestedName: ""))
  }

  private mutating func planned(_ id: SchemaID, _ context: NamingContext) -> TypeUse {
    let schema = api.schemas[id]
    guard depth < Self.maximumDepth else {
      note(
        schema, "nesting-too-deep",
        "schemas are nested more than \(Self.maximumDepth) deep here; the rest becomes JSONValue")
      return TypeUse(type: .json, nullable: false)
    }
    depth += 1
    defer { depth -= 1 }
    let context = componentNames[id].map { componentContext(id, $0) } ?? context
    guard planning.insert(id).inserted else {
      note(
        schema, "recursive-type",
        "the schema contains itself with nothing in between that Swift could name; it becomes JSONValue here")
      return TypeUse(type: .json, nullable: false)
    }
    defer { planning.remove(id) }
    if schema.not != nil { note(schema, "not-checked", "'not' has no Swift type and is not checked") }
    let isComponent = componentNames[id] != nil
    var result = TypeUse(type: .json, nullable: schema.nullable)
    switch schema.kind {
    case .reference(let target):
      let inner = use(target, context)
      result = TypeUse(type: inner.type, nullable: inner.nullable || schema.nullable)
    case .any, .never:
      result.nullable = false
    case .boolean: result.type = .bool
    case .integer(let facets): result.type = integerType(facets)
    case .number(let facets): result.type = facets.format == "float" ? .float : .double
    case .string(let facets): result.type = stringType(facets)
    case .array(let facets): result.type = planArray(id, facets, context)
    case .object(let facets): result.type = planObject(id, facets, context, nullable: schema.nullable)
    case .enumeration(let facets): result.type = planEnumeration(id, facets, context, nullable: schema.nullable)
    case .allOf(let members): result = planAllOf(id, members, context)
    case .anyOf(let facets), .oneOf(let facets): result = planUnion(id, facets, context)
    }
    if isComponent, uses[id] == nil {
      let alias = declare(id, context, kind: .alias(result.type))
      result.type = .declared(alias)
    }
    uses[id] = result
    return result
  }

  private func integerType(_ facets: NumberFacets) -> SwiftType {
    switch facets.format {
    case "int32": return .int32
    case "int64": return .int64
    case "uint32": return .uint32
    case "uint64": return .uint64
    default:
      // A bound beyond 32 bits means that the values are.
      return .int
    }
  }

  private func stringType(_ facets: StringFacets) -> SwiftType {
    switch facets.format {
    case "date-time": return .date
    case "date": return .calendarDate
    case "uuid", "guid": return .uuid
    case "byte", "base64": return .base64
    case "binary": return .binary
    default:
      if facets.contentEncoding == "base64" { return .base64 }
      if facets.contentMediaType == "application/octet-stream" { return .binary }
      return .string
    }
  }

  private mutating func planArray(_ id: SchemaID, _ facets: ArrayFacets, _ context: NamingContext) -> SwiftType {
    if !facets.prefixItems.isEmpty { return planTuple(id, facets, context) }
    guard let items = facets.items else { return .array(.json) }
    return .array(use(items, context.element()).source)
  }

  mutating func note(_ schema: Schema, _ id: String, _ message: String, hint: String? = nil) {
    diagnostics.report(Diagnostic(severity: .note, id: id, message: message, location: schema.location, hint: hint))
  }
}
