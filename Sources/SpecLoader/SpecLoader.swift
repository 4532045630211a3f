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

  /// The document at this path, with the files that it refers to.
  package func load(path: String, reader: @escaping SourceReader, into diagnostics: inout DiagnosticCollector)
    -> LoadedAPI
  {
    do {
      return load(try reader(FilePath.normalized(path)), path: path, reader: reader, into: &diagnostics)
    } catch {
      let problem = (error as? SourceError) ?? .unreadable(file: path, reason: "\(error)")
      diagnostics.report(problem.diagnostic)
      return LoadedAPI(api: nil, files: [LoadedAPI.File(path: path, source: nil)])
    }
  }

  /// The API's title alone, as `load` would read it; nil where there is no document.
  package func title(path: String, reader: SourceReader) -> String? {
    var problems = DiagnosticCollector()
    guard let source = try? reader(FilePath.normalized(path)),
      let root = DocumentParser.parse(source, limits: options.parseLimits, into: &problems)
    else { return nil }
    guard let title = root["info"]?["title"], !title.isNull else { return "API" }
    return if case .string(let text) = title.value { text } else { title.text ?? "API" }
  }

  /// A document whose text is there already. References start from the folder of `path`.
  package func load(
    _ source: SourceText, path: String, reader: SourceReader?, into diagnostics: inout DiagnosticCollector
  ) -> LoadedAPI {
    guard let root = DocumentParser.parse(source, limits: options.parseLimits, into: &diagnostics) else {
      return LoadedAPI(api: nil, files: [LoadedAPI.File(path: path, source: source)])
    }
    let files = DocumentFiles(root: root, path: path, source: source, reader: reader, options: options)
    var document = DocumentReader(files: files, options: options)
    var api = document.readDocument()
    diagnostics.merge(document.files.diagnostics)
    locate(&api, document, into: &diagnostics)
    return LoadedAPI(api: api, files: document.files.reached)
  }

  /// One document without other files.
  ///
  /// Returns nil only when there is nothing to read: the text is neither YAML nor JSON, the document is no mapping,
  /// or it does not say that it is OpenAPI.
  package func load(_ source: SourceText, into diagnostics: inout DiagnosticCollector) -> API? {
    load(source, path: source.file, reader: nil, into: &diagnostics).api
  }

  /// Gives schemas and problems the JSON pointers of their places, and all else where the options ask for it.
  private func locate(_ api: inout API?, _ document: DocumentReader, into diagnostics: inout DiagnosticCollector) {
    let files = document.files
    let schemaPlaces = api.map { api in api.schemas.schemas.map { place(of: $0, in: files) } } ?? []
    var places = Set(document.problems.places).union(schemaPlaces)
    for mark in document.liftedMarks.values { places.insert(.value(mark)) }
    if options.locatesKeywords {
      api?.visitObjects { location, position in
        for place in Self.places(of: location, position, in: files) { places.insert(place) }
      }
    }
    let pointers = JSONPointers(of: places, in: files.files.map(\.root), findsKeywords: options.locatesKeywords)
    for (index, place) in schemaPlaces.enumerated() {
      api?.schemas[SchemaID(index)].location.pointer = pointers[place]
    }
    if options.locatesKeywords {
      api?.visitObjects { location, position in
        let places = Self.places(of: location, position, in: files)
        location.pointer = places.lazy.map { pointers[$0] }.first { !$0.isEmpty } ?? ""
      }
      var keywords = pointers.keywords
      let firstLines = files.files.map { ($0.name, $0.firstLine) }
      keywords.finish(
        firstLines: Dictionary(firstLines, uniquingKeysWith: { first, _ in first }),
        lifted: document.liftedMarks.map { outer, inner in
          (files.location(outer), files.location(inner, pointer: pointers[.value(inner)]))
        })
      api?.keywordPlaces = keywords
    }
    document.problems.report(into: &diagnostics, pointers: pointers, files: files)
  }

  private static func places(
    of location: SourceLocation, _ position: API.ObjectPosition, in files: DocumentFiles
  ) -> [JSONPointers.Place] {
    let mark = files.mark(of: location)
    return switch position {
    case .atKey: [.key(mark)]
    case .atValue: [.value(mark)]
    case .either: [.value(mark), .key(mark)]
    }
  }

  /// Components stand at their key, other schemas at their value.
  private func place(of schema: Schema, in files: DocumentFiles) -> JSONPointers.Place {
    let mark = files.mark(of: schema.location)
    return schema.name == nil ? .value(mark) : .key(mark)
  }
}
