import APIModel
import Diagnostics

/// A schema in its effective form: references followed, `allOf` merged, alternatives of plain types turned into a set of types.
/// Two schemas that accept the same values in different spellings have equal shapes wherever that can be told cheaply.
///
/// Built once by `ShapeTable` and only read afterwards; children are nodes of the table, so cycles are harmless.
final class Shape {
  struct Member {
    var name: String
    var node: ShapeID
    var required: Bool
    /// From the object itself; the schema of the property may say the same.
    var location: SourceLocation
  }

  struct Union {
    struct Branch {
      var node: ShapeID
      /// The component's name, or nothing for an anonymous branch.
      var name: String?
    }

    var isOneOf: Bool
    var branches: [Branch]
    var discriminator: Discriminator?
    var location: SourceLocation
  }

  enum Additional {
    /// Not said, or `true`: the same on the wire.
    case open
    case forbidden
    case node(ShapeID)
  }

  struct Keyword {
    var name: String
    var value: Value
    var location: SourceLocation
  }

  struct Inner {
    var keyword: String
    /// The property's name under `dependentSchemas`.
    var key: String
    var node: ShapeID
  }

  var location: SourceLocation
  /// The component that this is, seen through plain references.
  var name: String?

  var types = TypeSet.all
  var nullable = false
  /// Nothing states a type, so that nothing says whether null is accepted.
  var infersType = false
  /// The types are the branches of `anyOf` or `oneOf`; it makes no difference, except to the names of rules.
  var spellsTypesAsUnion = false
  var format: String?
  var minimum: Bound?
  var maximum: Bound?
  var multipleOf: Bound?
  var minLength: Int?
  var maxLength: Int?
  var patterns: [String] = []
  var contentEncoding: String?
  var contentMediaType: String?
  var items: ShapeID?
  var prefixItems: [ShapeID] = []
  var minItems: Int?
  var maxItems: Int?
  var uniqueItems = false
  /// In document order, each name once.
  var members: [Member] = []
  var additional = Additional.open
  var patternMembers: [Member] = []
  var undeclaredRequired: [String] = []
  var minProperties: Int?
  var maxProperties: Int?
  var discriminator: Discriminator?
  /// nil: not enumerated.
  var values: [Value]?
  var isConst = false
  var unions: [Union] = []
  var nots: [ShapeID] = []
  /// `if`, `contains`, `propertyNames` and the like, by name.
  var keywords: [Keyword] = []
  /// The schemas under some of them.
  var subschemas: [Inner] = []
  var annotations = Annotations()
  var extensions: [Extension] = []

  init(location: SourceLocation) {
    self.location = location
  }

  /// `enum: [true, false]`, which is what `type: boolean` says.
  var listsBothFlags: Bool {
    guard types == .boolean, let values else { return false }
    return Set(values).subtracting([.null]) == [.bool(true), .bool(false)]
  }

  /// Says nothing about values but that they meet one of the alternatives.
  var isOnlyAlternatives: Bool {
    guard !unions.isEmpty, types == .all, values == nil, format == nil, keywords.isEmpty, nots.isEmpty else {
      return false
    }
    let bounds = [minLength, maxLength, minItems, maxItems, minProperties, maxProperties]
    let saysBounds = bounds.contains { $0 != nil } || minimum != nil || maximum != nil || multipleOf != nil
    let saysText = !patterns.isEmpty || contentEncoding != nil || contentMediaType != nil
    let saysItems = items != nil || !prefixItems.isEmpty || uniqueItems
    guard case .open = additional, members.isEmpty, patternMembers.isEmpty, undeclaredRequired.isEmpty else {
      return false
    }
    return !saysBounds && !saysText && !saysItems
  }
}

/// An index into a `ShapeTable`.
struct ShapeID: Hashable, Comparable {
  var index: Int

  static func < (a: ShapeID, b: ShapeID) -> Bool { a.index < b.index }
}
