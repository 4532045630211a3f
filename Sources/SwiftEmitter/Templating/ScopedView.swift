import Mustache

/// A view with the views around it, as the library asks it.
///
/// It asks the views around by itself: the library could do so too, but casts every one of them dynamically on the way.
/// For the same reason it is small: what fills more than three words, the library copies to the heap for every key.
struct ScopedView: MustacheParent, MustacheCustomRenderable {
  private final class Storage {
    let view: any TemplateView
    let outer: Storage?
    let scope: TemplateScope

    init(_ view: any TemplateView, _ outer: Storage?, _ scope: TemplateScope) {
      self.view = view
      self.outer = outer
      self.scope = scope
    }
  }

  private let storage: Storage

  var scope: TemplateScope { storage.scope }

  /// The outermost view of a rendering.
  init(_ view: any TemplateView, _ scope: TemplateScope) {
    storage = Storage(view, nil, scope)
  }

  init(_ view: any TemplateView, inside outer: ScopedView) {
    storage = Storage(view, outer.storage, outer.scope)
  }

  func child(named name: String) -> Any? {
    let key = scope.isMarked ? scope.key(name) : name
    // Only a marked `{{.}}` has no name.
    if key.isEmpty { return self }
    var asked = storage
    while true {
      if let value = asked.view.value(for: key) { return scoped(value) }
      guard let outer = asked.outer else { break }
      asked = outer
    }
    scope.failUnknown(key, views: names)
    return ScopedText("")
  }

  /// The views' types, innermost first.
  private var names: [String] {
    sequence(first: storage, next: \.outer).map { "\(type(of: $0.view))" }
  }

  private func scoped(_ value: ViewValue) -> Any {
    switch value {
    // An answer, so that the library does not ask the views around.
    case .absent: ScopedText("")
    case .text(let text): ScopedText(text)
    case .flag(let flag): ScopedFlag(isTrue: flag, scope)
    case .view(let view): ScopedView(view, inside: self)
    case .list(let views) where !views.isEmpty: ScopedViews(views, inside: self)
    case .texts(let texts) where !texts.isEmpty: ScopedTexts(texts, scope)
    case .list, .texts: ScopedFlag(isTrue: false, isList: true, scope)
    }
  }

  var isNull: Bool { false }

  var renderText: String {
    scope.failNotText("view")
    return ""
  }
}
