import APIDiff
import Diagnostics

/// One change: a line that opens to both excerpts, who breaks, and what to do instead.
struct HTMLChange {
  /// Between the tags of a change; a tag may hold any other text.
  private static let separator = "\u{241F}"

  private let entry: PresentedComparison.Entry
  private let group: PresentedComparison.Group
  /// Among several documents of one page.
  private let documentIndex: Int?
  private var change: Change { entry.change }

  init(_ entry: PresentedComparison.Entry, of group: PresentedComparison.Group, documentIndex: Int?) {
    self.entry = entry
    self.group = group
    self.documentIndex = documentIndex
  }

  func append(to html: inout HTMLText) {
    let axes = Axis.allCases.filter { change.axes[$0] > .none }.map(\.rawValue).joined(separator: " ")
    let prefix = documentIndex.map { "document-\($0 + 1)-" } ?? ""
    var attributes = [
      ("class", "change " + change.level.rawValue), ("id", prefix + "change-" + change.fingerprint),
      ("data-level", change.level.rawValue), ("data-axes", axes),
      ("data-tags", group.tags.joined(separator: Self.separator)), ("data-silent", "\(change.isSilent)"),
    ]
    // What breaks is open at first.
    if change.level == .error { attributes.append(("open", "open")) }
    html.open("details", attributes)
    html.open("summary")
    html.element("span", [("class", "level")], Wording.word(change.level))
    html.raw(" ")
    html.open("span", [("class", "message")])
    html.prose(change.message)
    html.raw("</span>")
    if change.isSilent { html.raw(" <span class=\"badge\">silent</span>") }
    html.raw(" ")
    html.element("code", [("class", "id")], change.id)
    html.raw("</summary>\n<div class=\"body\">\n")
    html.list(Wording.consequences(change.axes), class: "consequences")
    let others = change.judgements.dropFirst().filter { $0.message != change.message }
    html.list(others.map { "also \(Wording.word($0.level)): \($0.message) (\($0.id))" }, class: "notes")
    html.list(change.swiftNotes, class: "notes", asCode: true)
    html.raw("<div class=\"sides\">\n")
    append("old", change.oldLocation, entry.oldExcerpt, to: &html)
    append("new", change.newLocation, entry.newExcerpt, to: &html)
    html.raw("</div>\n")
    let reached = entry.operations.filter { $0 != group.title }
    if !reached.isEmpty {
      html.element("p", [("class", "reach")], "Reaches " + Wording.list(reached, atMost: 12))
    }
    html.open("p", [("class", "documentation")])
    html.prose(change.rule.documentation)
    html.raw("</p>\n")
    if !change.rule.advice.isEmpty {
      html.raw("<p class=\"advice\"><strong>Instead:</strong> ")
      html.prose(change.rule.advice)
      html.raw("</p>")
    }
    html.raw("\n</div>\n</details>\n")
  }

  private func append(_ side: String, _ location: SourceLocation, _ excerpt: Excerpt?, to html: inout HTMLText) {
    html.open("figure", [("class", side)])
    html.raw("<figcaption>\(side) ")
    html.element("code", location.description)
    html.raw("</figcaption>")
    if let excerpt {
      html.raw("<pre tabindex=\"0\">")
      for line in excerpt.lines {
        html.open("span", [("class", line.isFocus ? "line focus" : "line")])
        html.element("span", [("class", "number")], "\(line.number)")
        html.escaped(line.text)
        html.raw("\n</span>")
      }
      html.raw("</pre>")
    }
    html.raw("</figure>\n")
  }
}
