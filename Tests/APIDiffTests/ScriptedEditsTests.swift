import APIDiff
import Foundation
import Testing

/// A document of 4 MB with 20 edits: exactly those are reported.
@Suite("Scripted edits") struct ScriptedEditsTests {
  /// The first `old` after `anchor` (and after each part of it in turn) becomes `new`.
  struct TextEdit {
    var id: String
    var anchor: [String]
    var old: String
    var new: String

    init(_ id: String, at anchor: String..., old: String, new: String) {
      (self.id, self.anchor, self.old, self.new) = (id, anchor, old, new)
    }

    func apply(to text: inout String) -> Bool {
      var start = text.startIndex
      for part in anchor {
        guard let found = text.range(of: part, range: start..<text.endIndex) else { return false }
        start = found.lowerBound
      }
      guard let range = text.range(of: old, range: start..<text.endIndex) else { return false }
      text.replaceSubrange(range, with: new)
      return true
    }
  }

  private static let coupon = "\n    coupon:\n"
  private static let list = "operationId: GetCoupons\n"
  private static let find = "operationId: GetAppsSecretsFind\n"
  private static let link = "\n    account_link:\n"

  static let edits: [TextEdit] = [
    TextEdit(
      "response-optional-property-removed", at: coupon, "\n        redeem_by:\n",
      old: """
                redeem_by:
                  description: Date after which the coupon can no longer be redeemed.
                  format: unix-time
                  nullable: true
                  type: integer

        """, new: ""),
    TextEdit(
      "new-required-request-parameter", at: list, old: "      parameters:\n",
      new: """
              parameters:
                - in: query
                  name: region
                  required: true
                  schema:
                    type: string

        """),
    TextEdit(
      "response-property-enum-value-added", at: coupon, old: "            - repeating\n",
      new: "            - repeating\n            - weekly\n"),
    TextEdit(
      "request-parameter-property-enum-value-removed", at: find, old: "                  - user\n", new: ""),
    TextEdit("response-property-type-changed", at: coupon, old: "type: number", new: "type: string"),
    TextEdit(
      "response-property-max-length-increased", at: coupon, "\n        name:\n", old: "maxLength: 5000",
      new: "maxLength: 6000"),
    TextEdit(
      "endpoint-added", at: "\n  /v1/coupons:\n", old: "    get:\n",
      new: """
            put:
              operationId: PutCoupons
              responses:
                '204':
                  description: Done
            get:

        """),
    TextEdit(
      "response-property-became-nullable", at: coupon, "\n        valid:\n", old: "          type: boolean\n",
      new: "          nullable: true\n          type: boolean\n"),
    TextEdit(
      "response-optional-property-added", at: "\n    coupon_currency_option:\n", old: "      properties:\n",
      new: "      properties:\n        note:\n          type: string\n"),
    TextEdit("response-property-became-optional", at: link, "      required:\n", old: "        - url\n", new: ""),
    TextEdit(
      "request-body-became-required", at: "operationId: PostWebhookEndpointsWebhookEndpoint\n",
      old: "        required: false\n", new: "        required: true\n"),
    TextEdit(
      "response-non-success-status-added", at: list, old: "        default:\n",
      new: "        '304':\n          description: Not modified\n        default:\n"),
    TextEdit(
      "api-operation-id-removed", at: "\n  /v1/balance:\n", old: "operationId: GetBalance\n",
      new: "operationId: RetrieveBalance\n"),
    TextEdit(
      "request-parameter-removed", at: list, "        - description: Specifies which fields",
      old: """
                - description: Specifies which fields in the response should be expanded.
                  explode: true
                  in: query
                  name: expand
                  required: false
                  schema:
                    items:
                      maxLength: 5000
                      type: string
                    type: array
                  style: deepObject

        """, new: ""),
    TextEdit(
      "response-property-pattern-changed", at: list, old: "pattern: ^/v1/coupons", new: "pattern: ^/v2/coupons"),
    TextEdit(
      "request-parameter-deprecated", at: find, "          name: name\n", old: "          required: true\n",
      new: "          deprecated: true\n          required: true\n"),
    TextEdit(
      "api-server-added", at: "\nservers:\n", old: "servers:\n", new: "servers:\n  - url: 'https://test.stripe.com/'\n"),
    TextEdit(
      "new-optional-request-property", at: "operationId: PostWebhookEndpointsWebhookEndpoint\n",
      "            schema:\n",
      old: "              properties:\n",
      new: "              properties:\n                label:\n                  type: string\n"),
    TextEdit("api-global-security-alternative-removed", at: "\nsecurity:\n", old: "  - bearerAuth: []\n", new: ""),
  ]

  @Test("Stripe's document with 20 edits: exactly those, each once")
  func stripe() throws {
    guard let shared = TestAPI.shared else {
      print("skipped: no corpus at ../shared")
      return
    }
    let text = try String(contentsOfFile: shared + "/corpus/docs/stripe-2023-09.yaml", encoding: .utf8)
    var edited = text
    for edit in Self.edits {
      #expect(edit.apply(to: &edited), "no place for \(edit.id)")
    }
    let start = try #require(edited.range(of: "\n  /v1/balance/history:\n")).lowerBound
    let end = try #require(edited.range(of: "\n  '/v1/balance/history/{id}':\n")).lowerBound
    edited.removeSubrange(start..<end)
    let old = try #require(TestAPI.load(text))
    let new = try #require(TestAPI.load(edited))
    let changes = APIDiff.compare(old: old, new: new).changes
    let expected = (Self.edits.map(\.id) + ["api-path-removed-without-deprecation"]).sorted()
    #expect(expected.count == 20)
    #expect(changes.map(\.id).sorted() == expected, "\(changes.map(\.message).joined(separator: "\n"))")
    if let file = ProcessInfo.processInfo.environment["MARTLET_EDITED_DOCUMENT"] {
      try edited.write(toFile: file, atomically: true, encoding: .utf8)
    }
  }
}
