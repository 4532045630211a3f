/// A row that the configuration adds to the output table: a template of the user's, printed for the API or for each of its parts.
package struct UserFile: Hashable, Sendable {
  package enum Scope: String, Hashable, Sendable, CaseIterable {
    case api, tag, operation, schema

    /// What the template gets.
    package var view: any TemplateView.Type {
      switch self {
      case .api: DocumentView.self
      case .tag: DocumentTagView.self
      case .operation: DocumentOperationView.self
      case .schema: SchemaView.self
      }
    }

    /// What a path may hold between braces.
    package var placeholders: [String] {
      switch self {
      case .api: ["api"]
      case .tag: ["api", "tag"]
      case .operation: ["api", "tag", "operation"]
      case .schema: ["api", "schema"]
      }
    }
  }

  /// Without `.mustache`.
  package var template: String
  package var scope: Scope
  /// Relative to the document's output folder: `docs/{{tag}}.md`.
  package var path: String

  package init(template: String, scope: Scope, path: String) {
    self.template = template
    self.scope = scope
    self.path = path
  }

  /// Why the path is refused, or nil.
  package var problem: String? {
    var names: [String] = []
    var literal = ""
    var rest = path[...]
    while let open = rest.firstRange(of: "{{") {
      literal += rest[..<open.lowerBound] + "x"
      guard let close = rest[open.upperBound...].firstRange(of: "}}") else { return "'{{' without '}}'" }
      names.append(rest[open.upperBound..<close.lowerBound].filter { $0 != " " })
      rest = rest[close.upperBound...]
    }
    literal += rest
    for name in names where !scope.placeholders.contains(name) {
      return "'{{\(name)}}' is none of \(scope.placeholders.map { "{{\($0)}}" }.joined(separator: ", "))"
    }
    if scope != .api, !names.contains(scope.rawValue) {
      return "without '{{\(scope.rawValue)}}' every \(scope.rawValue) would be the same file"
    }
    return OutputPath.problem(literal)
  }

  func path(_ values: [String: String]) -> String {
    var result = ""
    var rest = path[...]
    while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
      result += rest[..<open.lowerBound]
      result += values[rest[open.upperBound..<close.lowerBound].filter { $0 != " " }] ?? ""
      rest = rest[close.upperBound...]
    }
    return result + rest
  }
}
