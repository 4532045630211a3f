import APIDiff
import Foundation
import JSONCoding
import Testing

@testable import DiffReports

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("Formats of reports")
struct FormatTests {
  @Test("print the same bytes every time", arguments: DiffReportFormat.allCases)
  func determinism(format: DiffReportFormat) throws {
    #expect(try TwoVersions.render(format) == TwoVersions.render(format))
  }

  @Test("say so when nothing differs", arguments: DiffReportFormat.allCases)
  func nothing(format: DiffReportFormat) throws {
    let output = try TwoVersions.render(format, TwoVersions.old, TwoVersions.old)
    switch format {
    case .text: #expect(output == "no changes\n")
    case .markdown: #expect(output == "## API changes: no changes\n\n")
    case .github: #expect(output.isEmpty)
    case .html: #expect(output.contains("Nothing differs"))
    case .json: #expect(output.contains("\"changes\":[]"))
    case .junit: #expect(output.contains("tests=\"1\" failures=\"0\""))
    case .sarif: #expect(output.contains("\"results\":[]"))
    }
  }

  @Test("never let a control character or a bidirectional mark through", arguments: DiffReportFormat.allCases)
  func visibleText(format: DiffReportFormat) throws {
    let output = try TwoVersions.render(format)
    // JSON escapes what it must, and tools decide what they show.
    if format == .json || format == .sarif { return }
    #expect(!output.unicodeScalars.contains("\u{202E}"))
    #expect(output.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
  }

  @Test("text: the verdict stands first, then each change with the lines of both sides")
  func text() throws {
    let output = try TwoVersions.render(.text)
    let lines = output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0].contains("breaking change"))
    #expect(lines[1] == "API: 1.2.0 → 1.2.0, needs a new major version (2.0.0 or later)")
    #expect(output.contains("GET /items (listItems)"))
    #expect(output.contains("[request-parameter-became-required]"))
    #expect(output.contains("- old.yaml:8:"))
    #expect(output.contains("+ new.yaml:8:"))
  }

  @Test("GitHub: one command for each change, whatever line breaks a name holds")
  func gitHub() throws {
    let report = try TwoVersions.report()
    let lines = try TwoVersions.render(.github).split(separator: "\n")
    #expect(lines.count == report.changes.count)
    #expect(lines.allSatisfy { $0.hasPrefix("::error ") || $0.hasPrefix("::warning ") || $0.hasPrefix("::notice ") })
    #expect(lines.allSatisfy { $0.contains("file=new.yaml,line=") })
  }

  @Test("HTML: no document's text becomes markup, and nothing is fetched")
  func html() throws {
    let output = try TwoVersions.render(.html)
    #expect(!output.contains("<script>alert"))
    #expect(output.contains("&lt;script&gt;alert"))
    #expect(output.contains("default-src 'none'"))
    for address in ["http://", "https://", "src=", "@import", "url("] { #expect(!output.contains(address)) }
    let count = try TwoVersions.report().changes.count
    #expect(output.components(separatedBy: "<details ").count - 1 == count)
  }

  @Test("JUnit: well-formed, with a failure for each breaking change")
  func junit() throws {
    let report = try TwoVersions.report()
    let counter = ElementCounter()
    let parser = XMLParser(data: Data(try TwoVersions.render(.junit).utf8))
    parser.delegate = counter
    #expect(parser.parse())
    #expect(counter.counts["testcase"] == report.changes.count)
    #expect(counter.counts["failure"] == report.counts.errors)
  }

  @Test("JSON: every change has an id, places on both sides and a verdict on every axis")
  func json() throws {
    let root = try JSONValue(json: try TwoVersions.render(.json))
    let comparison = try #require(root["comparisons"]?.arrayValue?.first)
    let changes = try #require(comparison["changes"]?.arrayValue)
    #expect(changes.count == (try TwoVersions.report().changes.count))
    for change in changes {
      #expect(change["id"]?.stringValue?.isEmpty == false)
      for side in ["oldLocation", "newLocation"] {
        #expect((change[side]?["line"]?.intValue ?? 0) > 0, "\(change)")
      }
      #expect(change["axes"]?.objectValue?.count == Axis.allCases.count)
    }
    #expect(comparison["verdict"]?["api"]?.stringValue == "major")
    #expect(root["verdict"] == comparison["verdict"])
    #expect(comparison["status"]?.stringValue == "compared")
    #expect(comparison["old"]?["version"]?.stringValue == "1.2.0")
  }

  @Test("SARIF: each result names its rule, and regions are 1-based")
  func sarif() throws {
    let root = try JSONValue(json: try TwoVersions.render(.sarif))
    let run = try #require(root["runs"]?.arrayValue?.first)
    let rules = try #require(run["tool"]?["driver"]?["rules"]?.arrayValue)
    let results = try #require(run["results"]?.arrayValue)
    #expect(!results.isEmpty)
    for result in results {
      let index = try #require(result["ruleIndex"]?.intValue)
      #expect(rules[index]["id"] == result["ruleId"])
      let region = result["locations"]?.arrayValue?.first?["physicalLocation"]?["region"]
      #expect((region?["startLine"]?.intValue ?? 0) > 0)
    }
  }

  @Test("Markdown: names are code, and other text of the document is no markup")
  func markdown() throws {
    let output = try TwoVersions.render(.markdown)
    #expect(output.hasPrefix("## API changes: "))
    // Within code, in spans and in fenced excerpts, nothing is markup.
    let prose = output.split(separator: "\n").filter { !$0.hasPrefix("    ") }.map { $0.replacing(/`[^`]*`/, with: "") }
    #expect(prose.allSatisfy { !$0.contains("<script>") })
    // A line break in a name would start a heading of the document's own.
    let headings = output.split(separator: "\n").filter { $0.hasPrefix("#") }
    #expect(headings.allSatisfy { $0.hasPrefix("## API changes") || $0.hasPrefix("### `") })
  }
}

final class ElementCounter: NSObject, XMLParserDelegate {
  var counts: [String: Int] = [:]

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String] = [:]
  ) {
    counts[name, default: 0] += 1
  }
}
