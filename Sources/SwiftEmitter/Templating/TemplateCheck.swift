import Diagnostics
import Templates

/// Checks templates against the descriptions of their views without rendering, so that also a branch that no document takes is seen.
struct TemplateCheck {
  /// A key of a view that some template asks for.
  struct Use: Hashable {
    var view: String
    var key: String
  }

  struct Problem: Hashable {
    var template: String
    var line: Int
    var column: Int
    var message: String
    var hint: String?
  }

  /// What `{{.}}` and a section over a key bring into reach.
  private enum Frame {
    case view(ViewDescription)
    /// `{{.}}` prints it.
    case text
    /// `{{.}}` cannot be printed.
    case flag

    var name: String {
      switch self {
      case .view(let view): view.name
      case .text: "."
      case .flag: ""
      }
    }
  }

  private let sources: [String: TemplateSource]
  private(set) var problems: [Problem] = []
  private(set) var used: Set<Use> = []
  /// Template and views around it: a partial that stands in many places is checked once for each kind of place.
  private var visited: Set<String> = []

  init(_ sources: [String: TemplateSource]) {
    self.sources = sources
  }

  mutating func check(_ template: String, view: any TemplateView.Type) {
    check(template, [.view(view.description)], inside: [])
  }

  private mutating func check(_ template: String, _ outer: [Frame], inside: Set<String>) {
    guard let source = sources[template], !inside.contains(template) else { return }
    guard visited.insert(template + " " + outer.map(\.name).joined(separator: "/")).inserted else { return }
    var frames = outer
    // Inverted sections bring nothing into reach; they stand here so that their end finds them.
    var open: [Bool] = []
    for tag in source.tags {
      switch tag.kind {
      case .comment: break
      case .end:
        if open.popLast() == true { frames.removeLast() }
      case .inverted:
        _ = key(tag, template, frames)
        open.append(false)
      case .section:
        frames.append(frame(key(tag, template, frames)))
        open.append(true)
      case .key: print(tag, template, frames)
      case .partial:
        guard sources[tag.name] != nil else {
          report(tag, template, "there is no template '\(tag.name)'", near(tag.name, sources.keys.sorted()))
          continue
        }
        if tag.name == template || inside.contains(tag.name) {
          report(tag, template, "{{>\(tag.name)}} contains itself", nil)
        }
        check(tag.name, frames, inside: inside.union([template]))
      }
    }
  }

  private func frame(_ key: ViewKey?) -> Frame {
    guard let key else { return .flag }
    switch key.kind {
    case .text, .texts: return .text
    case .flag: return .flag
    case .view(let type), .list(let type): return .view(type.description)
    }
  }

  private mutating func print(_ tag: TemplateSource.Tag, _ template: String, _ frames: [Frame]) {
    if tag.name == "." {
      if case .text = frames.last { return }
      report(
        tag, template, "{{.}} stands in no section over text",
        "write it inside of {{#key}}…{{/key}} over a text or texts")
      return
    }
    guard let key = key(tag, template, frames) else { return }
    if case .text = key.kind { return }
    report(
      tag, template, "'\(tag.name)' is a \(key.kind.name), which cannot be printed",
      "use it as a section: {{#\(tag.name)}}…{{/\(tag.name)}}")
  }

  /// The innermost view that has the key answers.
  private mutating func key(_ tag: TemplateSource.Tag, _ template: String, _ frames: [Frame]) -> ViewKey? {
    var views: [ViewDescription] = []
    for case .view(let view) in frames.reversed() {
      if let key = view[tag.name] {
        used.insert(Use(view: view.name, key: key.name))
        return key
      }
      if !views.contains(where: { $0.name == view.name }) { views.append(view) }
    }
    let known = views.flatMap(\.keys).map(\.name)
    report(
      tag, template, "the key '\(tag.name)' is not one of \(views.map(\.name).joined(separator: ", nor of "))",
      near(tag.name, known) ?? "known are \(known.joined(separator: ", "))")
    return nil
  }

  private func near(_ name: String, _ known: [String]) -> String? {
    NearestName.of(name, among: known).map { "did you mean '\($0)'?" }
  }

  private mutating func report(_ tag: TemplateSource.Tag, _ template: String, _ message: String, _ hint: String?) {
    let problem = Problem(template: template, line: tag.line, column: tag.column, message: message, hint: hint)
    if !problems.contains(problem) { problems.append(problem) }
  }
}
