import APIModel
import Diagnostics

extension SchemaComparison {
  mutating func compareTypes(_ a: Shape, _ b: Shape, at pair: Int) {
    compareNull(a, b, at: pair)
    guard a.types != b.types || a.format != b.format && !isSameCoding(a, b), !isUnionEdge(a, b) else { return }
    let isList = a.types != b.types && (a.spellsTypesAsUnion || b.spellsTypesAsUnion)
    // That null came or went is told apart.
    let showsNull = a.nullable == b.nullable
    note(
      isList ? .listOfTypes : .type, typeEdit(a, b), at: pair, old: typeText(a, showsNull: showsNull),
      new: typeText(b, showsNull: showsNull), keywords: a.types == b.types ? ["format", "type"] : nil)
  }

  mutating func compareNull(
    _ a: Shape, _ b: Shape, at pair: Int, oldLocation: SourceLocation? = nil, newLocation: SourceLocation? = nil
  ) {
    let isNullOpen = b.nullable ? a.infersType : b.infersType
    if a.nullable != b.nullable, !isNullOpen, !pairs[pair].ignoresNull, a.types != .all || !a.unions.isEmpty,
      b.types != .all || !b.unions.isEmpty
    {
      note(
        .nullable, b.nullable ? .becameTrue : .becameFalse, at: pair, old: typeText(a), new: typeText(b),
        oldLocation: oldLocation, newLocation: newLocation)
    }
  }

  /// Bytes as OpenAPI 3.0 writes them, and as 3.1 does: `format: byte` is `contentEncoding: base64`, and `format: binary` is a media type
  /// without an encoding.
  func isSameCoding(_ a: Shape, _ b: Shape) -> Bool {
    func isSame(_ older: Shape, _ newer: Shape) -> Bool {
      guard newer.format == nil, older.contentEncoding == nil else { return false }
      switch older.format {
      case "byte": return newer.contentEncoding == "base64" && older.contentMediaType == newer.contentMediaType
      case "binary": return newer.contentEncoding == nil && newer.contentMediaType == "application/octet-stream"
      default: return false
      }
    }
    return isSame(a, b) || isSame(b, a)
  }

  /// Where a union appears, goes or wraps, the union's facts say it.
  private func isUnionEdge(_ a: Shape, _ b: Shape) -> Bool { a.unions.isEmpty != b.unions.isEmpty }

  private func typeEdit(_ a: Shape, _ b: Shape) -> Edit {
    let wider = b.types.isSuperset(of: a.types) && (b.types != a.types && b.format == nil || widens(a.format, b.format))
    let narrower =
      a.types.isSuperset(of: b.types) && (b.types != a.types && a.format == nil || widens(b.format, a.format))
    if wider { return .generalized }
    if narrower { return .specialized }
    return .changed
  }

  private func widens(_ a: String?, _ b: String?) -> Bool {
    guard let a, let b else { return b == nil }
    return a == b || Self.widerFormats[a]?.contains(b) == true
  }

  /// Formats whose values are all of the other one too.
  private static let widerFormats: [String: Set<String>] = [
    "int32": ["int64"], "float": ["double"], "uri": ["uri-reference", "iri", "iri-reference"],
    "uri-reference": ["iri-reference"], "iri": ["iri-reference"], "email": ["idn-email"],
    "hostname": ["idn-hostname"],
  ]

  func typeText(_ shape: Shape, showsNull: Bool = true) -> String {
    var text = shape.types.text
    if !shape.unions.isEmpty {
      text = shape.unions.map { ($0.isOneOf ? "one of " : "any of ") + "\($0.branches.count) schemas" }.joined(
        separator: " and ")
    }
    if let format = shape.format { text += " (\(format))" }
    return shape.nullable && showsNull ? text + " or null" : text
  }

  // MARK: Enumerations

  mutating func compareValues(_ a: Shape, _ b: Shape, at pair: Int) {
    guard a.values != b.values else { return }
    if isExtensible(a) || isExtensible(b) {
      compareExtensibleValues(a, b, at: pair)
      return
    }
    guard let old = a.values else {
      if b.isConst {
        note(.const, .added, at: pair, new: listText(b.values))
      } else {
        note(.enumeration, .added, at: pair, new: listText(b.values))
      }
      return
    }
    guard let new = b.values else {
      note(a.isConst ? .const : .enumeration, .removed, at: pair, old: listText(old))
      return
    }
    if a.isConst, b.isConst {
      if Set(old.map(ValueText.text)) != Set(new.map(ValueText.text)) {
        note(.const, .changed, at: pair, old: listText(old), new: listText(new))
      }
      return
    }
    // 1 and "1" differ by their type, which is told, and read the same in text.
    let text = a.types.isDisjoint(with: b.types) ? ValueText.plain : ValueText.text
    let before = Set(old.map(text))
    let after = Set(new.map(text))
    for value in old where !after.contains(text(value)) {
      note(
        .enumValue, .removed, at: pair, name: ValueText.plain(value), old: ValueText.plain(value),
        oldLocation: self.old.place(of: value, in: pairs[pair].old))
    }
    for value in new where !before.contains(text(value)) {
      note(
        .enumValue, .added, at: pair, name: ValueText.plain(value), new: ValueText.plain(value),
        newLocation: self.new.place(of: value, in: pairs[pair].new))
    }
  }

  /// `x-extensible-enum` is read as the list of values where there is no `enum`.
  private func isExtensible(_ shape: Shape) -> Bool {
    shape.extensions.contains { $0.name == "x-extensible-enum" }
  }

  private mutating func compareExtensibleValues(_ a: Shape, _ b: Shape, at pair: Int) {
    let old = a.values ?? []
    let new = b.values ?? []
    let before = Set(old.map(ValueText.text))
    let after = Set(new.map(ValueText.text))
    for value in old where !after.contains(ValueText.text(value)) {
      note(
        .extensibleEnumValue, .removed, at: pair, name: ValueText.plain(value), old: ValueText.plain(value),
        oldLocation: self.old.place(of: value, in: pairs[pair].old))
    }
    for value in new where !before.contains(ValueText.text(value)) {
      note(
        .extensibleEnumValue, .added, at: pair, name: ValueText.plain(value), new: ValueText.plain(value),
        newLocation: self.new.place(of: value, in: pairs[pair].new))
    }
  }

  func listText(_ values: [Value]?) -> String {
    let values = values ?? []
    let shown = values.prefix(8).map(ValueText.plain).joined(separator: ", ")
    return values.count > 8 ? shown + ", … (\(values.count))" : shown
  }
}
