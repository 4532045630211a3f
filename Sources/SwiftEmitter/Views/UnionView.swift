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

extension UnionView {
  static let description = ViewDescription(
    "UnionView", "A union and its codec.",
    [
      .comment,
      .access,
      .text("name", "The type.", "Pet"),
      .text("qualifiedName", "The type, with the types around it.", "Order.Pet"),
      .list("branches", of: Branch.self, "Every alternative of the document."),
      .list("kinds", of: Kind.self, "The alternatives by the kind of JSON that they are written as."),
      .flag("hasKinds", "Whether `kinds` has any."),
      .list("fallbacks", of: Branch.self, "Alternatives whose kind is not known: unions of their own."),
      .list(
        "literals", of: Literal.self,
        "Literal protocols that the union adopts, so that `.string(\"x\")` may be written `\"x\"`."),
      .texts("nested", "Types that stand inside, rendered.", "public struct Variant1 { … }"),
    ])
}

extension UnionView.Branch {
  static let description = ViewDescription(
    "UnionView.Branch", "One alternative.",
    [
      .comment,
      .text("name", "The case as it is declared, with backticks where it is a keyword.", "cat"),
      .text("member", "The case as it stands behind a dot.", "cat"),
      .text("type", "The payload.", "Cat"),
      .flag("boxed", "Whether the case is indirect, because its payload is big."),
      .text("index", "The position among the ranked alternatives of its kind.", "0"),
      .text("values", "Discriminator values as patterns.", "\"cat\", \"kitten\""),
    ])
}

extension UnionView.Kind {
  static let description = ViewDescription(
    "UnionView.Kind", "The alternatives that are written as one kind of JSON.",
    [
      .text("pattern", "A pattern over `JSONKind`.", ".number(isInteger: true)"),
      .text("discriminator", "The key that tells objects apart, as a literal; absent without one.", "\"kind\""),
      .list("discriminated", of: UnionView.Branch.self, "Those that a discriminator’s value names."),
      .text("tables", "Key tables of the ranked ones.", "Cat.jsonKeys, Dog.jsonKeys"),
      .list("ranked", of: UnionView.Branch.self, "Those that are ranked by the keys that are there."),
      .flag("hasRanked", "Whether `ranked` has any."),
      .list("attempts", of: UnionView.Branch.self, "Those that are tried one after the other."),
    ])
}

extension UnionView.Literal {
  static let description = ViewDescription(
    "UnionView.Literal", "A literal protocol that the union adopts.",
    [
      .text("qualifiedName", "The union, with the types around it.", "Order.Pet"),
      .text("protocol", "The protocol.", "ExpressibleByStringLiteral"),
      .text("label", "The label of its initialiser.", "stringLiteral"),
      .text("type", "The literal’s type.", "String"),
      .text("name", "The case.", "string"),
    ])
}
