import Mustache

/// A list that is not empty; printing it is an error, where the library would print an array in the debugger's words.
protocol ScopedList: MustacheSequence, MustacheCustomRenderable {
  var scope: TemplateScope { get }
}

extension ScopedList {
  var isNull: Bool { false }

  var renderText: String {
    scope.failNotText("list")
    return ""
  }
}

struct ScopedViews: ScopedList, IteratorProtocol {
  private let views: [any TemplateView]
  private var index = 0
  private let outer: ScopedView

  init(_ views: [any TemplateView], inside outer: ScopedView) {
    self.views = views
    self.outer = outer
  }

  var scope: TemplateScope { outer.scope }

  mutating func next() -> ScopedView? {
    guard index < views.count else { return nil }
    index += 1
    return ScopedView(views[index - 1], inside: outer)
  }
}

struct ScopedTexts: ScopedList, IteratorProtocol {
  private let texts: [String]
  private var index = 0
  let scope: TemplateScope

  init(_ texts: [String], _ scope: TemplateScope) {
    self.texts = texts
    self.scope = scope
  }

  mutating func next() -> ScopedText? {
    guard index < texts.count else { return nil }
    index += 1
    return ScopedText(texts[index - 1])
  }
}
