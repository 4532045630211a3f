import APIDiff
import Diagnostics

/// One self-contained page: no address is fetched, and its content policy forbids it. Readable without scripts; with them it filters.
struct HTMLPrinter {
  func render(_ presentation: Presentation) -> String {
    let names = presentation.only?.title ?? Wording.count(presentation.comparisons.count, "comparison")
    var html = HTMLText()
    html.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    html.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
    html.raw("style-src 'unsafe-inline'; script-src 'unsafe-inline'\">\n")
    html.raw("<meta name=\"generator\" content=\"martlet\">\n")
    html.element("title", "API changes: \(names)")
    html.raw("\n<style>\n" + Self.text(PackageResources.page_css) + "</style>\n</head>\n<body>\n<header>\n")
    if let only = presentation.only { html.element("p", [("class", "from")], only.title) }
    html.element("h1", [("class", presentation.worst.rawValue)], Wording.summary(presentation))
    if let only = presentation.only {
      html.list(Self.verdict(only), class: "versions")
    } else {
      append(tableOf: presentation, to: &html)
    }
    html.raw("</header>\n")
    HTMLFilters(presentation).append(to: &html)
    html.raw("<main>\n")
    for (index, comparison) in presentation.comparisons.enumerated() {
      append(comparison, index: presentation.only == nil ? index : nil, to: &html)
    }
    html.raw("<p class=\"nothing none-left\" hidden>No change passes the filters.</p>\n</main>\n<script>\n")
    html.raw(Self.text(PackageResources.page_js) + "</script>\n</body>\n</html>\n")
    return html.text
  }

  private static func verdict(_ comparison: PresentedComparison) -> [String] {
    Wording.versions(comparison) + [Wording.silence(comparison.report.counts)].compactMap { $0 }
  }

  /// One row for each comparison, which leads to it.
  private func append(tableOf presentation: Presentation, to html: inout HTMLText) {
    html.raw("<div class=\"overview\" tabindex=\"0\"><table>\n<thead><tr><th scope=\"col\">document</th>")
    for column in VersionTable.columns.dropFirst(2) { html.element("th", [("scope", "col")], column) }
    html.raw("</tr></thead>\n<tbody>\n")
    for (index, comparison) in presentation.comparisons.enumerated() {
      html.raw("<tr><th scope=\"row\">")
      html.element("a", [("href", "#\(Self.anchor(index))")], comparison.title)
      html.raw("</th>")
      for (column, cell) in zip(VersionTable.columns, VersionTable.row(comparison)).dropFirst(2) {
        let isAlarming = ["breaking", "silent"].contains(column) && !["0", "–"].contains(cell)
        html.element("td", isAlarming ? [("class", column == "silent" ? "silent" : "error")] : [], cell)
      }
      html.raw("</tr>\n")
    }
    html.raw("</tbody>\n</table></div>\n")
  }

  private static func anchor(_ index: Int) -> String { "document-\(index + 1)" }

  /// - Parameter index: Of one comparison among several; these have a heading each.
  private func append(_ comparison: PresentedComparison, index: Int?, to html: inout HTMLText) {
    if let index {
      html.open("section", [("class", "document"), ("id", Self.anchor(index)), ("data-document", "\(index)")])
      let worst = comparison.report.changes.map(\.level).max() ?? .info
      html.element("h2", [("class", worst.rawValue)], comparison.title)
      let summary = comparison.presence == .added ? [] : [Wording.summary(comparison.report)]
      html.list(summary + Self.verdict(comparison), class: "versions")
    } else if comparison.groups.isEmpty {
      html.element("p", [("class", "nothing")], "Nothing differs that a user of the API could see.")
    }
    for group in comparison.groups { append(group, index: index, to: &html) }
    if index != nil { html.raw("</section>\n") }
  }

  private func append(_ group: PresentedComparison.Group, index: Int?, to html: inout HTMLText) {
    html.open("section", [("class", "group")])
    let heading = index == nil ? "h2" : "h3"
    html.open(heading, [("class", "title")])
    html.escaped(group.title)
    if let id = group.operationID {
      html.raw(" ")
      html.element("span", [("class", "operation-id")], id)
    }
    html.raw("</\(heading)>\n")
    for entry in group.entries { HTMLChange(entry, of: group, documentIndex: index).append(to: &html) }
    html.raw("</section>\n")
  }

  static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
