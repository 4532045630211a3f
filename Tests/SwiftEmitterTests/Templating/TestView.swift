@testable import SwiftEmitter

/// A view of any keys.
struct TestView: TemplateView {
  static let description = ViewDescription("TestView", "Any keys.", [])

  var values: [String: ViewValue] = [:]

  init(_ values: [String: ViewValue] = [:]) {
    self.values = values
  }

  func value(for key: String) -> ViewValue? { values[key] }
}

/// A second type, for messages that name views.
struct InnerView: TemplateView {
  static let description = ViewDescription("InnerView", "One key.", [.text("name", "A name.", "inner")])

  var name = "inner"

  func value(for key: String) -> ViewValue? { key == "name" ? .text(name) : nil }
}

extension TemplateLibrary {
  /// One template `main`, with others as its partials.
  init(main: String, _ others: [String: String] = [:]) throws(TemplateError) {
    let templates = others.merging(["main": main]) { first, _ in first }
    try self.init(templates: templates.map { ($0.key, Array($0.value.utf8)) })
  }

  func main(_ values: [String: ViewValue] = [:]) throws(TemplateError) -> String {
    try render("main", TestView(values))
  }
}
