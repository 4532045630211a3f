import APIDiff

/// The controls above the changes; `page.js` shows them, as they do nothing without it.
struct HTMLFilters {
  private let tags: [String]
  /// The comparisons' titles where there are several.
  private let documents: [String]

  init(_ presentation: Presentation) {
    tags = Set(presentation.comparisons.flatMap { $0.groups.flatMap(\.tags) }).sorted()
    documents = presentation.comparisons.count > 1 ? presentation.comparisons.map(\.title) : []
  }

  func append(to html: inout HTMLText) {
    html.raw(
      """
      <form class="filters" role="search" aria-label="Filter the changes" hidden>
      <input type="search" name="text" placeholder="Search  ( / )" aria-label="Search in the changes" autocomplete="off">
      <fieldset><legend>Level</legend>
      <label><input type="checkbox" name="level" value="error" checked> breaking</label>
      <label><input type="checkbox" name="level" value="warning" checked> warning</label>
      <label><input type="checkbox" name="level" value="info" checked> info</label>
      <label><input type="checkbox" name="silent"> silent only</label>
      </fieldset>
      <label>Who <select name="axis"><option value="">everyone</option>
      """)
    for axis in Axis.allCases { html.element("option", [("value", axis.rawValue)], Wording.name(axis)) }
    html.raw("</select></label>\n")
    if !documents.isEmpty {
      html.raw("<label>Document <select name=\"document\"><option value=\"\">all</option>")
      for (index, title) in documents.enumerated() { html.element("option", [("value", "\(index)")], title) }
      html.raw("</select></label>\n")
    }
    if !tags.isEmpty {
      html.raw("<label>Tag <select name=\"tag\"><option value=\"\">all</option>")
      for tag in tags { html.element("option", [("value", tag)], tag) }
      html.raw("</select></label>\n")
    }
    html.raw(
      """
      <button type="reset">Reset</button>
      <output aria-live="polite"></output>
      <span class="keys"><kbd>j</kbd> <kbd>k</kbd> next, previous · <kbd>Enter</kbd> open · <kbd>/</kbd> search · <kbd>Esc</kbd> reset</span>
      </form>

      """)
  }
}
