import APIModel
import Diagnostics
import YAML

/// From the text of an OpenAPI document to the model.
///
/// The whole way, one folder each:
/// 1. `DocumentParser` (target YAML) makes a located tree.
/// 2. `Document/`: the version is read, and a `DocumentReader` holds the tree, the schema table and the problems found so far.
///    Component schemas get their ids before any body is read, so cycles need no special care.
/// 3. `Objects/`: one reader per OpenAPI object turns nodes into values of the model. `References/` leads from a `$ref` to the node
///    it means; what several places refer to is read once.
/// 4. `Schemas/`: schemas become one `kind` with `nullable` beside it, whatever version and idiom they are written in. A schema
///    that is reached through a reference waits in a queue, so recursion is bounded by the document's own nesting.
/// 5. `Checks/`: passes over the finished model (cycles that no value can satisfy, operation ids, path templates, defaults).
/// 6. `Problems/`: every problem is a case with data; at the end each gets the JSON pointer of its place and is reported.
///
/// A mistake in one place leaves the rest loaded, and all problems come in one run.
package struct SpecLoader {
  private let options: LoaderOptions

  package init(options: LoaderOptions = LoaderOptions()) {
    self.options = options
  }

  /// Returns nil only when there is nothing to read: the text is neither YAML nor JSON, the document is no mapping,
  /// or it does not say that it is OpenAPI 3.
  package func load(_ source: SourceText, into diagnostics: inout DiagnosticCollector) -> API? {
    guard let root = DocumentParser.parse(source, limits: options.parseLimits, into: &diagnostics) else { return nil }
    return load(root, file: source.file, into: &diagnostics)
  }

  /// The same for a tree that is parsed already.
  package func load(_ root: Node, file: String, into diagnostics: inout DiagnosticCollector) -> API? {
    var reader = DocumentReader(root: root, file: file, options: options)
    var api = reader.readDocument()
    locate(&api, reader.problems, root: root, file: file, into: &diagnostics)
    return api
  }

  /// Gives schemas and problems the JSON pointers of their places.
  private func locate(
    _ api: inout API?, _ problems: ProblemList, root: Node, file: String, into diagnostics: inout DiagnosticCollector
  ) {
    let schemaPlaces = api.map { api in api.schemas.schemas.map(place) } ?? []
    let pointers = JSONPointers(of: Set(problems.places).union(schemaPlaces), in: root)
    for (index, place) in schemaPlaces.enumerated() {
      api?.schemas[SchemaID(index)].location.pointer = pointers[place]
    }
    problems.report(into: &diagnostics, pointers: pointers, file: file)
  }

  /// Components stand at their key, other schemas at their value.
  private func place(of schema: Schema) -> JSONPointers.Place {
    schema.name == nil ? .value(Mark(schema.location)) : .key(Mark(schema.location))
  }
}

extension Mark {
  init(_ location: SourceLocation) {
    self.init(line: UInt32(clamping: location.line), column: UInt32(clamping: location.column))
  }
}
