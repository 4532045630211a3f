import APIModel
import Diagnostics
import YAML

/// The state of one load: the tree, the ids given so far and the problems found so far.
///
/// The readers in `Objects/` and `Schemas/` are its extensions. None of them depends on the order in which others ran.
struct DocumentReader {
  let root: Node
  let file: String
  let options: LoaderOptions
  /// What a reference may call this document: its file name, its `$self`.
  let ownNames: [String]
  var version = OpenAPIVersion.current

  var schemas = SchemaTable()
  /// Component schemas by their key.
  var componentIDs: [String: SchemaID] = [:]
  /// The schema objects that have an id, by the place of their mapping: a schema is registered once, whether it is first met where
  /// it stands or through a reference.
  var schemaIDs: [Mark: SchemaID] = [:]
  /// The same by the text of the references that were followed.
  var referenceIDs: [String: SchemaID] = [:]
  /// Schemas with an id whose body is still to be read.
  var pendingSchemas: [PendingSchema] = []
  /// The outermost schema object that is being read: `#/$defs/…` may mean its own definitions.
  var schemaRoot: Node?
  /// Schemas by `$anchor` and `$id`; searched for when the first reference needs one.
  var anchors: [String: Node]?

  /// Where schemas give their defaults, by the place of the schema.
  var defaultMarks: [Mark: Mark] = [:]
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

  init(root: Node, file: String, options: LoaderOptions) {
    self.root = root
    self.file = file
    self.options = options
    ownNames = [file.split(separator: "/").last.map(String.init), root["$self"]?.string].compactMap { $0 }
  }

  /// The pointer is filled in at the end, and only where it is wanted.
  func location(_ mark: Mark) -> SourceLocation {
    SourceLocation(file: file, line: Int(mark.line), column: Int(mark.column), pointer: "")
  }

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
