import APIDiff
import Diagnostics
import JSONCoding
import Testing

@testable import DiffReports

@Suite("Files of the working tree")
struct WorkingTreeFilesTests {
  @Test(
    "are paths from the root of the repository",
    arguments: [
      ("Specs/shop.yaml", "Specs/shop.yaml"), ("./Specs/shop.yaml", "Specs/shop.yaml"),
      ("Specs/../Other/a.yaml", "Other/a.yaml"), ("/home/me/api/shop.yaml", "shop.yaml"),
      ("../shop.yaml", nil), ("/home/other/shop.yaml", nil), ("", nil),
    ])
  func atTheRoot(file: String, path: String?) {
    #expect(WorkingTreeFiles(folder: "/home/me/api").path(of: file) == path)
  }

  @Test("go through the folder that the command runs in")
  func below() {
    let files = WorkingTreeFiles(folder: "/home/me/repo/api", folderInTree: "api/")
    #expect(files.path(of: "shop.yaml") == "api/shop.yaml")
    #expect(files.path(of: "../common.yaml") == "common.yaml")
    #expect(files.path(of: "../../elsewhere.yaml") == nil)
  }

  @Test("are the files of a revision without its name, and not standard input")
  func revisions() {
    let files = WorkingTreeFiles(revisionPrefix: "origin/main:")
    #expect(files.path(of: "origin/main:Specs/a:b.yaml") == "Specs/a:b.yaml")
    #expect(WorkingTreeFiles(outside: ["standard input"]).path(of: "standard input") == nil)
  }

  private func results(_ change: (inout PresentedComparison) -> Void) throws -> [JSONValue] {
    var comparison = try TwoVersions.comparison()
    change(&comparison)
    let text = DiffReportPrinter(format: .sarif, toolVersion: "1.0.0").render(Presentation([comparison]))
    return try #require(try JSONValue(json: text)["runs"]?.arrayValue?.first?["results"]?.arrayValue)
  }

  private func artifact(_ result: JSONValue, _ key: String) -> JSONValue? {
    result[key]?.arrayValue?.first?["physicalLocation"]?["artifactLocation"]
  }

  @Test("SARIF: results stand in the new version's file, and say where the old one was")
  func sarif() throws {
    let results = try results { $0.newFiles.folderInTree = "api/" }
    for result in results {
      #expect(artifact(result, "locations")?["uri"]?.stringValue == "api/new.yaml")
      #expect(artifact(result, "locations")?["uriBaseId"]?.stringValue == "%SRCROOT%")
      #expect(artifact(result, "relatedLocations")?["uri"]?.stringValue == "old.yaml")
    }
    #expect(!results.isEmpty)
  }

  @Test("SARIF: a new version that is no file leaves the old version's file, without a line of another text")
  func sarifOfStandardInput() throws {
    for result in try results({ $0.newFiles.outside = ["new.yaml"] }) {
      #expect(artifact(result, "locations")?["uri"]?.stringValue == "old.yaml")
      #expect(result["locations"]?.arrayValue?.first?["physicalLocation"]?["region"] == nil)
    }
    let nowhere = try results {
      $0.newFiles.outside = ["new.yaml"]
      $0.oldFiles.outside = ["old.yaml"]
    }
    for result in nowhere {
      #expect(artifact(result, "locations")?["uri"] == nil)
      #expect(artifact(result, "locations")?["description"]?["text"]?.stringValue == "new.yaml")
    }
  }

  @Test("SARIF: rules say what they are, how bad, and where to read on")
  func sarifRules() throws {
    let text = try TwoVersions.render(.sarif)
    let driver = try #require(try JSONValue(json: text)["runs"]?.arrayValue?.first?["tool"]?["driver"])
    for rule in try #require(driver["rules"]?.arrayValue) {
      #expect(rule["shortDescription"]?["text"]?.stringValue?.contains("{") == false)
      #expect(rule["help"]?["text"]?.stringValue?.isEmpty == false)
      #expect(rule["help"]?["markdown"]?.stringValue?.hasPrefix("## ") == true)
      #expect(["error", "warning", "note"].contains(rule["defaultConfiguration"]?["level"]?.stringValue))
      let address = try #require(rule["helpUri"]?.stringValue)
      let section = try #require(address.split(separator: "#").last)
      #expect(RuleTable.families.contains { $0.first?.id == String(section) })
    }
  }

  @Test("GitHub: annotations stand at the file of the working tree")
  func gitHub() throws {
    var comparison = try TwoVersions.comparison()
    comparison.newFiles.folderInTree = "api/"
    let text = DiffReportPrinter(format: .github, toolVersion: "1.0.0").render(Presentation([comparison]))
    #expect(text.split(separator: "\n").allSatisfy { $0.contains("file=api/new.yaml,line=") })
  }
}
