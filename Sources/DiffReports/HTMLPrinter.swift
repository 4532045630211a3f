import APIDiff
import Diagnostics

/// One self-contained page: no address is fetched, and its content policy forbids it. Readable without scripts; with them it filters.
struct HTMLPrinter {
  func render(_ presentation: Presentation) -> String {
    let report = presentation.report
    let title = "API changes: \(presentation.oldName) → \(presentation.newName)"
    var html = HTMLText()
    html.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    html.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
    html.raw("style-src 'unsafe-inline'; script-src 'unsafe-inline'\">\n")
    html.raw("<meta name=\"generator\" content=\"martlet\">\n")
    html.element("title", title)
    html.raw("\n<style>\n" + Self.text(PackageResources.page_css) + "</style>\n</head>\n<body>\n<header>\n")
    html.element("p", [("class", "from")], "\(presentation.oldName) → \(presentation.newName)")
    let worst = report.changes.map(\.level).max() ?? .info
    html.element("h1", [("class", worst.rawValue)], Wording.summary(report))
    var lines = report.changes.isEmpty ? [] : Wording.versions(report)
    let silent = report.counts.silent
    if silent > 0 { lines.append("\(Wording.count(silent, "silent break")): Swift compiles, and the wire breaks") }
    html.list(lines, class: "versions")
    html.raw("</header>\n")
    HTMLFilters(presentation).append(to: &html)
    html.raw("<main>\n")
    if presentation.groups.isEmpty {
      html.element("p", [("class", "nothing")], "Nothing differs that a user of the API could see.")
    }
    for group in presentation.groups { append(group, to: &html) }
    html.raw("<p class=\"nothing none-left\" hidden>No change passes the filters.</p>\n</main>\n<script>\n")
    html.raw(Self.text(PackageResources.page_js) + "</script>\n</body>\n</html>\n")
    return html.text
  }

  private func append(_ group: Presentation.Group, to html: inout HTMLText) {
    html.open("section", [("class", "group")])
    html.open("h2")
    html.escaped(group.title)
    if let id = group.operationID {
      html.raw(" ")
      html.element("span", [("class", "operation-id")], id)
    }
    html.raw("</h2>\n")
    for entry in group.entries { HTMLChange(entry, of: group).append(to: &html) }
    html.raw("</section>\n")
  }

  static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
