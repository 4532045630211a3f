/// What a template may print: a plain value made for one template, with its keys ready as text, flags and nested views.
///
/// ```swift
/// struct PropertyView: TemplateView {
///   var name: String
///   var comment: [String]?
///
///   static let description = ViewDescription(
///     "PropertyView", "A property.",
///     [
///       .text("name", "The property, with backticks where it is a keyword.", "releaseID"),
///       .texts("comment", "Lines without the `///`; none where the document says nothing.", "The release’s id."),
///     ])
///
///   func value(for key: String) -> ViewValue? {
///     switch key {
///     case "name": .text(name)
///     case "comment": .optional(comment)
///     default: nil
///     }
///   }
/// }
/// ```
/// A key that neither this view nor one around it knows is an error, so a key whose value is missing answers `.absent`.
package protocol TemplateView: Sendable {
  /// Every key that the view answers, and no other; a test compares the two.
  static var description: ViewDescription { get }

  /// Nil where the key is none of this view's: the view around it is asked next.
  func value(for key: String) -> ViewValue?
}
