/// Everything the loader can have to say about a document. `LoaderProblem+Text.swift` has the words.
///
/// An error is where the document breaks OpenAPI so that output is wrong or incomplete there; a warning is where the loader
/// guessed what was meant; a note is where nothing needs to be done.
enum LoaderProblem: Hashable, Error {
  enum EnumOutcome { case converted, kept, dropped }

  // The document
  case documentNotMapping(found: String)
  case missingVersion
  case swaggerNotSupported(version: String)
  case unknownVersion(String)
  case emptyDocument

  // Values
  case wrongType(String, expected: String, found: String)
  case convertedType(String, expected: String, read: String)
  case emptyValue(String)
  case missingKey(String, object: String)
  case missingDescription(object: String)
  case unknownKey(String, object: String)
  case newerKey(String, version: String)
  case componentName(String)

  // References
  case externalReference(String)
  case remoteReference(String)
  case fileMissing(String)
  case fileOutside(String)
  case fileUnreadable(String, reason: String)
  case tooManyFiles(Int)
  case filesTooLarge(Int)
  case referenceToDocument(String)
  case includedNameTaken(String, given: String)
  case unresolvedReference(String, nearest: String?)
  case referenceToOtherKind(String, kind: String)
  case circularReference(String)
  case circularComposition(String)
  case infiniteValue(String)

  // Objects
  case duplicateTag(String)
  case defaultNotInEnum(String)
  case securitySchemeType(String)
  case unknownSecurityScheme(String)
  case linkWithoutOperation
  case unknownLinkOperation(String)
  case bareExample(String)
  case exampleAndExamples
  case undeclaredServerVariable(String)

  // Paths and operations
  case pathWithoutSlash(String)
  case pathTemplate(String)
  case ambiguousPath(String, other: String)
  case pathCharacter(String, Character)
  case repeatedPathParameter(String, path: String)
  case fieldName(String, kind: String)
  case duplicateOperationID(String)
  case missingResponses
  case responseKey(String)
  case lowerCaseRange(String)
  case tooManyOperations(Int)

  // Parameters and bodies
  case duplicateParameter(String, placement: String)
  case undeclaredPathParameter(String, path: String)
  case unusedPathParameter(String, path: String)
  case optionalPathParameter(String)
  case authorizationHeader
  case bodyHeader(String)
  case parameterLocation(String)
  case parameterStyle(String, placement: String)
  case parameterWithoutSchema(String)
  case schemaAndContent
  case contentCount(Int, object: String)
  case mediaTypeName(String)
  case unknownEncodingProperty(String)
  case collectionFormat(String)
  case severalBodies(String)
  case querystringParameter(String)

  // Schemas
  case emptySchema
  case unknownType(String)
  case misnamedType(String, meant: String)
  case unquotedNull
  case typeList
  case inferredType(String)
  case nullableKeyword
  case booleanExclusiveBound(String)
  case numericExclusiveBound(String)
  case invalidBound(String, value: String)
  case contradictingBounds(String, String)
  case emptyEnum
  case enumOfArray
  case enumType(String, types: String, outcome: EnumOutcome)
  case duplicateEnumValue(String)
  case misplacedRequired
  case undeclaredRequired(String)
  case requiredAlternatives(String)
  case itemsList
  case missingItems
  case unrelatedKeyword(String, types: String)
  case unsupportedKeyword(String)
  case emptyComposition(String)
  case readOnlyAndWriteOnly
  case schemaExamples
  case defaultType(expected: String)
}
