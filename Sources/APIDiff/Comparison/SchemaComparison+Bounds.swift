import APIModel
import Diagnostics

extension SchemaComparison {
  mutating func compareNumbers(_ a: Shape, _ b: Shape, at pair: Int) {
    // Of whole numbers, those above 0 are those from 1 on.
    let isWhole = a.types == .integer && b.types == .integer
    if !isWhole || a.minimum.map(Self.least) != b.minimum.map(Self.least) {
      compareBound(a.minimum, b.minimum, .minimum, .exclusiveMinimum, at: pair)
    }
    if !isWhole || a.maximum.map(Self.greatest) != b.maximum.map(Self.greatest) {
      compareBound(a.maximum, b.maximum, .maximum, .exclusiveMaximum, at: pair)
    }
    noteValue(
      .multipleOf, a.multipleOf?.value, b.multipleOf?.value, at: pair, text: Self.boundText, changed: Self.multipleEdit,
      added: .set, removed: .unset)
  }

  /// The least whole number that a lower bound lets through.
  private static func least(_ bound: Bound) -> Double {
    bound.exclusive ? bound.value.rounded(.down) + 1 : bound.value.rounded(.up)
  }

  private static func greatest(_ bound: Bound) -> Double {
    bound.exclusive ? bound.value.rounded(.up) - 1 : bound.value.rounded(.down)
  }

  private mutating func compareBound(_ a: Bound?, _ b: Bound?, _ topic: Topic, _ exclusive: Topic, at pair: Int) {
    switch (a, b) {
    case (nil, nil): break
    case (nil, let b?): note(b.exclusive ? exclusive : topic, .set, at: pair, new: b.literal)
    case (let a?, nil): note(a.exclusive ? exclusive : topic, .unset, at: pair, old: a.literal)
    case (let a?, let b?):
      if a.value == b.value {
        // The bound itself is now excluded, or no longer.
        if a.exclusive != b.exclusive {
          note(exclusive, b.exclusive ? .set : .unset, at: pair, old: a.literal, new: b.literal)
        }
      } else {
        note(
          b.exclusive ? exclusive : topic, b.value > a.value ? .increased : .decreased, at: pair, old: a.literal,
          new: b.literal)
      }
    }
  }

  /// Multiples of 10 are multiples of 5: from 10 to 5 more is accepted.
  private static func multipleEdit(_ a: Double, _ b: Double) -> Edit {
    if (a / b).rounded() == a / b { return .generalized }
    if (b / a).rounded() == b / a { return .specialized }
    return .changed
  }

  private static func boundText(_ value: Double) -> String { ValueText.text(.number(value, literal: "")) }

  mutating func compareTexts(_ a: Shape, _ b: Shape, at pair: Int) {
    compareCount(.minLength, a.minLength, b.minLength, at: pair, isLower: true)
    compareCount(.maxLength, a.maxLength, b.maxLength, at: pair)
    comparePatterns(a, b, at: pair)
    if isSameCoding(a, b) { return }
    noteValue(
      .contentEncoding, a.contentEncoding, b.contentEncoding, at: pair, text: { $0 }, added: .changed, removed: .changed
    )
    noteValue(
      .contentMediaType, a.contentMediaType, b.contentMediaType, at: pair, text: { $0 }, added: .changed,
      removed: .changed)
  }

  private mutating func comparePatterns(_ a: Shape, _ b: Shape, at pair: Int) {
    let old = a.patterns.filter { !b.patterns.contains($0) }.joined(separator: " and ")
    let new = b.patterns.filter { !a.patterns.contains($0) }.joined(separator: " and ")
    if old.isEmpty, new.isEmpty { return }
    if old.isEmpty {
      note(.pattern, .added, at: pair, new: new)
    } else if new.isEmpty {
      note(.pattern, .removed, at: pair, old: old)
    } else if [".*", "^.*$"].contains(new) {
      note(.pattern, .generalized, at: pair, old: old, new: new)
    } else if [".*", "^.*$"].contains(old) {
      note(.pattern, .specialized, at: pair, old: old, new: new)
    } else {
      note(.pattern, .changed, at: pair, old: old, new: new)
    }
  }

  /// A lower bound of 0 says nothing.
  mutating func compareCount(_ topic: Topic, _ a: Int?, _ b: Int?, at pair: Int, isLower: Bool = false) {
    let a = isLower && a == 0 ? nil : a
    let b = isLower && b == 0 ? nil : b
    noteValue(
      topic, a, b, at: pair, text: { "\($0)" }, changed: { $1 > $0 ? .increased : .decreased }, added: .set,
      removed: .unset)
  }

  mutating func compareArrays(_ a: Shape, _ b: Shape, at pair: Int) {
    compareCount(.minItems, a.minItems, b.minItems, at: pair, isLower: true)
    compareCount(.maxItems, a.maxItems, b.maxItems, at: pair)
    if a.uniqueItems != b.uniqueItems { note(.uniqueItems, b.uniqueItems ? .set : .unset, at: pair) }
    // Nothing said about the items of an array is the schema that accepts everything.
    if a.types.contains(.array), b.types.contains(.array) {
      switch (a.items.flatMap { old[$0].saysNothing ? nil : $0 }, b.items.flatMap { new[$0].saysNothing ? nil : $0 }) {
      case (nil, nil): break
      case (nil, let b?): note(.items, .specialized, at: pair, new: typeText(new[b]))
      case (let a?, nil): note(.items, .generalized, at: pair, old: typeText(old[a]))
      case (let a?, let b?):
        var uses: (old: SourceLocation, new: SourceLocation)?
        if !old.referredComponents(a).isEmpty || !new.referredComponents(b).isEmpty,
          let before = old.place(of: ["items"], in: pairs[pair].old),
          let after = new.place(of: ["items"], in: pairs[pair].new)
        {
          uses = (before, after)
        }
        connect(pair, to: a, b, step: .item, label: "[]", uses: uses)
      }
    }
    for (index, (a, b)) in zip(a.prefixItems, b.prefixItems).enumerated() {
      connect(pair, to: a, b, step: .inner, label: "[\(index)]")
    }
    for index in a.prefixItems.indices.dropFirst(b.prefixItems.count) {
      note(.prefixItems, .removed, at: pair, name: "\(index)", old: typeText(old[a.prefixItems[index]]))
    }
    for index in b.prefixItems.indices.dropFirst(a.prefixItems.count) {
      note(.prefixItems, .added, at: pair, name: "\(index)", new: typeText(new[b.prefixItems[index]]))
    }
  }
}

extension Shape {
  /// Accepts everything and tells nothing.
  var saysNothing: Bool {
    types == .all && unions.isEmpty && nots.isEmpty && keywords.isEmpty && values == nil && members.isEmpty
      && annotations.defaultValue == nil && !annotations.readOnly && !annotations.writeOnly
  }
}
