import APIDiff
import Foundation
import Testing

/// 38 pairs that were judged by hand.
@Suite("Judgements by hand") struct JudgementTests {
  /// The worst level, and the ids of all changes.
  static let truths: [(name: String, level: Level?, ids: Set<String>)] = [
    ("param-explode-false", .error, ["request-parameter-style-changed"]),
    ("param-style-pipe", .error, ["request-parameter-style-changed"]),
    ("discriminator-propertyName", .error, ["response-property-discriminator-property-name-changed"]),
    ("opid-renamed", .info, ["api-operation-id-removed"]),
    ("props-moved-to-allOf", .info, ["response-optional-property-added"]),
    ("security-global-added", .error, ["api-global-security-added"]),
    ("apikey-header-renamed", .error, ["api-security-component-detail-changed"]),
    ("text-only", nil, []),
    ("nullable-30-to-31", nil, []),
    ("server-removed", .warning, ["api-server-removed", "api-server-added"]),
    ("param-default-added", .info, ["request-parameter-default-value-added"]),
    ("exclMin-30-to-31", nil, []),
    ("resp-array-item-enum-added", .warning, ["response-property-enum-value-added"]),
    ("resp-header-enum-added", .warning, ["response-header-enum-value-added"]),
    ("resp-body-dropped", .error, ["response-body-removed"]),
    (
      "discriminator-mapping-key-renamed", .error,
      ["response-property-discriminator-mapping-added", "response-property-discriminator-mapping-deleted"]
    ),
    ("enum-order-only", nil, []),
    ("multipart-encoding", .warning, ["request-body-encoding-changed"]),
    ("allowEmptyValue", .warning, ["request-parameter-empty-value-forbidden"]),
    ("resp-default-removed", .warning, ["response-default-removed"]),
    ("resp-anyOf-branch-added", .error, ["response-property-any-of-added", "api-schema-added"]),
    ("callback-body-required-prop", .info, ["response-property-became-required"]),
    ("security-required-on-op", .error, ["api-security-added"]),
    ("path-param-moved-to-op", nil, []),
    ("callback-prop-removed", .warning, ["response-optional-property-removed"]),
    ("xml-name", .error, ["response-property-xml-changed"]),
    ("security-and-added", .error, ["api-security-tightened"]),
    ("oneOf-to-anyOf", .info, ["response-property-one-of-became-any-of"]),
    ("req-multipleOf-added", .error, ["request-property-multiple-of-set"]),
    ("param-format-added", .error, ["request-parameter-type-changed"]),
    ("enum1-to-const", nil, []),
    ("mediatype-req-to-vendor", .error, ["request-body-media-type-changed"]),
    ("resp-oneOf-branch-added", .error, ["response-property-one-of-added", "api-schema-added"]),
    ("err-schema-prop-removed", .warning, ["response-optional-property-removed"]),
    ("not-polarity-req", .info, ["request-property-not-narrowed"]),
    ("req-required-relaxed", .info, ["request-property-became-optional"]),
    ("param-minLength-set", .error, ["request-parameter-min-length-increased"]),
    ("callback-removed", .error, ["callback-removed"]),
  ]

  struct Judgement: Decodable {
    var name: String
    var base: String
    var revision: String
  }

  @Test("All judgements are met")
  func judgements() throws {
    guard let shared = TestAPI.shared else {
      print("skipped: no corpus at ../shared")
      return
    }
    let root = shared + "/corpus/diff-cases/"
    let text = try Data(contentsOf: URL(fileURLWithPath: root + "judgements.json"))
    let judgements = try JSONDecoder().decode([Judgement].self, from: text)
    #expect(Set(judgements.map(\.name)) == Set(Self.truths.map(\.name)))
    for judgement in judgements {
      let truth = try #require(Self.truths.first { $0.name == judgement.name })
      let old = try #require(TestAPI.load(path: root + judgement.base))
      let new = try #require(TestAPI.load(path: root + judgement.revision))
      let changes = APIDiff.compare(old: old, new: new).changes
      #expect(changes.first?.level == truth.level, "\(judgement.name)")
      #expect(Set(changes.map(\.id)) == truth.ids, "\(judgement.name)")
    }
  }
}
