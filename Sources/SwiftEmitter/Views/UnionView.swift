/// A union and its codec: `union.mustache`, `unionCodec.mustache`.
struct UnionView: TemplateView {
  struct Branch: TemplateView {
    var comment: [String]
    /// As it is declared, with backticks where it is a keyword.
    var name: String
    /// As it stands behind a dot.
    var member: String
    var type: String
    var boxed: Bool
    /// The position among the ranked branches of its kind.
    var index: Int
    /// Discriminator values as patterns: `"cat", "kitten"`.
    var values: String

    func value(for key: String) -> ViewValue? {
      switch key {
      case "comment": .texts(comment)
      case "name": .text(name)
      case "member": .text(member)
      case "type": .text(type)
      case "boxed": .flag(boxed)
      case "index": .number(index)
      case "values": .text(values)
      default: nil
      }
    }
  }

  /// The branches that are written as one kind of JSON.
  struct Kind: TemplateView {
    /// A pattern over `JSONKind`: `.number(isInteger: true)`.
    var pattern: String
    /// The key that tells objects apart, as a literal.
    var discriminator: String?
    var discriminated: [Branch]
    /// `Cat.jsonKeys, Dog.jsonKeys`
    var tables: String
    var ranked: [Branch]
    /// Tried one after the other.
    var attempts: [Branch]

    func value(for key: String) -> ViewValue? {
      switch key {
      case "pattern": .text(pattern)
      case "discriminator": .optional(discriminator)
      case "discriminated": .list(discriminated)
      case "tables": .text(tables)
      case "ranked": .list(ranked)
      case "hasRanked": .flag(!ranked.isEmpty)
      case "attempts": .list(attempts)
      default: nil
      }
    }
  }

  /// A literal protocol that the union adopts, so that `.string("x")` may be written `"x"`.
  struct Literal: TemplateView {
    var qualifiedName: String
    var conformance: String
    var label: String
    var type: String
    var name: String

    func value(for key: String) -> ViewValue? {
      switch key {
      case "qualifiedName": .text(qualifiedName)
      case "protocol": .text(conformance)
      case "label": .text(label)
      case "type": .text(type)
      case "name": .text(name)
      default: nil
      }
    }
  }

  var comment: [String]
  var access: String
  var name: String
  var qualifiedName: String
  var branches: [Branch]
  var kinds: [Kind]
  /// Branches whose kind is not known: unions of their own.
  var fallbacks: [Branch]
  var literals: [Literal]
  var nested: [String]

  func value(for key: String) -> ViewValue? {
    switch key {
    case "comment": .texts(comment)
    case "access": .text(access)
    case "name": .text(name)
    case "qualifiedName": .text(qualifiedName)
    case "branches": .list(branches)
    case "kinds": .list(kinds)
    case "hasKinds": .flag(!kinds.isEmpty)
    case "fallbacks": .list(fallbacks)
    case "literals": .list(literals)
    case "nested": .texts(nested)
    default: nil
    }
  }
}
