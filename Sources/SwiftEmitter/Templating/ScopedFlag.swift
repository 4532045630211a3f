import Mustache

/// A flag or an empty list. Not a plain `Bool`: printing one is an error.
struct ScopedFlag: MustacheParent, MustacheCustomRenderable {
  private let isTrue: Bool
  private let isList: Bool
  private let scope: TemplateScope

  init(isTrue: Bool, isList: Bool = false, _ scope: TemplateScope) {
    self.isTrue = isTrue
    self.isList = isList
    self.scope = scope
  }

  var isNull: Bool { !isTrue }

  var renderText: String {
    scope.failNotText(isList ? "list" : "flag")
    return ""
  }

  /// Inside of its section, keys are those of the views around; only a marked `{{.}}` asks for the flag itself.
  func child(named name: String) -> Any? {
    scope.isMarked && scope.key(name).isEmpty ? self : nil
  }
}
