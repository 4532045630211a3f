import Diagnostics

/// HTML that is being written. What comes from a document goes through `escaped` and the functions that use it.
struct HTMLText {
  private(set) var text = ""

  /// Markup that is known when the code is written.
  mutating func raw(_ markup: String) { text += markup }

  mutating func escaped(_ content: String) {
    for scalar in VisibleText.escaped(content).unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      default: text.unicodeScalars.append(scalar)
      }
    }
  }

  /// A message, with its names and values as code.
  mutating func prose(_ message: String) {
    for span in CodeSpans.of(message) {
      if span.isCode { element("code", span.text) } else { escaped(span.text) }
    }
  }

  mutating func open(_ name: String, _ attributes: [(name: String, value: String)] = []) {
    text += "<" + name
    for attribute in attributes {
      text += " \(attribute.name)=\""
      escaped(attribute.value)
      text += "\""
    }
    text += ">"
  }

  mutating func element(_ name: String, _ content: String) { element(name, [], content) }

  mutating func element(_ name: String, _ attributes: [(name: String, value: String)], _ content: String) {
    open(name, attributes)
    escaped(content)
    text += "</\(name)>"
  }

  /// Nothing where there are no items.
  mutating func list(_ items: [String], class name: String, asCode: Bool = false) {
    if items.isEmpty { return }
    open("ul", [("class", name)])
    for item in items {
      text += "<li>"
      if asCode { element("code", item) } else { escaped(item) }
      text += "</li>"
    }
    text += "</ul>\n"
  }
}
