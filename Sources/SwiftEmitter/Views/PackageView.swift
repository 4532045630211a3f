/// The manifest of an output that builds on its own: `package.mustache`.
struct PackageView: TemplateView {
  struct Target: TemplateView {
    /// Literals.
    var name: String
    var dependencies: String
    var path: String

    func value(for key: String) -> ViewValue? {
      switch key {
      case "name": .text(name)
      case "dependencies": .text(dependencies)
      case "path": .text(path)
      default: nil
      }
    }
  }

  var source: String
  /// A literal.
  var name: String
  /// `.package(url: "…", from: "…", traits: [])`
  var dependency: String
  var targets: [Target]

  func value(for key: String) -> ViewValue? {
    switch key {
    case "source": .text(source)
    case "name": .text(name)
    case "dependency": .text(dependency)
    case "targets": .list(targets)
    default: nil
    }
  }
}

/// `metadata.mustache`
struct MetadataView: TemplateView {
  struct Row: TemplateView {
    var name: String
    var arguments: String

    func value(for key: String) -> ViewValue? {
      switch key {
      case "name": .text(name)
      case "arguments": .text(arguments)
      default: nil
      }
    }
  }

  var access: String
  var name: String
  var operations: [Row]

  func value(for key: String) -> ViewValue? {
    switch key {
    case "access": .text(access)
    case "name": .text(name)
    case "operations": .list(operations)
    default: nil
    }
  }
}
