import APIDiff
import Diagnostics
import Mustache

/// One self-contained page: no address is fetched, and its content policy forbids it. Readable without scripts; with them it filters.
struct HTMLPrinter {
  func render(_ presentation: Presentation) -> String {
    let page = HTMLPageView(presentation)
    // The page is a file of this target, so that it is sound is for the tests to say.
    guard let template = try? MustacheTemplate(string: Self.text(PackageResources.page_mustache)) else { return "" }
    return template.render(page)
  }

  static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}

/// What `page.mustache` prints. Every key is always there: swift-mustache looks an absent one up in the object around.
struct HTMLPageView {
  struct AxisOption {
    var value: String
    var name: String
  }

  var oldName: String
  var newName: String
  /// `error`, `warning` or `info`: the worst change's.
  var worst: String
  var summary: String
  var versions: [String]
  var hasSilent: Bool
  var silentCount: String
  var axes: [AxisOption]
  var hasTags: Bool
  var tags: [String]
  var groups: [HTMLGroupView]
  var style: String
  var script: String

  init(_ presentation: Presentation) {
    let report = presentation.report
    oldName = VisibleText.escaped(presentation.oldName)
    newName = VisibleText.escaped(presentation.newName)
    worst = (report.changes.map(\.level).max() ?? .info).rawValue
    summary = Wording.summary(report)
    versions = Wording.versions(report).map(VisibleText.escaped)
    hasSilent = report.counts.silent > 0
    silentCount = Wording.count(report.counts.silent, "silent break")
    axes = Axis.allCases.map { AxisOption(value: $0.rawValue, name: Wording.name($0)) }
    tags = Set(presentation.groups.flatMap(\.tags)).sorted().map(VisibleText.escaped)
    hasTags = !tags.isEmpty
    groups = presentation.groups.map(HTMLGroupView.init)
    style = HTMLPrinter.text(PackageResources.page_css)
    script = HTMLPrinter.text(PackageResources.page_js)
  }
}

/// The changes of one operation or schema.
struct HTMLGroupView {
  var title: String
  var hasOperationID: Bool
  var operationID: String
  var entries: [HTMLChangeView]

  init(_ group: Presentation.Group) {
    title = VisibleText.escaped(group.title)
    operationID = VisibleText.escaped(group.operationID ?? "")
    hasOperationID = group.operationID != nil
    entries = group.entries.map { HTMLChangeView($0, of: group) }
  }
}

/// One change.
struct HTMLChangeView {
  /// The old or the new document around the change.
  struct Side {
    struct Line {
      var number: Int
      var text: String
      var isFocus: Bool
    }

    /// `old` or `new`, for the style.
    var side: String
    var name: String
    var place: String
    var hasLines: Bool
    var lines: [Line]

    init(_ side: String, _ location: SourceLocation, _ excerpt: Excerpt?) {
      self.side = side
      name = side
      place = VisibleText.escaped(location.description)
      lines = (excerpt?.lines ?? []).map { Line(number: $0.number, text: $0.text, isFocus: $0.isFocus) }
      hasLines = !lines.isEmpty
    }
  }

  var anchor: String
  var level: String
  var word: String
  var message: String
  var id: String
  var isSilent: Bool
  /// What breaks is open at first.
  var isOpen: Bool
  /// Of those with a verdict, with blanks between them.
  var axes: String
  /// With U+241F between them: a tag may hold any other text.
  var tags: String
  var hasConsequences: Bool
  var consequences: [String]
  var hasNotes: Bool
  var notes: [String]
  var sides: [Side]
  var hasOperations: Bool
  var operations: String
  var documentation: String
  var hasAdvice: Bool
  var advice: String

  init(_ entry: Presentation.Entry, of group: Presentation.Group) {
    let change = entry.change
    anchor = "change-" + change.fingerprint
    level = change.level.rawValue
    word = Wording.word(change.level)
    message = VisibleText.escaped(change.message)
    id = change.id
    isSilent = change.isSilent
    isOpen = change.level == .error
    axes = Axis.allCases.filter { change.axes[$0] > .none }.map(\.rawValue).joined(separator: " ")
    tags = group.tags.map(VisibleText.escaped).joined(separator: "\u{241F}")
    consequences = Wording.consequences(change.axes)
    hasConsequences = !consequences.isEmpty
    notes = change.swiftNotes.map(VisibleText.escaped)
    hasNotes = !notes.isEmpty
    sides = [
      Side("old", change.oldLocation, entry.oldExcerpt), Side("new", change.newLocation, entry.newExcerpt),
    ]
    let others = entry.operations.filter { $0 != group.title }
    operations = VisibleText.escaped(Wording.list(others, atMost: 12))
    hasOperations = !others.isEmpty
    documentation = change.rule.documentation
    advice = change.rule.advice
    hasAdvice = !advice.isEmpty
  }
}
