/// Rendered Swift text → text as swift-format leaves it.
///
/// Templates need not care for indentation, blank lines or line length: this one pass over the bytes indents by brackets,
/// collapses blank lines and wraps what is too long. It knows string literals and comments, and otherwise only brackets: text that
/// is no valid Swift comes out indented somehow, never changed in its words. Laying out a result again gives the same bytes.
package enum Layout {
  /// The longest line, in characters.
  static let width = 120
  static let indentStep = 2

  package static func format(_ text: String) -> String {
    var pass = LayoutPass(Array(text.utf8))
    pass.run()
    return String(decoding: pass.output, as: UTF8.self)
  }
}
