import APIModel

/// How a property's key is written in Swift.
struct Spelling {
  var member: String
  var type: String
  /// Whether the key has the first claim to the name, so that the lock need not hold it.
  var isFirst: Bool
}

/// How an enum's value is written in Swift.
struct CaseSpelling {
  var member: String
  var isFirst: Bool
  var isUpper: Bool
}

/// A member's name and the names it had before.
struct MemberName {
  var name: String
  var former: [String] = []
}

/// The names of properties, enum cases and union cases: configured, then locked, then the key that has the first claim, then keys
/// that are their Swift name already, then the others in the order of the document.
extension TypePlanner {
  mutating func propertyNames(_ properties: [Property], of declaration: DeclarationID) -> [MemberName] {
    var members = MemberNames(.property, declaration, self, reserved: ReservedNames.modelMembers)
    for property in properties {
      let spelling = spelling(property.name)
      members.add(
        NameLock.piece(property.name), key: property.name, base: spelling.member, or: "Value",
        isFirst: spelling.isFirst, isExact: spelling.member == property.name)
    }
    return members.take(&plan.lock)
  }

  /// One for each value; the name of a value that Swift cannot hold is empty.
  mutating func caseNames(_ cases: [EnumerationFacets.Case], of declaration: DeclarationID) -> [MemberName] {
    var members = MemberNames(.case, declaration, self, reserved: ["allCases"])
    for item in cases {
      switch item.value {
      case .string(let text):
        let spelling = caseSpelling(item.name ?? text)
        members.add(
          NameLock.piece(text), key: text, base: spelling.member,
          or: spelling.isUpper && item.name == nil ? "Uppercase" : nil,
          isFirst: item.name == nil && spelling.isFirst, isExact: item.name == nil && spelling.member == text)
      case .integer(let number):
        let made = number < 0 ? "minus\(number.magnitude)" : "_\(number)"
        members.add(
          String(number), key: String(number), base: item.name.map { caseSpelling($0).member } ?? made, or: nil,
          isFirst: item.name == nil, isExact: false)
      case .null, .bool, .number, .array, .object: members.addNone()
      }
    }
    return members.take(&plan.lock)
  }

  /// In a path first: a path's parameters never change, as another path is another operation.
  mutating func parameterNames(_ parameters: [Parameter], of input: DeclarationID) -> [String] {
    var members = MemberNames(.parameter, input, self, reserved: ["body"])
    let inPath = Set(parameters.filter { $0.placement == .path }.map(\.name))
    for parameter in parameters {
      let spelling = spelling(parameter.name)
      let placement = parameter.placement.rawValue
      members.add(
        placement + " " + NameLock.piece(parameter.name), key: parameter.name, base: spelling.member,
        or: placement.prefix(1).uppercased() + placement.dropFirst(),
        isFirst: parameter.placement == .path
          || (parameter.placement == .query && spelling.isFirst && !inPath.contains(parameter.name)),
        isExact: false)
    }
    return members.take(&plan.lock).map(\.name)
  }

  mutating func headerNames(_ headers: [Header], of output: DeclarationID, response: String) -> [String] {
    var members = MemberNames(.header, output, self, below: response, reserved: [])
    for header in headers {
      let name = SwiftIdentifier.lowerCamel(header.name)
      members.add(
        NameLock.piece(header.name.lowercased()), key: header.name, base: name, or: nil,
        isFirst: KeyConvention.kebab.key(of: name) == header.name.lowercased(), isExact: false)
    }
    return members.take(&plan.lock).map(\.name)
  }

  mutating func branchCaseName(
    _ type: SwiftType, in declaration: DeclarationID, _ kept: [String: String], _ names: inout NameScope
  ) -> String {
    let base = caseName(type)
    let place = branchKey(type, in: declaration)
    // A branch of a component is called after it, and no two components are called alike.
    let isFirst: Bool
    switch type {
    case .declared(let id):
      let isOwn = plan[id].parent == nil || plan[id].parent == declaration
      isFirst = isOwn && !Self.plainCaseNames.contains(base) && !base.hasSuffix("Array")
    case .string, .int, .double, .bool, .date, .uuid, .json, .dictionary(.string), .array(.string): isFirst = true
    default: isFirst = false
    }
    let name: String
    if let locked = kept[place] {
      name = locked
    } else {
      name = names.take(formerCaseName(type, in: declaration) ?? base)
    }
    if !(isFirst && name == base) { plan.lock.set(.branch, plan[declaration].place, place, name) }
    return name
  }

  /// A case stays where the type that it is called after gets another name.
  private func formerCaseName(_ type: SwiftType, in declaration: DeclarationID) -> String? {
    guard case .declared(let id) = type, isKept(declaration), componentNames[plan[id].schema] != nil else { return nil }
    let key = renamedComponents[plan[id].place] ?? api.schemas[plan[id].schema].name ?? ""
    guard let before = oldLock[.type, key], before != plan[id].name, prefixed(before) == before else { return nil }
    return SwiftIdentifier.lowerCamel(before)
  }

  private func branchKey(_ type: SwiftType, in declaration: DeclarationID) -> String {
    guard case .declared(let id) = type else { return NameLock.piece(plan.source(type)) }
    let place = plan[id].place
    if plan[id].parent == declaration { return String(place.dropFirst(plan[declaration].place.count + 1)) }
    return NameLock.piece(place)
  }

  private static let plainCaseNames: Set<String> = [
    "string", "integer", "number", "boolean", "date", "uuid", "data", "any", "object", "arrays",
  ]

  /// The Swift spellings of a key. The same few keys stand in most schemas of a document.
  mutating func spelling(_ key: String) -> Spelling {
    if let known = spellings[key] { return known }
    var made = Spelling(member: SwiftIdentifier.lowerCamel(key), type: SwiftIdentifier.upperCamel(key), isFirst: false)
    // Keys that differ in normalisation only are equal here and may be spelled differently: ASCII has no such keys.
    if key.utf8.allSatisfy({ $0 < 128 }) {
      made.isFirst = propertyConvention.key(of: made.member) == key
      spellings[key] = made
    }
    return made
  }

  private mutating func caseSpelling(_ text: String) -> CaseSpelling {
    if let known = caseSpellings[text] { return known }
    var made = CaseSpelling(member: SwiftIdentifier.lowerCamel(text), isFirst: false, isUpper: false)
    if text.utf8.allSatisfy({ $0 < 128 }) {
      made.isUpper =
        text.utf8.contains { (65...90).contains($0) } && !text.utf8.contains { (97...122).contains($0) }
      // The empty text is called so too.
      made.isFirst = text.isEmpty || (text != "empty" && caseConvention.key(of: made.member) == text)
      caseSpellings[text] = made
    } else {
      made.isUpper = text.contains { $0.isLetter } && text == text.uppercased()
    }
    return made
  }

  /// How most keys and most enum values of the document are spelled.
  static func conventions(_ api: API) -> (property: KeyConvention, case: KeyConvention) {
    var properties: [KeyConvention: Int] = [:]
    var cases: [KeyConvention: Int] = [:]
    for id in api.schemas.ids {
      switch api.schemas.kind(of: id) {
      case .object(let facets):
        for property in facets.properties {
          if let convention = KeyConvention(spelling: property.name) { properties[convention, default: 0] += 1 }
        }
      case .enumeration(let facets):
        for item in facets.cases {
          if let text = item.value.string, let convention = KeyConvention(spelling: text) {
            cases[convention, default: 0] += 1
          }
        }
      default: break
      }
    }
    return (.most(of: properties), .most(of: cases))
  }
}

/// The members of one type while they get their names.
private struct MemberNames {
  private struct Member {
    var piece: String
    var key: String
    var base: String
    /// What is put behind the base where that is taken.
    var alternative: String?
    var isFirst: Bool
    var isExact: Bool
    var name: String?
    var isNone = false
  }

  private let kind: NameLock.Kind
  private let place: String
  private let oldPlace: String
  private let old: NameLock
  private let locked: [String: String]?
  private let configured: [String: String]
  private let isKept: Bool
  private let keepsAliases: Bool
  private var members: [Member] = []
  private var names: NameScope

  init(
    _ kind: NameLock.Kind, _ declaration: DeclarationID, _ planner: TypePlanner, below: String? = nil,
    reserved: Set<String>
  ) {
    self.kind = kind
    place = planner.plan[declaration].place + (below.map { "/" + $0 } ?? "")
    oldPlace = planner.oldPlace(place)
    old = planner.oldLock
    isKept = planner.isKept(declaration)
    locked = isKept ? old.members(kind, of: oldPlace) : nil
    configured = planner.memberConfiguration
    keepsAliases = planner.options.deprecatedAliases
    names = NameScope(reserved: reserved)
  }

  mutating func add(
    _ piece: String, key: String, base: String, or alternative: String?, isFirst: Bool, isExact: Bool
  ) {
    members.append(
      Member(piece: piece, key: key, base: base, alternative: alternative, isFirst: isFirst, isExact: isExact))
  }

  mutating func addNone() {
    members.append(Member(piece: "", key: "", base: "", isFirst: false, isExact: false, isNone: true))
  }

  mutating func take(_ lock: inout NameLock) -> [MemberName] {
    if !configured.isEmpty {
      for index in members.indices {
        claim(index, configured[place + "." + members[index].key].map(SwiftIdentifier.lowerCamel))
      }
    }
    if let locked {
      for index in members.indices { claim(index, locked[members[index].piece]) }
    }
    if isKept {
      for index in members.indices where members[index].isFirst { claim(index, members[index].base) }
    }
    for index in members.indices where members[index].isExact { claim(index, members[index].base) }
    return members.map { member in
      if member.isNone { return MemberName(name: "") }
      let name = member.name ?? names.take(member.base, or: member.alternative.map { [member.base + $0] } ?? [])
      if !member.isFirst || name != member.base { lock.set(kind, place, member.piece, name) }
      return MemberName(name: name, former: former(member, name, &lock))
    }
  }

  private mutating func claim(_ index: Int, _ name: String?) {
    guard let name, members[index].name == nil, !members[index].isNone, names.claim(name) else { return }
    members[index].name = name
  }

  /// What the member was called before, as far as nothing else is called so now.
  private mutating func former(_ member: Member, _ name: String, _ lock: inout NameLock) -> [String] {
    guard isKept, keepsAliases else { return [] }
    let before = locked?[member.piece] ?? (member.isFirst ? member.base : name)
    if before == name, old.aliases.isEmpty { return [] }
    let place = place + "/" + member.piece
    let all = Set([before] + old.aliases(of: kind, at: oldPlace + "/" + member.piece)).subtracting([name])
    // Later members have no name yet; theirs comes first.
    let others = Set(members.map { $0.name ?? $0.base })
    let former = all.sorted().filter { !others.contains($0) && names.claim($0) }
    for alias in former { lock.aliases.insert(NameLock.Alias(kind: kind, place: place, name: alias)) }
    return former
  }
}
