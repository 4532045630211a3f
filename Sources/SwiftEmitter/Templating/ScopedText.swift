import Mustache

/// Text, and as the empty text what is absent. Not a plain `String`: the library asks this for its text before it tries all else.
struct ScopedText: MustacheParent, MustacheCustomRenderable {
  let renderText: String

  init(_ text: String) {
    renderText = text
  }

  var isNull: Bool { renderText.isEmpty }

  /// Inside of its section, keys are those of the views around; only a marked `{{.}}` asks for the text itself.
  func child(named name: String) -> Any? {
    name.utf8.first == UInt8(ascii: "*") ? self : nil
  }
}
