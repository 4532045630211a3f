/// Two surfaces → their differences, by Swift names, in the order of the names.
package struct SurfaceComparison {
  private let old: SwiftSurface
  private let new: SwiftSurface
  /// Old type names that are deprecated aliases now.
  private let renamedTypes: [String: String]
  private var differences: [SurfaceDifference] = []

  package static func differences(from old: SwiftSurface, to new: SwiftSurface) -> [SurfaceDifference] {
    var comparison = SurfaceComparison(old, new)
    comparison.compare()
    return comparison.differences
  }

  private init(_ old: SwiftSurface, _ new: SwiftSurface) {
    self.old = old
    self.new = new
    renamedTypes = new.aliases.filter { old.types[$0.key] != nil && new.types[$0.key] == nil }
  }

  private mutating func compare() {
    for name in old.types.keys.sorted() {
      guard let type = old.types[name] else { continue }
      let present = renamed(name)
      guard let other = new.types[present] else {
        // Within a type that is gone, everything is.
        if let parent = parent(name), old.types[parent] != nil, new.types[renamed(parent)] == nil { continue }
        report(.typeRemoved, type, nil, makes: .breaks, reads: .breaks)
        continue
      }
      if present != name, parent(name).map({ renamed($0) == $0 }) ?? true {
        report(.typeRenamed, type, nil, new: present, makes: .warning, reads: .warning, other: other)
      }
      compare(type, other)
    }
    for name in new.types.keys.sorted() where old.types[name] == nil && !renamedTypes.values.contains(name) {
      guard let type = new.types[name] else { continue }
      add(
        SurfaceDifference(
          kind: .typeAdded, symbol: name, old: "", new: name, callers: .none, implementers: .none, oldOrigin: nil,
          newOrigin: type.origin))
    }
  }

  private func parent(_ name: String) -> String? { name.lastIndex(of: ".").map { String(name[..<$0]) } }

  /// The name that a type has now, by its own alias or that of the type it stands in.
  private func renamed(_ name: String) -> String {
    if renamedTypes.isEmpty { return name }
    var head = name
    var tail = ""
    while true {
      if let present = renamedTypes[head] { return present + tail }
      guard let dot = head.lastIndex(of: ".") else { return name }
      tail = String(head[dot...]) + tail
      head = String(head[..<dot])
    }
  }

  /// A type's source with the present names.
  private func renamedSource(_ source: String) -> String {
    if renamedTypes.isEmpty { return source }
    var result = ""
    var name = ""
    for character in source + " " {
      if character.isLetter || character.isNumber || character == "_" || character == "." {
        name.append(character)
      } else {
        result += renamed(name) + String(character)
        name = ""
      }
    }
    return String(result.dropLast())
  }

  // MARK: - Types

  private mutating func compare(_ type: SurfaceType, _ other: SurfaceType) {
    switch (type.kind, other.kind) {
    case (.structure, .structure): compareMembers(type, other)
    case (.calls, .calls): compareCalls(type, other)
    case (.protocol, .protocol): compareRequirements(type, other)
    case (.enumeration, .enumeration): compareCases(type, other)
    case (.openEnumeration(let raw), .openEnumeration(let otherRaw)):
      if raw != otherRaw {
        report(
          .typeKindChanged, type, nil, old: "of \(raw)", new: "of \(otherRaw)", makes: .breaks, reads: .breaks,
          other: other)
      }
      compareMembers(type, other)
    case (.alias(let target), .alias(let present)):
      if renamedSource(target) != present {
        report(.typeKindChanged, type, nil, old: target, new: present, makes: .breaks, reads: .breaks, other: other)
      }
    default:
      report(
        .typeKindChanged, type, nil, old: words(type.kind), new: words(other.kind), makes: .breaks, reads: .breaks,
        other: other)
    }
    for conformance in type.conformances.subtracting(other.conformances).sorted() {
      report(
        .conformanceRemoved, type, nil, old: conformance, makes: .breaks, reads: .none,
        condition: "code that relies on it", other: other)
    }
  }

  private func words(_ kind: SurfaceType.Kind) -> String {
    switch kind {
    case .structure: "a struct"
    case .alias(let target): "'\(target)'"
    case .openEnumeration: "an open enum"
    case .enumeration: "an enum"
    case .protocol: "a protocol"
    case .calls: "a group of calls"
    }
  }

  private mutating func compareMembers(_ type: SurfaceType, _ other: SurfaceType) {
    for name in type.members.keys.sorted() {
      guard let member = type.members[name] else { continue }
      guard let present = other.members[name] else {
        let symbol = other.name + "." + name
        if let alias = new.aliases[symbol] {
          // The initialiser has no argument of the old name.
          let makes: SourceEffect = member.kind == .property ? .breaks : .warning
          report(.memberRenamed, type, member, new: alias, makes: makes, reads: .warning, other: other)
        } else {
          report(.memberRemoved, type, member, makes: .breaks, reads: .breaks, other: other)
        }
        continue
      }
      compare(type, member, present, other)
    }
    for name in other.members.keys.sorted() where type.members[name] == nil {
      guard let member = other.members[name] else { continue }
      let isNeeded = member.kind == .property && member.defaultValue == nil
      add(
        difference(
          .memberAdded, type, nil, symbol: type.name + "." + name, old: "", new: member.type,
          makes: isNeeded ? .breaks : .none, reads: .none, condition: isNeeded ? "an argument to give" : nil,
          newOrigin: member.origin))
    }
    let labels = type.arguments.filter { other.members[$0] != nil }
    let present = other.arguments.filter { type.members[$0] != nil }
    if labels != present {
      report(
        .argumentsReordered, type, nil, old: labels.joined(separator: ", "), new: present.joined(separator: ", "),
        makes: .breaks, reads: .none, condition: "calls that give two of them or more", other: other)
    }
  }

  private mutating func compare(
    _ type: SurfaceType, _ member: SurfaceMember, _ present: SurfaceMember, _ other: SurfaceType
  ) {
    if renamedSource(member.type) != present.type {
      report(
        .memberTypeChanged, type, member, old: member.type, new: present.type, makes: .breaks, reads: .breaks,
        other: other)
    } else if member.isOptional, !present.isOptional {
      report(
        .optionalityRemoved, type, member, makes: .breaks, reads: .breaks,
        condition: "code that leaves it out, gives an optional or unwraps it", other: other)
    } else if !member.isOptional, present.isOptional {
      report(.optionalityAdded, type, member, makes: .none, reads: .breaks, other: other)
    } else if let value = member.defaultValue, present.defaultValue == nil {
      report(
        .defaultRemoved, type, member, old: value, makes: .breaks, reads: .none, condition: "calls that leave it out",
        other: other)
    } else if let value = present.defaultValue, member.defaultValue == nil {
      report(.defaultAdded, type, member, new: value, makes: .none, reads: .none, other: other)
    } else if let value = member.defaultValue, let now = present.defaultValue, renamedSource(value) != now {
      report(.defaultChanged, type, member, old: value, new: now, makes: .none, reads: .none, other: other)
    }
    if member.wire != present.wire {
      report(
        .meaningChanged, type, member, old: member.wire, new: present.wire, makes: .none, reads: .none, other: other)
    }
  }

  // MARK: - Enums

  private mutating func compareCases(_ type: SurfaceType, _ other: SurfaceType) {
    for name in type.members.keys.sorted() {
      guard let member = type.members[name] else { continue }
      guard let present = other.members[name] else {
        if let alias = new.aliases[other.name + "." + name] {
          report(.caseRenamed, type, member, new: alias, makes: .warning, reads: .breaks, other: other)
        } else {
          report(.caseRemoved, type, member, makes: .breaks, reads: .breaks, other: other)
        }
        continue
      }
      let payload = renamedSource(member.type)
      if payload != present.type {
        // A pattern without bindings matches whatever the case holds, and a value is one of the optional too.
        let reads: SourceEffect = payload.isEmpty ? .none : .breaks
        let makes: SourceEffect = payload + "?" == present.type ? .none : .breaks
        report(
          .casePayloadChanged, type, member, old: member.type, new: present.type, makes: makes, reads: reads,
          other: other)
      }
      if member.wire != present.wire {
        report(
          .meaningChanged, type, member, old: member.wire, new: present.wire, makes: .none, reads: .none, other: other)
      }
    }
    for name in other.members.keys.sorted() where type.members[name] == nil {
      guard let member = other.members[name] else { continue }
      add(
        difference(
          .caseAdded, type, nil, symbol: type.name + "." + name, old: "", new: member.type, makes: .none,
          reads: .breaks, condition: "switches without a default", newOrigin: member.origin))
    }
  }

  // MARK: - Protocols and calls

  private mutating func compareRequirements(_ type: SurfaceType, _ other: SurfaceType) {
    let isWhole = type.name == old.apiName + "API"
    for name in type.members.keys.sorted() {
      guard let member = type.members[name] else { continue }
      guard let present = other.members[name] else {
        let renaming = new.aliases["calls." + name]
        if isWhole {
          add(
            difference(
              renaming == nil ? .requirementRemoved : .requirementRenamed, type, member,
              new: renaming.map { String($0.dropFirst(6)) } ?? "", callers: renaming == nil ? .breaks : .warning,
              implementers: .breaks, other: other))
        } else if new.types[new.apiName + "API"]?.members[name] != nil {
          add(
            difference(
              .requirementRemoved, type, member, callers: .none, implementers: .none,
              condition: "it stands in the protocol of another tag", other: other))
        }
        continue
      }
      guard isWhole else { continue }
      if renamedSource(member.type) != present.type {
        add(
          difference(
            .requirementChanged, type, member, old: member.type, new: present.type, callers: .breaks,
            implementers: .breaks, other: other))
      }
      if member.wire != present.wire {
        add(
          difference(
            .meaningChanged, type, member, old: member.wire, new: present.wire, callers: .none, implementers: .none,
            other: other))
      }
    }
    for name in other.members.keys.sorted() where type.members[name] == nil {
      guard let member = other.members[name] else { continue }
      let isElsewhere = old.types[old.apiName + "API"]?.members[name] != nil
      if !isWhole, !isElsewhere { continue }
      // What only has another name now is said of the old one.
      if new.aliases.contains(where: { $0.value == "calls." + name && type.members[String($0.key.dropFirst(6))] != nil }
      ) {
        continue
      }
      add(
        difference(
          .requirementAdded, type, nil, symbol: type.name + "." + name, old: "", new: member.type, callers: .none,
          implementers: .breaks, condition: isWhole ? nil : "types that conform to this tag's protocol alone",
          newOrigin: member.origin))
    }
  }

  private mutating func compareCalls(_ type: SurfaceType, _ other: SurfaceType) {
    for name in type.members.keys.sorted() {
      guard let member = type.members[name], let present = other.members[name] else {
        guard let member = type.members[name] else { continue }
        // An operation's own requirement says so already; the client's own members have none.
        if member.kind != .call {
          add(difference(.memberRemoved, type, member, callers: .breaks, implementers: .none, other: other))
        }
        continue
      }
      if renamedSource(member.type) != present.type {
        let effect: SourceEffect = member.type == "Void" ? .warning : .breaks
        add(
          difference(
            .resultChanged, type, member, old: member.type, new: present.type, callers: effect, implementers: .none,
            other: other))
      }
      if present.isDeprecated, !member.isDeprecated {
        add(difference(.deprecated, type, member, callers: .warning, implementers: .none, other: other))
      }
      if member.kind != .call, member.wire != present.wire {
        add(
          difference(
            .meaningChanged, type, member, old: member.wire, new: present.wire, callers: .none, implementers: .none,
            other: other))
      }
    }
  }

  // MARK: - Whom it concerns

  private mutating func report(
    _ kind: SurfaceDifference.Kind, _ type: SurfaceType, _ member: SurfaceMember?, old: String = "", new: String = "",
    makes: SourceEffect, reads: SourceEffect, condition: String? = nil, other: SurfaceType? = nil
  ) {
    add(
      difference(
        kind, type, member, old: old, new: new, makes: makes, reads: reads, condition: condition,
        newOrigin: member.flatMap { other?.members[$0.name]?.origin } ?? other?.origin))
  }

  /// Who makes values of a type and who reads them follows from where operations use it; what they do not use, anyone may.
  private func difference(
    _ kind: SurfaceDifference.Kind, _ type: SurfaceType, _ member: SurfaceMember?, symbol: String? = nil,
    old: String = "", new: String = "", makes: SourceEffect, reads: SourceEffect, condition: String? = nil,
    newOrigin: SurfaceOrigin?
  ) -> SurfaceDifference {
    let isFree = !type.isSent && !type.isReceived
    let callers = max(type.isSent || isFree ? makes : .none, type.isReceived || isFree ? reads : .none)
    let implementers = max(type.isReceived || isFree ? makes : .none, type.isSent || isFree ? reads : .none)
    return SurfaceDifference(
      kind: kind, symbol: symbol ?? self.symbol(type, member), old: old, new: new, callers: callers,
      implementers: implementers, condition: condition, oldOrigin: member?.origin ?? type.origin, newOrigin: newOrigin)
  }

  private func difference(
    _ kind: SurfaceDifference.Kind, _ type: SurfaceType, _ member: SurfaceMember?, symbol: String? = nil,
    old: String = "", new: String = "", callers: SourceEffect, implementers: SourceEffect, condition: String? = nil,
    other: SurfaceType? = nil, newOrigin: SurfaceOrigin? = nil
  ) -> SurfaceDifference {
    SurfaceDifference(
      kind: kind, symbol: symbol ?? self.symbol(type, member), old: old, new: new, callers: callers,
      implementers: implementers, condition: condition, oldOrigin: member?.origin ?? type.origin,
      newOrigin: newOrigin ?? member.flatMap { other?.members[$0.name]?.origin } ?? other?.origin)
  }

  private func symbol(_ type: SurfaceType, _ member: SurfaceMember?) -> String {
    guard let member else { return type.name }
    return type.kind == .calls && member.kind == .call ? member.name : type.name + "." + member.name
  }

  private mutating func add(_ difference: SurfaceDifference) { differences.append(difference) }
}
