/// The value of one key of a `TemplateView`.
package enum ViewValue: Sendable {
  /// Prints nothing and is false as a section; the views around are not asked.
  case absent
  /// Printed as it is, never escaped. As a section it is true unless empty, and `{{.}}` is the text.
  case text(String)
  case flag(Bool)
  /// A section over it prints once, with the view's keys in reach.
  case view(any TemplateView)
  /// A section over it prints once for each element; false when empty.
  case list([any TemplateView])
  /// As `list`, each element printed by `{{.}}`.
  case texts([String])

  package static func optional(_ text: String?) -> ViewValue {
    guard let text else { return .absent }
    return .text(text)
  }

  package static func optional(_ texts: [String]?) -> ViewValue {
    guard let texts else { return .absent }
    return .texts(texts)
  }

  package static func optional(_ view: (any TemplateView)?) -> ViewValue {
    guard let view else { return .absent }
    return .view(view)
  }

  package static func number(_ number: Int) -> ViewValue { .text(String(number)) }
}

extension ViewValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral {
  package init(stringLiteral text: String) { self = .text(text) }
  package init(booleanLiteral flag: Bool) { self = .flag(flag) }
}
