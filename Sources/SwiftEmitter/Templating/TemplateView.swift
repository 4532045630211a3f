/// What a template may print: a plain value made for one template, with its keys ready as text, flags and nested views.
///
/// ```swift
/// struct PropertyView: TemplateView {
///   /// `releaseID`
///   var name: String
///   /// Lines without the `///`, absent where the document says nothing.
///   var comment: [String]?
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
  /// Nil where the key is none of this view's: the view around it is asked next.
  func value(for key: String) -> ViewValue?
}
