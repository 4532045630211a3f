/// What one rendering shares: whether a template asked for what no view has.
///
/// The library cannot be stopped and does not say which tag it is at. So a rendering only notes that it failed; then a second
/// one, of templates whose keys carry their places, finds the error. It costs nothing where there is none.
final class TemplateScope {
  /// The names of the templates by their marks, where keys carry them.
  private let marks: [String]?
  private(set) var hasFailed = false
  /// The first one; only with marks.
  private(set) var error: TemplateError?

  private var place = TemplateError.Place(template: "", line: 0)

  init(marks: [String]? = nil) {
    self.marks = marks
  }

  var isMarked: Bool { marks != nil }

  /// Takes the place from a key: `name*4*12` is `name` of the fifth template, line 12; `{{.}}` has an empty name.
  func key(_ marked: String) -> String {
    let parts = marked.split(separator: "*", omittingEmptySubsequences: false)
    guard let marks, parts.count == 3, let mark = Int(parts[1]), let line = Int(parts[2]) else { return marked }
    place = TemplateError.Place(template: marks[mark], line: line)
    return String(parts[0])
  }

  /// No view has the key. The views are innermost first.
  func failUnknown(_ key: String, views: @autoclosure () -> [String]) {
    fail(.unknownKey(place, key, views: views()))
  }

  func failNotText(_ kind: String) {
    fail(.notText(place, kind))
  }

  private func fail(_ error: @autoclosure () -> TemplateError) {
    hasFailed = true
    if isMarked, self.error == nil { self.error = error() }
  }
}
