import APIDiff
import Foundation
import JSONCoding
import Testing

@testable import DiffReports

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("Reports of several documents")
struct SeveralDocumentsTests {
  private func render(_ format: DiffReportFormat) throws -> String {
    DiffReportPrinter(format: format, toolVersion: "1.0.0").render(try TwoVersions.several())
  }

  private var changes: Int { get throws { try TwoVersions.report().changes.count } }
  private var errors: Int { get throws { try TwoVersions.report().counts.errors } }

  @Test("say what became of each document", arguments: DiffReportFormat.allCases)
  func presence(format: DiffReportFormat) throws {
    let output = try render(format)
    switch format {
    case .text:
      #expect(output.hasPrefix("from "))
      #expect(output.contains("\n== old.yaml → new.yaml\n"))
      #expect(output.contains("\n== b/new.yaml is new\n"))
      #expect(output.contains("\n== old.yaml is gone\n"))
    case .markdown:
      #expect(output.contains("| – | `b/new.yaml` |"))
      #expect(output.contains("\n## `old.yaml` → `new.yaml`\n"))
      #expect(output.contains("\n## `old.yaml` is gone\n"))
    case .html:
      #expect(output.contains(">b/new.yaml is new</h2>"))
      #expect(output.contains("<option value=\"3\">old.yaml is gone</option>"))
    case .json: #expect(output.contains("\"status\":\"added\",\"old\":null"))
    case .junit: #expect(output.contains("name=\"the document is new\""))
    // One result, or annotation, for each change: a document that is new or the same has none.
    case .sarif, .github: #expect(output.components(separatedBy: "it stood here").count - 1 == 2 * (try changes))
    }
  }

  @Test("hold nothing where there is nothing to compare", arguments: DiffReportFormat.allCases)
  func none(format: DiffReportFormat) {
    let output = DiffReportPrinter(format: format, toolVersion: "1.0.0").render(Presentation([]))
    #expect(format == .github ? output.isEmpty : !output.isEmpty)
  }

  @Test("HTML: every change has an id of its own, and lies in its document")
  func html() throws {
    let output = try render(.html)
    let ids = output.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    #expect(output.components(separatedBy: "<details ").count - 1 == 2 * (try changes))
    #expect(output.components(separatedBy: "<section class=\"document\"").count - 1 == 4)
    #expect(output.contains("<a href=\"#document-4\">"))
  }

  @Test("JSON: the verdict over all is the sum and the worst of each")
  func json() throws {
    let root = try JSONValue(json: try render(.json))
    let comparisons = try #require(root["comparisons"]?.arrayValue)
    #expect(comparisons.map { $0["status"]?.stringValue } == ["compared", "compared", "added", "removed"])
    #expect(comparisons.map { $0["verdict"]?["api"]?.stringValue } == ["major", "none", "none", "major"])
    #expect(root["verdict"]?["errors"]?.intValue == 2 * (try errors))
    #expect(root["verdict"]?["api"]?.stringValue == "major")
    #expect(comparisons[3]["new"] == .null)
  }

  @Test("JUnit: one suite for each document, none of them empty")
  func junit() throws {
    let counter = ElementCounter()
    let parser = XMLParser(data: Data(try render(.junit).utf8))
    parser.delegate = counter
    #expect(parser.parse())
    #expect(counter.counts["testsuite"] == 4)
    #expect(counter.counts["testcase"] == 2 * (try changes) + 2)
    #expect(counter.counts["failure"] == 2 * (try errors))
  }

  @Test("SARIF: one run, with each rule once")
  func sarif() throws {
    let root = try JSONValue(json: try render(.sarif))
    #expect(root["runs"]?.arrayValue?.count == 1)
    let run = try #require(root["runs"]?.arrayValue?.first)
    let rules = try #require(run["tool"]?["driver"]?["rules"]?.arrayValue).map { $0["id"]?.stringValue }
    #expect(Set(rules).count == rules.count)
    #expect(run["results"]?.arrayValue?.count == 2 * (try changes))
  }
}
