/// One output file: `file.mustache`.
struct FileView: TemplateView {
  /// The document's file name: `mechamental.yaml`.
  var source: String
  /// Modules: `MartletRuntime`.
  var imports: [String]
  /// Modules whose names the importer gets too.
  var exports: [String]
  /// Whether the file names `Date`, `UUID` or `URL`.
  var usesFoundation: Bool
  /// Rendered declarations.
  var parts: [String]

  func value(for key: String) -> ViewValue? {
    switch key {
    case "source": .text(source)
    case "imports": .texts(imports)
    case "exports": .texts(exports)
    case "usesFoundation": .flag(usesFoundation)
    case "parts": .texts(parts)
    default: nil
    }
  }
}

extension FileView {
  static let description = ViewDescription(
    "FileView", "One Swift file.",
    [
      .text("source", "The document’s file name.", "mechamental.yaml"),
      .texts("imports", "Modules that the file imports.", "MartletRuntime"),
      .texts("exports", "Modules whose names everyone who imports this one gets too.", "MechaMentalModels"),
      .flag("usesFoundation", "Whether the file names `Date`, `UUID` or `URL`."),
      .texts("parts", "The declarations, rendered.", "public nonisolated struct Release: … { … }"),
    ])
}
