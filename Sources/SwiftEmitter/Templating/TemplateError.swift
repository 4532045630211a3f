/// A mistake in a template or in the view given to it: never the fault of the API's document.
package enum TemplateError: Error, Hashable {
  /// A place in a template: `Struct.mustache:12`.
  package struct Place: Hashable, Sendable, CustomStringConvertible {
    package var template: String
    package var line: Int

    package var description: String { "\(template).mustache:\(line)" }
  }

  case syntax(Place, String)
  case unknownTemplate(String, known: [String])
  case unknownPartial(Place, String, known: [String])
  /// A file of the user's folder that no template uses.
  case unusedOverride(String, known: [String])
  case notUTF8(String)
  /// The views that were asked, innermost first.
  case unknownKey(Place, String, views: [String])
  /// A flag, view or list where text is printed.
  case notText(Place, String)
  /// A partial that contains itself, straight or through others.
  case endless(Place, String)
}

extension TemplateError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .syntax(let place, let problem):
      "\(place): \(problem)"
    case .unknownTemplate(let name, let known):
      "there is no template '\(name)'; known are \(known.joined(separator: ", "))"
    case .unknownPartial(let place, let name, let known):
      "\(place): there is no template '\(name)' for {{>\(name)}}; known are \(known.joined(separator: ", "))"
    case .unusedOverride(let name, let known):
      "'\(name).mustache' replaces no template and no template uses it; known are \(known.joined(separator: ", "))"
    case .notUTF8(let name):
      "'\(name).mustache' is not UTF-8 text"
    case .unknownKey(let place, let key, let views):
      "\(place): the key '\(key)' is not one of \(views.joined(separator: ", nor of "))"
    case .notText(let place, let kind):
      "\(place): a \(kind) cannot be printed; use it as a section"
    case .endless(let place, let name):
      "\(place): {{>\(name)}} contains itself"
    }
  }
}
