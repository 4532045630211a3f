@testable import SwiftEmitter

/// A view of any keys.
struct TestView: TemplateView {
  var values: [String: ViewValue] = [:]

  init(_ values: [String: ViewValue] = [:]) {
    self.values = values
  }

  func value(for key: String) -> ViewValue? { values[key] }
}

/// A second type, for messages that name views.
struct InnerView: TemplateView {
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
