import APIModel
import Diagnostics

/// One operation with its Swift names, its input and its outcomes.
package struct OperationPlan: Hashable, Sendable {
  /// `listReleases`, without backticks: use `SwiftIdentifier.escaped` where it stands alone.
  package var name: String
  package var inputType: String
  package var outputType: String
  /// Operation id of the document, or the Swift name where there is none.
  package var id: String
  package var method: String
  package var path: String
  /// The tag whose protocol holds the operation, as written in the document; nil without tags.
  package var tag: String?
  package var tags: [String]
  package var deprecated: Bool
  package var documentation: [String]
  package var security: [SecurityRequirement]
  package var parameters: [ParameterPlan]
  package var body: BodyPlan?
  package var responses: [ResponsePlan]
  /// Types that stand in `inputType` and `outputType`.
  package var inputDeclarations: [DeclarationID]
  package var outputDeclarations: [DeclarationID]
  /// Whether bad input is answered in the shape that FastAPI documents.
  package var rejectsWithValidationDetail: Bool
  /// The calls that check a parameter's bounds, by its Swift name.
  package var parameterChecks: [String: [String]] = [:]
  /// The declarations of the regular expressions that those calls name.
  package var patterns: [String] = []
  package var location: SourceLocation
  /// Names that it had before, which clients may still call.
  package var formerNames: [String] = []
  package var formerInputTypes: [String] = []
  package var formerOutputTypes: [String] = []
}

package struct ParameterPlan: Hashable, Sendable {
  package var key: String
  package var name: String
  package var placement: ParameterLocation
  package var type: SwiftType
  package var required: Bool
  package var nullable: Bool
  package var defaultExpression: String?
  package var style: ParameterStyle
  package var explode: Bool
  package var allowReserved: Bool
  /// The value is JSON text (`content: application/json`).
  package var isJSON: Bool
  /// `.array(.string)`: how the text becomes JSON.
  package var shapeExpression: String
  package var documentation: [String]
  package var schema: SchemaID?
  /// An `Authorization` header, which a client sets once for all calls.
  package var isClientWide: Bool

  /// `Int?` where the call may leave it out and no default is documented.
  package var isOptional: Bool { (!required && defaultExpression == nil) || nullable }
}

/// How a body's bytes and its Swift value belong together.
package struct ContentPlan: Hashable, Sendable {
  package enum Coding: Hashable, Sendable {
    case json, text, form, multipart
    /// Bytes that Martlet does not look into, streamed.
    case binary
  }

  /// `application/json`
  package var mediaType: String
  package var coding: Coding
  /// nil with `.binary`, whose type is `HTTPBody`.
  package var type: SwiftType?
  package var nullable: Bool
  /// The case of the enum, where a body may have one of several media types.
  package var caseName: String
  package var parts: [PartPlan]
  package var shapeExpression: String
  /// A form whose encodings ask for `a[b]=c`, as Stripe's do.
  package var nestsInBrackets = false
  package var schema: SchemaID?
  /// The calls that check what a server has read, in a variable `body`.
  package var checks: [String] = []
}

/// One property of a multipart body.
package struct PartPlan: Hashable, Sendable {
  package enum Kind: Hashable, Sendable { case file, files, value }

  package var key: String
  package var name: String
  package var kind: Kind
  package var required: Bool
  package var shapeExpression: String
  package var isPatch: Bool
}

package struct BodyPlan: Hashable, Sendable {
  package var required: Bool
  package var contents: [ContentPlan]
  package var documentation: [String]
  package var isEnum: Bool { contents.count > 1 }
}

package struct ResponsePlan: Hashable, Sendable {
  package var status: Response.Status
  /// `ok`
  package var caseName: String
  package var contents: [ContentPlan]
  package var headers: [HeaderPlan]
  package var documentation: [String]
  package var isEnum: Bool { contents.count > 1 }

  package var isSuccess: Bool {
    switch status {
    case .code(let code): (200..<300).contains(code)
    case .range(let hundred): hundred == 2
    case .default: false
    }
  }
}

package struct HeaderPlan: Hashable, Sendable {
  package var key: String
  package var name: String
  package var type: SwiftType
  package var required: Bool
  package var explode: Bool
  package var shapeExpression: String
  package var documentation: [String]
  package var schema: SchemaID?
}
