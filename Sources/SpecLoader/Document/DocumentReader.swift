import APIModel
import Diagnostics
import YAML

/// The state of one load: the tree, the ids given so far and the problems found so far.
///
/// The readers in `Objects/` and `Schemas/` are its extensions. None of them depends on the order in which others ran.
struct DocumentReader {
  /// Of the document itself.
  let root: Node
  var files: DocumentFiles
  let options: LoaderOptions
  var version = OpenAPIVersion.current

  var schemas = SchemaTable()
  /// Component schemas by their key.
  var componentIDs: [String: SchemaID] = [:]
  /// The schema objects that have an id, by the place of their mapping: a schema is registered once, whether it is first met where
  /// it stands or through a reference.
  var schemaIDs: [Mark: SchemaID] = [:]
  /// The same by the references that were followed.
  var referenceIDs: [ReferenceKey: SchemaID] = [:]
  /// The names of schemas from other files.
  var includedNames: Set<String> = []
  /// The last number that made such a name unique.
  var includedNumbers: [String: Int] = [:]
  /// Schemas with an id whose body is still to be read.
  var pendingSchemas: [PendingSchema] = []
  /// The outermost schema object that is being read: `#/$defs/…` may mean its own definitions.
  var schemaRoot: Node?

  /// Where schemas give their defaults, by the place of the schema.
  var defaultMarks: [Mark: Mark] = [:]
  /// Of schemas that are their only member, such as that of an `allOf` of one: from their place to the member's.
  var liftedMarks: [Mark: Mark] = [:]
  /// Where operation ids are given; a shared path item gives the same one again at the same place.
  var operationIDs: [String: Mark] = [:]

  /// What references may share, by the place of the object. An object that turned out unusable is nil.
  var parameters: [Mark: Parameter?] = [:]
  var requestBodies: [Mark: RequestBody?] = [:]
  var responses: [Mark: Response?] = [:]
  var headers: [Mark: Header?] = [:]
  var pathItems: [Mark: PathItemBody] = [:]
  /// Referenced objects that are being read now, to notice one that contains itself.
  var activeReferences: Set<Mark> = []
  /// Operations and their parameters so far, which shared path items multiply.
  var expansion = 0

  var problems = ProblemList()

  init(files: DocumentFiles, options: LoaderOptions) {
    root = files.document.root
    self.files = files
    self.options = options
  }

  func location(_ mark: Mark) -> SourceLocation { files.location(mark) }

  /// Of a value of the model, to report at its place.
  func mark(of location: SourceLocation) -> Mark { files.mark(of: location) }

  /// A problem of a value.
  mutating func report(_ problem: LoaderProblem, at mark: Mark, related: ProblemList.Related? = nil) {
    problems.add(problem, at: .value(mark), related: related)
  }

  /// A problem of a key. In a block mapping the first key and the mapping itself stand at the same place.
  mutating func report(_ problem: LoaderProblem, atKey entry: Mapping.Entry, related: ProblemList.Related? = nil) {
    problems.add(problem, at: .key(entry.keyMark), related: related)
  }

  mutating func report(_ problem: LoaderProblem, atKey mark: Mark, related: ProblemList.Related? = nil) {
    problems.add(problem, at: .key(mark), related: related)
  }
}
