/// A piece of a template that is ready to be rendered.
enum TemplateStep: Sendable {
  case text(String)
  /// `{{key}}`; `.` is what the section goes over.
  case key(String, line: Int)
  case section(String, line: Int, isInverted: Bool, [TemplateStep])
  /// The steps of another template, in the same views.
  case partial(String)
}
