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

extension PackageView {
  static let description = ViewDescription(
    "PackageView", "The manifest of an output that builds on its own.",
    [
      .text("source", "The document’s file name.", "mechamental.yaml"),
      .text("name", "The package, as a literal.", "\"MechaMental\""),
      .text(
        "dependency", "The package that holds Martlet’s runtime.", ".package(url: \"…\", from: \"1.0.0\", traits: [])"),
      .list("targets", of: Target.self, "Models, client, server."),
    ])
}

extension PackageView.Target {
  static let description = ViewDescription(
    "PackageView.Target", "One target.",
    [
      .text("name", "A literal.", "\"MechaMentalClient\""),
      .text(
        "dependencies", "Its dependencies, separated by commas.",
        ".product(name: \"MartletRuntime\", package: \"martlet\")"),
      .text("path", "Its folder, as a literal.", "\"Client\""),
    ])
}

extension MetadataView {
  static let description = ViewDescription(
    "MetadataView", "The table of what the document says about each operation.",
    [
      .access,
      .text("name", "The type.", "MechaMentalOperations"),
      .list("operations", of: Row.self, "One row for each operation."),
    ])
}

extension MetadataView.Row {
  static let description = ViewDescription(
    "MetadataView.Row", "One operation.",
    [
      .text("name", "The constant.", "listReleases"),
      .text(
        "arguments", "The arguments of `OperationMetadata`.",
        "id: \"listReleases\", method: \"GET\", path: \"/releases\""),
    ])
}
