/// How violations are sent. The generator picks the one that the description documents.
public enum RejectionStyle: Hashable, Sendable {
  /// FastAPI's `HTTPValidationError`: `{"detail":[{"loc":["query","limit"],"msg":"…","type":"…","input":null}]}`.
  case validationDetail
  /// `application/problem+json` (RFC 9457) with a list `errors` of location, JSON pointer and message.
  case problem

  func response(_ violations: [RequestViolation]) -> ServerResponse {
    switch self {
    case .validationDetail:
      return .json(422, JSONValue.object(["detail": .array(violations.map(\.validationDetail))]))
    case .problem:
      return HTTPProblem(
        status: .unprocessableContent, title: "The request does not fit the description",
        detail: violations.count == 1 ? "1 violation" : "\(violations.count) violations",
        extensions: ["errors": .array(violations.map(\.problemError))]
      ).response
    }
  }
}

extension RequestViolation {
  fileprivate var validationDetail: JSONValue {
    let path = violation.path.map { component -> JSONValue in
      switch component {
      case .key(let key): .string(key)
      case .index(let index): .integer(Int64(index))
      }
    }
    return .object([
      "loc": .array([.string(location.rawValue)] + path),
      "msg": .string(violation.message),
      "type": .string(typeName),
      "input": .null,
    ])
  }

  /// Names as pydantic has them, where it has one.
  private var typeName: String {
    switch violation.kind {
    case .syntax: "json_invalid"
    case .type: "type_error"
    case .missing: "missing"
    case .value: "value_error"
    case .limit: "limit_exceeded"
    }
  }

  fileprivate var problemError: JSONValue {
    .object([
      "location": .string(location.rawValue),
      "pointer": .string(violation.path.jsonPointer),
      "message": .string(violation.message),
    ])
  }
}
