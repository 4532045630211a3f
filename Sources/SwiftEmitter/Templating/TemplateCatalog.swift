/// Which view each built-in template gets, and what it prints: one row for each template.
package enum TemplateCatalog {
  package struct Row: Sendable {
    /// The file's name without `.mustache`.
    package var name: String
    package var view: any TemplateView.Type
    package var meaning: String
  }

  /// The version of the views. It rises when a key goes or changes its kind or meaning; new keys leave it alone.
  package static let viewsVersion = 1

  package static var rows: [Row] {
    [
      Row(name: "alias", view: AliasView.self, meaning: "a `typealias`"),
      Row(name: "client", view: APIView.self, meaning: "the client: a struct with a transport"),
      Row(name: "clientOperations", view: APIView.self, meaning: "the typed calls of one tag: request out, outcome in"),
      Row(
        name: "clientShortForms", view: APIView.self, meaning: "the calls of one tag that throw on anything but success"
      ),
      Row(name: "closedEnumeration", view: EnumerationView.self, meaning: "an enum that rejects unknown values"),
      Row(name: "file", view: FileView.self, meaning: "the head of every Swift file, and its declarations"),
      Row(name: "handlers", view: APIView.self, meaning: "`scaffold`: a struct whose operations answer 501"),
      Row(name: "metadata", view: MetadataView.self, meaning: "the table of operations"),
      Row(name: "openEnumeration", view: EnumerationView.self, meaning: "an enumeration that keeps unknown values"),
      Row(name: "operation", view: OperationView.self, meaning: "the input and output types of an operation"),
      Row(name: "package", view: PackageView.self, meaning: "`--package`: the manifest"),
      Row(
        name: "parameterShape", view: ParameterShapeView.self, meaning: "how the text of parameters becomes a struct"),
      Row(name: "protocols", view: APIView.self, meaning: "the protocols of the API and its tags"),
      Row(name: "server", view: APIView.self, meaning: "the routes of the whole API"),
      Row(name: "serverOperations", view: APIView.self, meaning: "the routes of one tag: request in, outcome out"),
      Row(name: "structure", view: StructureView.self, meaning: "a struct"),
      Row(name: "structureCodec", view: StructureView.self, meaning: "how a struct is read and written"),
      Row(name: "tuple", view: StructureView.self, meaning: "a struct for `prefixItems`"),
      Row(name: "tupleCodec", view: StructureView.self, meaning: "how it is read and written"),
      Row(name: "union", view: UnionView.self, meaning: "an enum with a case for each alternative"),
      Row(name: "unionCodec", view: UnionView.self, meaning: "how it is told which alternative was sent"),
      Row(name: "validation", view: ValidationView.self, meaning: "the bounds of a type"),
    ]
  }

  /// The views in reach of these, each once, in the order in which they are met.
  package static func views(from roots: [any TemplateView.Type]) -> [ViewDescription] {
    var found: [ViewDescription] = []
    var seen: Set<String> = []
    func visit(_ type: any TemplateView.Type) {
      let description = type.description
      guard seen.insert(description.name).inserted else { return }
      found.append(description)
      for key in description.keys { if let element = key.kind.element { visit(element) } }
    }
    for root in roots { visit(root) }
    return found
  }
}
