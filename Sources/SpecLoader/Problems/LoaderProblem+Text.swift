import Diagnostics

extension LoaderProblem {
  struct Text {
    var severity: Severity
    /// Stable: scripts and strict lists name it.
    var id: String
    var message: String
    var hint: String?

    static func error(_ id: String, _ message: String, hint: String? = nil) -> Text {
      Text(severity: .error, id: id, message: message, hint: hint)
    }

    static func warning(_ id: String, _ message: String, hint: String? = nil) -> Text {
      Text(severity: .warning, id: id, message: message, hint: hint)
    }

    static func note(_ id: String, _ message: String, hint: String? = nil) -> Text {
      Text(severity: .note, id: id, message: message, hint: hint)
    }
  }

  var text: Text {
    documentText ?? fileText ?? objectText ?? operationText ?? parameterText ?? schemaText
      ?? .error("internal", "a problem without a text: \(self)")
  }

  private var documentText: Text? {
    switch self {
    case .documentNotMapping(let found):
      .error(
        "not-openapi", "the document is \(found), not a mapping",
        hint: "an OpenAPI document starts with 'openapi: 3.1.0'")
    case .missingVersion:
      .error(
        "not-openapi", "there is no 'openapi' key, so this is not an OpenAPI document",
        hint: "add 'openapi: 3.1.0' at the top")
    case .swaggerNotSupported(let version):
      .error(
        "unsupported-version", "Swagger \(version) is not supported",
        hint: "convert the document to Swagger 2.0 or OpenAPI 3 first")
    case .unknownVersion(let version):
      Text(
        severity: version.hasPrefix("3.") ? .warning : .error, id: "unknown-version",
        message: "version '\(version)' is not known; the document is read as OpenAPI 3.1",
        hint: "known versions are 3.0, 3.1 and 3.2, each with a patch number such as 3.1.0")
    case .emptyDocument:
      .error(
        "empty-document", "the document has no paths, no components and no webhooks", hint: "add at least one of them")
    case .wrongType(let key, let expected, let found):
      .error("wrong-type", "'\(key)' must be \(expected), but this is \(found)", hint: "the value is left out")
    case .convertedType(let key, let expected, let read):
      .warning("converted-value", "'\(key)' must be \(expected); this is read as \(read)", hint: "write \(read)")
    case .emptyValue(let key):
      .note("empty-value", "'\(key)' has no value, which is read as if it were not there", hint: "remove the key")
    case .missingKey(let key, let object):
      .error("missing-key", "the \(object) has no '\(key)'", hint: "add '\(key)'")
    case .missingDescription(let object):
      .warning("missing-description", "the \(object) has no 'description'", hint: "say when this response is given")
    case .unknownKey(let key, let object):
      .note(
        "unknown-key", "'\(key)' is not a key of the \(object)",
        hint: "it is kept but has no effect; a key of your own starts with 'x-'")
    case .newerKey(let key, let version):
      .note("newer-key", "'\(key)' is in OpenAPI since \(version); it is read all the same", hint: "raise the version")
    case .componentName(let name):
      .warning(
        "component-name", "'\(name)' is not a valid name of a component",
        hint: "use letters, digits, '.', '-' and '_' only")
    case .unresolvedReference(let reference, let nearest):
      .error(
        "unresolved-reference", "nothing is at '\(reference)'",
        hint: nearest.map { "did you mean '\($0)'?" }
          ?? "a reference names every key on the way from the top of the document")
    case .referenceToOtherKind(let reference, let kind):
      .error(
        "reference-to-other-kind", "a schema is needed here, but '\(reference)' is one of the \(kind)",
        hint: "refer to something under #/components/schemas")
    case .circularReference(let name):
      .error(
        "circular-reference", "'\(name)' leads back to itself and never says what it is",
        hint: "a cycle must pass through a property or an item")
    case .infiniteValue(let name):
      .warning(
        "infinite-value", "'\(name)' requires itself: no JSON that ends fits it",
        hint: "make one of the properties on the way optional or nullable")
    case .circularComposition(let name):
      .warning(
        "circular-composition", "'\(name)' extends a union that it is itself a branch of",
        hint: "the union is left out here; extend a schema that holds only what the branches share")
    default: nil
    }
  }

  private var objectText: Text? {
    switch self {
    case .duplicateTag(let name):
      .warning("duplicate-tag", "the tag '\(name)' is declared twice", hint: "remove one; the first counts")
    case .defaultNotInEnum(let value):
      .warning("default-not-in-enum", "the default '\(value)' is not one of the values", hint: "add it to 'enum'")
    case .securitySchemeType(let type):
      .error(
        "security-scheme-type", "'\(type)' is not a type of security scheme",
        hint: "use apiKey, http, oauth2, openIdConnect or mutualTLS")
    case .unknownSecurityScheme(let name):
      .warning(
        "unknown-security-scheme", "there is no security scheme named '\(name)'",
        hint: "declare it under components.securitySchemes")
    case .linkWithoutOperation:
      .warning("link-without-operation", "the link names no operation", hint: "add 'operationId' or 'operationRef'")
    case .unknownLinkOperation(let id):
      .warning("unknown-link-operation", "no operation has the id '\(id)'", hint: "name an operation of this document")
    case .bareExample(let name):
      .warning(
        "bare-example", "the example '\(name)' is a bare value", hint: "put the value under 'value'")
    case .exampleAndExamples:
      .warning("example-and-examples", "'example' and 'examples' exclude each other; both are kept", hint: "remove one")
    case .undeclaredServerVariable(let name):
      .warning(
        "undeclared-server-variable", "the server's '{\(name)}' is not declared", hint: "add it to 'variables'")
    default: nil
    }
  }

  private var operationText: Text? {
    switch self {
    case .pathWithoutSlash(let path):
      .error("path-without-slash", "the path '\(path)' does not start with '/'", hint: "write '/\(path)'")
    case .pathTemplate(let path):
      .error(
        "path-template", "the braces of '\(path)' do not pair around a name", hint: "a parameter is written '{name}'")
    case .ambiguousPath(let path, let other):
      .warning(
        "ambiguous-path", "'\(path)' matches the same requests as '\(other)'", hint: "merge the two, or change one path"
      )
    case .pathCharacter(let path, let character):
      .warning(
        "path-character", "'\(path)' holds a '\(character)', behind which a request has no path any more",
        hint: character == "?" ? "declare what follows as query parameters" : "a '#' in a path is written '%23'")
    case .repeatedPathParameter(let name, let path):
      .warning(
        "repeated-path-parameter", "'\(path)' has the parameter '\(name)' more than once",
        hint: "each place needs a name of its own")
    case .fieldName(let name, let kind):
      .error(
        "field-name", "no \(kind) can be called '\(name)'",
        hint: "letters, digits and !#$%&'*+-.^_`|~ are allowed (RFC 9110, section 5.6.2)")
    case .duplicateOperationID(let id):
      .error("duplicate-operation-id", "the operation id '\(id)' is used twice", hint: "give each operation its own id")
    case .missingResponses:
      .warning("missing-responses", "the operation declares no response", hint: "add at least the one for success")
    case .responseKey(let key):
      .error(
        "response-key", "'\(key)' is not a status; the response is left out",
        hint: "use a code such as 404, a range such as 4XX, or default")
    case .lowerCaseRange(let key):
      .warning(
        "response-key-case", "a range of statuses is written '\(key.uppercased())'", hint: "write the X in upper case")
    case .tooManyOperations(let limit):
      .error(
        "too-many-operations",
        "the document comes to more than \(limit) operations and parameters; the rest is left out",
        hint: "path items that refer to each other through callbacks may multiply")
    default: nil
    }
  }

  private var parameterText: Text? {
    switch self {
    case .duplicateParameter(let name, let placement):
      .error("duplicate-parameter", "the \(placement) parameter '\(name)' is declared twice", hint: "the first counts")
    case .undeclaredPathParameter(let name, let path):
      .error(
        "undeclared-path-parameter", "'{\(name)}' in '\(path)' is not declared",
        hint:
          "add a parameter with 'in: path'; until then it is a string")
    case .unusedPathParameter(let name, let path):
      .error(
        "unused-path-parameter", "'\(path)' has no place for the path parameter '\(name)', so it is left out",
        hint: "add '{\(name)}' to the path, or remove the parameter")
    case .optionalPathParameter(let name):
      .warning(
        "optional-path-parameter", "the path parameter '\(name)' is always required", hint: "add 'required: true'")
    case .authorizationHeader:
      .note(
        "ignored-header-parameter", "OpenAPI ignores a header parameter named Authorization; it is kept here",
        hint: "a client sets it once for all calls and may override it in one; prefer a security scheme")
    case .bodyHeader(let name):
      .note(
        "dropped-header-parameter", "the header parameter '\(name)' is left out",
        hint:
          "the media types of the body and the responses decide it")
    case .parameterLocation(let place):
      .error(
        "parameter-location", "'\(place)' is not a place of a parameter",
        hint: "use path, query, header or cookie; bodies and forms stand in 'requestBody'")
    case .parameterStyle(let style, let placement):
      .error(
        "parameter-style", "the style '\(style)' does not exist for '\(placement)'; the default style is used",
        hint: "see the table of styles in the Parameter Object")
    case .parameterWithoutSchema(let name):
      .error(
        "parameter-without-schema", "the parameter '\(name)' has neither 'schema' nor 'content'", hint: "add a schema")
    case .schemaAndContent:
      .error("schema-and-content", "'content' and 'schema' exclude each other; the schema counts", hint: "remove one")
    case .contentCount(let count, let object):
      .error(
        "content-count", "'content' of a \(object) must have exactly one media type, but has \(count)",
        hint: "the first counts")
    case .mediaTypeName(let name):
      .error("media-type-name", "'\(name)' is not a media type", hint: "write type and subtype: application/json")
    case .collectionFormat(let format):
      .warning(
        "collection-format", "the format '\(format)' cannot be said here; commas separate the values",
        hint: "use csv, or multi, ssv and pipes in a query or form")
    case .querystringParameter(let name):
      .note(
        "querystring-parameter", "'\(name)' is the whole query string; it is treated as one parameter of the query",
        hint: nil)
    case .severalBodies(let name):
      .error("several-bodies", "an operation has one body, so '\(name)' is left out", hint: "the first counts")
    case .unknownEncodingProperty(let name):
      .warning(
        "unknown-encoding-property", "the schema has no property '\(name)' to encode",
        hint: "name one of its properties")
    default: nil
    }
  }
}
