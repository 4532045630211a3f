import Foundation
import Testing

/// `diff` and `changelog`, from the outside.
@Suite struct DiffTests {
  private let martlet: MartletProcess

  /// `limit` becomes required, which breaks old clients.
  private static let breaking = MartletProcess.shop.replacingOccurrences(
    of: "- {name: id,",
    with: "- {name: limit, in: query, required: true, schema: {type: integer}}\n        - {name: id,")
  /// A new property, which breaks nobody.
  private static let harmless = MartletProcess.shop.replacingOccurrences(
    of: "count: {type: integer}", with: "count: {type: integer}\n        note: {type: string}")

  init() throws {
    martlet = try MartletProcess()
    try martlet.write(MartletProcess.shop, "old.yaml")
    try martlet.write(Self.breaking, "breaking.yaml")
    try martlet.write(Self.harmless, "harmless.yaml")
  }

  @Test func endsWithOneForWhatBreaks() throws {
    let breaking = try martlet("diff", "old.yaml", "breaking.yaml")
    #expect(breaking.code == 1)
    #expect(breaking.output.hasPrefix("1 breaking change, 0 warnings, 0 other changes\n"))
    #expect(breaking.output.contains("[new-required-request-parameter]"))
    #expect(breaking.output.contains("+ breaking.yaml:9:"))
    let harmless = try martlet("diff", "old.yaml", "harmless.yaml")
    #expect(harmless.code == 0, "\(harmless.output)\(harmless.error)")
    let same = try martlet("diff", "old.yaml", "old.yaml")
    #expect(same.code == 0)
    #expect(same.output == "no changes\n")
  }

  @Test func failsOnWhatItIsToldTo() throws {
    #expect(try martlet("diff", "old.yaml", "breaking.yaml", "--fail-on", "none").code == 0)
    #expect(try martlet("diff", "old.yaml", "harmless.yaml", "--fail-on", "any").code == 1)
    #expect(try martlet("diff", "old.yaml", "breaking.yaml", "--axis", "wire").code == 1)
    #expect(
      try martlet("diff", "old.yaml", "breaking.yaml", "--severity", "new-required-request-parameter=info").code == 0)
    #expect(try martlet("diff", "old.yaml", "breaking.yaml", "--path", "/nothing/*").code == 0)
    #expect(try martlet("diff", "old.yaml", "breaking.yaml", "--tag", "orders").code == 1)
  }

  /// An enumeration within a property becomes a component that was there before: nothing differs on the wire.
  @Test func tellsATypeThatWentWithItsProperty() throws {
    let inline = """
      openapi: 3.1.0
      info: {title: Shop, version: 1.0.0}
      paths:
        /a: {get: {operationId: a, responses: {'200': {description: OK, content: {application/json: {schema: {$ref: '#/components/schemas/Item'}}}}}}}
      components:
        schemas:
          Colour: {type: string, enum: [red, blue]}
          Item: {type: object, properties: {back: {$ref: '#/components/schemas/Colour'}, front: {type: string, enum: [red, blue]}}}
      """
    try martlet.write(inline, "inline.yaml")
    try martlet.write(
      inline.replacingOccurrences(
        of: "front: {type: string, enum: [red, blue]}", with: "front: {$ref: '#/components/schemas/Colour'}"),
      "named.yaml")
    let output = try martlet("diff", "inline.yaml", "named.yaml").output
    #expect(output.hasPrefix("1 breaking change, 0 warnings, 0 other changes\n"), "\(output)")
    #expect(output.contains("Item.front: Item.Front? → Colour?"), "\(output)")
    #expect(output.contains("Item.Front: removed"), "\(output)")
  }

  @Test func tellsARenamedOperationWhereItsPathMovedOutOfTheServer() throws {
    let old = """
      openapi: 3.1.0
      info: {title: Shop, version: 1.0.0}
      servers: [{url: 'https://shop.example/v1'}]
      paths:
        /a: {get: {operationId: first, responses: {'200': {description: OK}}}}
      """
    try martlet.write(old, "before.yaml")
    try martlet.write(
      old.replacingOccurrences(of: "example/v1", with: "example").replacingOccurrences(of: "/a:", with: "/v1/a:")
        .replacingOccurrences(of: "first", with: "second"), "after.yaml")
    let output = try martlet("diff", "before.yaml", "after.yaml").output
    #expect(output.contains("first(_:) → second(_:)"), "\(output)")
    #expect(!output.contains("swift-declaration-changed"), "\(output)")
  }

  @Test(arguments: [
    ["diff", "old.yaml"], ["diff"], ["diff", "old.yaml", "breaking.yaml", "--fail-on", "sometimes"],
    ["diff", "old.yaml", "breaking.yaml", "--severity", "no-such-rule=info"], ["diff", "-", "-"],
    ["diff", "old.yaml", "breaking.yaml", "--axis", "everything"],
    ["diff", "old.yaml", "breaking.yaml", "--git-base", "x"],
    ["changelog", "old.yaml"], ["diff", "--git-base", ""],
    ["diff", "old.yaml", "breaking.yaml", "-o", "old.yaml", "--force"],
    ["generate", "old.yaml", "--no-breaking", "--breaking-base", ""], ["diff", "--git-base", "HEAD"],
  ])
  func endsWithTwoForWrongUse(arguments: [String]) throws {
    #expect(try martlet.run(arguments).code == 2)
  }

  @Test func saysWhichDocumentCannotBeRead() throws {
    let missing = try martlet("diff", "old.yaml", "nowhere.yaml")
    #expect(missing.code == 1)
    #expect(missing.error.contains("nowhere.yaml: error: "))
    try martlet.write("just text", "text.yaml")
    #expect(try martlet("diff", "old.yaml", "text.yaml").code == 1)
  }

  @Test func writesAReportOnceUnlessForced() throws {
    #expect(
      try martlet("diff", "old.yaml", "breaking.yaml", "--format", "html", "-o", "r.html", "--fail-on", "none").code
        == 0)
    let page = try #require(martlet.text("r.html"))
    #expect(page.hasPrefix("<!DOCTYPE html>"))
    try martlet.write("mine", "r.html")
    let refused = try martlet(
      "diff", "old.yaml", "breaking.yaml", "--format", "html", "-o", "r.html", "--fail-on", "none")
    #expect(refused.code == 1)
    #expect(refused.error.contains("--force"))
    #expect(martlet.text("r.html") == "mine")
    let forced = try martlet(
      "diff", "old.yaml", "breaking.yaml", "--format", "html", "-o", "r.html", "--force", "--fail-on", "none")
    #expect(forced.code == 0)
    #expect(martlet.text("r.html") == page)
  }

  @Test func comparesManyVersionsInATable() throws {
    let result = try martlet("diff", "old.yaml", "harmless.yaml", "breaking.yaml", "--fail-on", "none")
    let lines = result.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0].hasPrefix("from"))
    #expect(lines[1].hasPrefix("old.yaml"))
    #expect(lines[2].hasPrefix("harmless.yaml"))
    #expect(result.output.contains("== harmless.yaml → breaking.yaml\n"))
    let page = try martlet("diff", "old.yaml", "harmless.yaml", "breaking.yaml", "--format", "html")
    #expect(page.code == 1)
    #expect(page.output.components(separatedBy: "<section class=\"document\"").count == 3)
  }

  @Test func comparesFolders() throws {
    for (folder, text) in [("a", MartletProcess.shop), ("b", Self.breaking)] {
      try martlet.write(text, "\(folder)/v1/shop.yaml")
      try martlet.write("Order: {type: object}", "\(folder)/part.yaml")
    }
    try martlet.write(MartletProcess.shop, "b/extra.yaml")
    let result = try martlet("diff", "a", "b")
    #expect(result.code == 1)
    #expect(result.error.contains("b/extra.yaml is new\n"))
    #expect(result.output.contains("+ b/v1/shop.yaml:9:"))
    #expect(!result.output.contains("part.yaml"))
    for format in ["text", "markdown", "html", "json", "junit", "sarif", "github"] {
      let report = try martlet("diff", "a", "b", "--format", format)
      #expect(report.code == 1, "\(format): \(report.error)")
      // What is new breaks nobody, so that no annotation says it.
      if !["sarif", "github"].contains(format) { #expect(report.output.contains("extra.yaml"), "\(format)") }
    }
    #expect(try martlet("diff", "a", "b", "--format", "json", "--check-version", "--fail-on", "none").code == 1)
    // A document that is gone breaks everyone who used it.
    let gone = try martlet("diff", "b", "a")
    #expect(gone.code == 1)
    #expect(gone.error.contains("b/extra.yaml is gone\n"))
  }

  private func git(_ arguments: String...) throws {
    let settings = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "init.defaultBranch=main"]
    let result = try martlet.run(settings + arguments, by: URL(filePath: "/usr/bin/git"))
    #expect(result.code == 0, "\(result.error)")
  }

  @Test func readsGitRevisionsAndTheConfigurationsDocuments() throws {
    try martlet.write(
      MartletProcess.shop.replacingOccurrences(of: "#/components/schemas/Order", with: "order.yaml"), "api/shop.yaml")
    try martlet.write("type: object\nproperties: {id: {type: string}}\n", "api/order.yaml")
    try martlet.write("documents: [{spec: api/shop.yaml}]\n", "martlet.yaml")
    try git("init", "-q")
    try git("add", "api", "martlet.yaml")
    try git("commit", "-q", "-m", "First")
    try martlet.write("type: object\nproperties: {id: {type: integer}}\n", "api/order.yaml")

    let revision = try martlet("diff", "main:api/shop.yaml", "api/shop.yaml")
    #expect(revision.code == 1, "\(revision.error)")
    // The change stands in the file that the document refers to, on both sides.
    #expect(revision.output.contains("- main:api/order.yaml:2:"))
    #expect(revision.output.contains("+ api/order.yaml:2:"))
    let base = try martlet("diff", "--git-base", "main")
    #expect(base.code == 1)
    #expect(base.output.contains("main:api/order.yaml:2:"))
    let folders = try martlet("diff", "main:api", "api")
    #expect(folders.code == 1)
    // Code scanning and annotations want the file that is checked out, seen from the root of the repository.
    let sarif = try martlet("diff", "main:api/shop.yaml", "api/shop.yaml", "--format", "sarif")
    #expect(sarif.output.contains(#""locations":[{"physicalLocation":{"artifactLocation":{"uri":"api/order.yaml""#))
    #expect(sarif.output.contains("it stood here: main:api/order.yaml:2:"))
    #expect(!sarif.output.contains("\"uri\":\"main"))
    let both = try martlet("diff", "main:api/shop.yaml", "main:api/shop.yaml", "--format", "github")
    #expect(both.code == 0)
    let reversed = try martlet("diff", "api/shop.yaml", "main:api/shop.yaml", "--format", "github")
    #expect(reversed.output.contains("file=api/order.yaml,line=2"))
    let unknown = try martlet("diff", "nobranch:api/shop.yaml", "api/shop.yaml")
    #expect(unknown.code == 1)
    #expect(unknown.error.contains("nobranch"))
  }

  @Test func ignoresWhatWasAccepted() throws {
    try martlet.write(
      """
      - id: new-required-request-parameter
        operation: GET /orders/{id}
        reason: agreed with every caller
        until: 2027-01-31

      """, "accepted.yaml")
    let accepted = try martlet("diff", "old.yaml", "breaking.yaml", "--ignore", "accepted.yaml")
    #expect(accepted.code == 0, "\(accepted.output)\(accepted.error)")
    let late = try martlet("diff", "old.yaml", "breaking.yaml", "--ignore", "accepted.yaml", "--today", "2027-02-01")
    #expect(late.code == 1)
    #expect(late.error.contains("accepted.yaml:1:3: warning: this entry"))
    let stale = try martlet("diff", "old.yaml", "harmless.yaml", "--ignore", "accepted.yaml")
    #expect(stale.error.contains("nothing matches this entry"))
    try martlet.write("- id: new-required-request-parameter\n", "reasonless.yaml")
    let reasonless = try martlet("diff", "old.yaml", "breaking.yaml", "--ignore", "reasonless.yaml")
    #expect(reasonless.code == 2)
    #expect(reasonless.error.contains("reasonless.yaml:1:3: error: the entry has no 'reason'"))
  }

  /// What is turned off, exempt or left out must not come back as a difference of the generated Swift.
  @Test(arguments: [
    (["count: {type: integer}"], ["count: {type: string}"], ["--severity", "response-property-type-changed=none"]),
    (["count: {type: integer}"], [""], ["--severity", "response-optional-property-removed=none"]),
    (["count: {type: integer}"], ["count: {type: string}"], ["--exclude-path", "/orders/*"]),
    (["operationId: getOrder"], ["operationId: fetchOrder"], ["--severity", "api-operation-id-removed=none"]),
    (
      ["operationId: getOrder", "count: {type: integer}"],
      ["operationId: getOrder\n      x-stability-level: draft", "count: {type: string}"], []
    ),
  ])
  func keepsHiddenWhatIsHidden(old: [String], new: [String], options: [String]) throws {
    var before = MartletProcess.shop
    var after = before
    for (index, text) in old.enumerated() {
      #expect(before.contains(text))
      after = after.replacingOccurrences(of: text, with: new[index])
      // A level of stability counts where the old version has it.
      if options.isEmpty, new[index].contains(text) { before = before.replacingOccurrences(of: text, with: new[index]) }
    }
    try martlet.write(before, "before.yaml")
    try martlet.write(after, "after.yaml")
    let shown = try martlet("diff", "before.yaml", "after.yaml", "--stability", "draft")
    #expect(shown.output != "no changes\n")
    let result = try martlet.run(["diff", "before.yaml", "after.yaml"] + options)
    #expect(result.code == 0)
    #expect(result.output == "no changes\n", "\(result.output)")
    let json = try martlet.run(["diff", "before.yaml", "after.yaml", "--format", "json"] + options)
    #expect(json.output.contains("\"verdict\":{\"api\":\"none\",\"swiftPackage\":\"none\""), "\(json.output)")
  }

  /// Only generated code has a reason to report it, and only for the operations that use it.
  @Test func filtersTheOrderOfArgumentsByTheOperationsThatUseIt() throws {
    let body =
      "requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}\n      responses:"
    let before = MartletProcess.shop.replacingOccurrences(of: "get:", with: "post:")
      .replacingOccurrences(of: "responses:", with: body)
      .replacingOccurrences(
        of: "count: {type: integer}", with: "count: {type: integer}\n        note: {type: string}")
    let after = before.replacingOccurrences(
      of: "count: {type: integer}\n        note: {type: string}",
      with: "note: {type: string}\n        count: {type: integer}")
    try martlet.write(before, "before.yaml")
    try martlet.write(after, "after.yaml")
    let shown = try martlet("diff", "before.yaml", "after.yaml")
    #expect(shown.output.contains("[swift-argument-order-changed]"), "\(shown.output)")
    #expect(try martlet("diff", "before.yaml", "after.yaml", "--path", "/orders/*").output == shown.output)
    #expect(try martlet("diff", "before.yaml", "after.yaml", "--exclude-path", "/orders/*").output == "no changes\n")
  }

  @Test func takesSettingsFromTheConfiguration() throws {
    let documents = "documents: [{spec: old.yaml}]\n"
    try martlet.write(documents + "diff: {severity: {new-required-request-parameter: info}}\n", "martlet.yaml")
    #expect(try martlet("diff", "old.yaml", "breaking.yaml").code == 0)
    try martlet.write(documents + "diff: {failOn: any}\n", "martlet.yaml")
    #expect(try martlet("diff", "old.yaml", "harmless.yaml").code == 1)
    try martlet.write(documents + "diff: {severity: {no-such-rule: info}}\n", "martlet.yaml")
    let unknown = try martlet("diff", "old.yaml", "harmless.yaml")
    #expect(unknown.code == 2)
    #expect(unknown.error.contains("martlet.yaml:2:19: error: there is no rule 'no-such-rule'"))
  }

  @Test func checksTheVersion() throws {
    let low = try martlet("diff", "old.yaml", "breaking.yaml", "--check-version", "--fail-on", "none")
    #expect(low.code == 1)
    #expect(low.error.contains("it has to be 2.0.0 or later"))
    try martlet.write(Self.breaking.replacingOccurrences(of: "version: \"1\"", with: "version: 2.0.0"), "next.yaml")
    #expect(try martlet("diff", "old.yaml", "next.yaml", "--check-version", "--fail-on", "none").code == 0)
  }

  @Test func listsItsRules() throws {
    let text = try martlet("diff", "--rules")
    #expect(text.code == 0)
    #expect(text.output.contains("new-required-request-parameter"))
    let page = try martlet("diff", "--rules", "--format", "markdown")
    #expect(page.output.hasPrefix("# Rules of `martlet diff`\n"))
  }

  @Test func writesReleaseNotesForEachDocumentOfFolders() throws {
    try martlet.write(MartletProcess.shop, "a/shop.yaml")
    try martlet.write(Self.harmless, "b/shop.yaml")
    try martlet.write(MartletProcess.shop.replacingOccurrences(of: "title: Shop", with: "title: Extra"), "b/x.yaml")
    let notes = try martlet("changelog", "a", "b", "a")
    #expect(notes.code == 0)
    #expect(notes.output.components(separatedBy: "\n# ").count == 2, "\(notes.output)")
    #expect(notes.output.contains("This API is new."))
    #expect(notes.output.contains("## Withdrawn"))
  }

  @Test func writesReleaseNotes() throws {
    let notes = try martlet("changelog", "old.yaml", "breaking.yaml")
    #expect(notes.code == 0)
    #expect(
      notes.output.contains(
        "### Breaking changes\n\n- `GET /orders/{id}` (`getOrder`) needs the new query parameter `limit`.\n"))
  }

  @Test func generateRefusesWhatBreaks() throws {
    try martlet.write("documents: [{spec: shop.yaml}]\n", "martlet.yaml")
    try martlet.write(MartletProcess.shop, "shop.yaml")
    try git("init", "-q")
    try git("add", "shop.yaml", "martlet.yaml")
    try git("commit", "-q", "-m", "First")
    #expect(try martlet("generate", "--no-breaking").code == 0)
    let before = martlet.files("Generated")

    try martlet.write(Self.breaking, "shop.yaml")
    let refused = try martlet("generate", "--no-breaking")
    #expect(refused.code == 1)
    #expect(refused.error.contains("[new-required-request-parameter]"))
    #expect(refused.error.contains("nothing was written"))
    #expect(martlet.files("Generated") == before)
    #expect(try martlet("generate", "--check").code == 1)
    #expect(try martlet("generate", "--no-breaking=old-servers", "shop.yaml").code == 0)
    // A document may stand behind the flag.
    #expect(try martlet("generate", "--no-breaking", "shop.yaml").code == 1)
    #expect(try martlet("generate", "--no-breaking=nobody").code == 2)
  }

  @Test func generateJudgesOnlyWhatIsIncluded() throws {
    let other = "  /other:\n    get: {operationId: getOther, responses: {'204': {description: Done}}}\n"
    let shop = MartletProcess.shop.replacingOccurrences(of: "paths:\n", with: "paths:\n" + other)
    try martlet.write(shop, "shop.yaml")
    try martlet.write("documents: [{spec: shop.yaml, include: {operations: [getOrder]}}]\n", "martlet.yaml")
    try git("init", "-q")
    try git("add", "shop.yaml", "martlet.yaml")
    try git("commit", "-q", "-m", "First")
    try martlet.write(MartletProcess.shop, "shop.yaml")
    #expect(try martlet("generate", "--no-breaking").code == 0)
    // The whole document has lost an operation.
    #expect(try martlet("diff", "--git-base", "HEAD").code == 1)
    try martlet.write(Self.breaking, "shop.yaml")
    #expect(try martlet("generate", "--no-breaking").code == 1)

    // What is generated from now on breaks nobody; what no longer is does.
    let changed = shop.replacingOccurrences(of: "'204': {description: Done}", with: "'202': {description: Done}")
    try martlet.write(changed, "shop.yaml")
    try martlet.write("documents: [{spec: shop.yaml, include: {operations: [getOrder, getOther]}}]\n", "martlet.yaml")
    #expect(try martlet("generate", "--no-breaking").code == 0)
    try martlet.write("documents: [{spec: shop.yaml, include: {operations: [getOther]}}]\n", "martlet.yaml")
    #expect(try martlet("generate", "--no-breaking").code == 1)
  }

  @Test func followsADocumentThatWasMoved() throws {
    try martlet.write("documents: [{spec: shop.yaml, name: Shop}, {spec: other.yaml, name: Other}]\n", "martlet.yaml")
    try martlet.write(MartletProcess.shop, "shop.yaml")
    try martlet.write(MartletProcess.shop, "other.yaml")
    try git("init", "-q")
    try git("add", "shop.yaml", "other.yaml", "martlet.yaml")
    try git("commit", "-q", "-m", "First")
    try martlet.write(Self.breaking, "api.yaml")
    try martlet.write("documents: [{spec: api.yaml, name: Shop}]\n", "martlet.yaml")
    let result = try martlet("diff", "--git-base", "main")
    #expect(result.code == 1)
    #expect(result.output.contains("== main:shop.yaml → api.yaml\n"))
    #expect(result.output.contains("[new-required-request-parameter]"))
    #expect(result.error.contains("other.yaml is listed no more since main\n"))
  }
}
