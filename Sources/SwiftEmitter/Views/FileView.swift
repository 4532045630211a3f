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
