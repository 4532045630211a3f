/// Names that generated code must not take.
package enum ReservedNames {
  /// Legal as a member's name only between backticks.
  package static let keywords: Set<String> = [
    "associatedtype", "class", "deinit", "enum", "extension", "fileprivate", "func", "import", "init", "inout",
    "internal", "let",
    "operator", "precedencegroup", "private", "protocol", "public", "rethrows", "static", "struct", "subscript",
    "typealias",
    "var", "break", "case", "catch", "continue", "default", "defer", "do", "else", "fallthrough", "for", "guard", "if",
    "in",
    "repeat", "return", "throw", "switch", "where", "while", "as", "false", "is", "nil", "super", "throws", "true",
    "try",
    "await", "async", "Any", "nonisolated", "some", "any", "each",
  ]

  /// Not even backticks make these usable as the name of a property, a case or a function.
  package static let neverMembers: Set<String> = ["self", "Self", "Type", "Protocol", "init", "_"]

  /// What a member of a model must not be called because the model already has it.
  package static let modelMembers: Set<String> = [
    "hashValue", "jsonKeys", "jsonMembers", "jsonBytes", "jsonString", "additionalProperties", "violations",
  ]

  /// Types that generated code and its users name without a module: a schema of the same name gets the API's name in front.
  package static let types: Set<String> = [
    "Any", "AnyObject", "AnyHashable", "Array", "ArraySlice", "AsyncSequence", "Bool", "Character", "ClosedRange",
    "Codable",
    "CodingKey", "Collection", "Comparable", "Decodable", "Decoder", "Dictionary", "Double", "Encodable", "Encoder",
    "Equatable",
    "Error", "Float", "Hashable", "Hasher", "Identifiable", "Int", "Int8", "Int16", "Int32", "Int64", "Iterator",
    "KeyPath",
    "Mirror", "Never", "ObjectIdentifier", "OptionSet", "Optional", "Protocol", "Range", "RawRepresentable", "RawValue",
    "Result",
    "Self", "Sendable", "Sequence", "Set", "StaticString", "String", "Substring", "Swift", "Task", "Type", "UInt",
    "UInt8",
    "UInt16", "UInt32", "UInt64", "Unicode", "Void", "Actor", "MainActor", "Clock", "Duration", "Instant", "Regex",
    "Data",
    "Date", "Decimal", "URL", "UUID", "Locale", "Calendar", "TimeZone", "Foundation", "FoundationEssentials",
    "JSONCoding", "JSONCodable", "JSONDecodable", "JSONEncodable", "JSONReader", "JSONWriter", "JSONValue", "JSONKeys",
    "JSONSeen", "JSONModel", "JSONMembers", "JSONBlank",
    "JSONError", "JSONKind", "JSONViolation", "JSONPattern", "JSONPathComponent", "Patch", "Box", "OpenEnum",
    "ClosedEnum", "Validation", "Validatable", "MartletRuntime", "HTTPTypes", "HTTPRequest", "HTTPResponse",
    "HTTPField",
    "HTTPFields", "HTTPBody", "HTTPProblem", "APIClient", "ClientRequest", "ClientResponse", "ClientTransport",
    "ClientMiddleware", "ClientError", "UnexpectedResponse", "OperationMetadata", "ParameterStyle", "ParameterShape",
    "ServerOptions", "ServerRoute", "ServerRequest", "ServerResponse", "ServerMiddleware", "ServerRejection",
    "RequestDecoder",
    "ServerRouter", "MultipartForm", "MultipartFormData", "MediaType", "MartletRoutes", "ClientProblem", "BinaryData",
    "Base64Data", "CalendarDate", "ServerSentEvents", "InProcessTransport",
  ]
}
