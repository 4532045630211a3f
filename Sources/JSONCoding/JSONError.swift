/// Why a JSON document could not be read as the type that was asked for.
///
/// The path is worked out when the error is made, by reading the document again up to the offset: a document that is
/// right pays nothing for it.
public struct JSONError: Error, Sendable, Hashable, CustomStringConvertible {
  /// One word, so that the error travels in a register through every reading function.
  private let details: Details

  /// Set on errors whose violations the collecting reader has already noted; they only unwind.
  let isRecorded: Bool

  public init(_ violation: JSONViolation) {
    details = Details(violation)
    isRecorded = false
  }

  init(kind: JSONViolation.Kind, unwinding reason: String) {
    details = Details(JSONViolation(kind: kind, path: [], offset: -1, message: reason))
    isRecorded = true
  }

  public var violation: JSONViolation { details.violation }
  public var kind: JSONViolation.Kind { details.violation.kind }
  public var message: String { details.violation.message }
  /// Bytes from the start of the document.
  public var offset: Int { details.violation.offset }
  public var components: [JSONPathComponent] { details.violation.path }
  /// The place for people: `releases[3].id`; empty for the whole document.
  public var path: String { details.violation.path.pathDescription }
  /// The place as a JSON pointer (RFC 6901): `/releases/3/id`.
  public var pointer: String { details.violation.path.jsonPointer }
  public var description: String { details.violation.description }

  public static func == (left: JSONError, right: JSONError) -> Bool { left.violation == right.violation }
  public func hash(into hasher: inout Hasher) { hasher.combine(violation) }

  private final class Details: Sendable {
    let violation: JSONViolation
    init(_ violation: JSONViolation) { self.violation = violation }
  }

  /// Thrown while collecting, when everything there is to say has been recorded.
  static let recorded = JSONError(kind: .value, unwinding: "already recorded")
  /// Thrown inside an attempt, where nobody looks at the error.
  static let discarded = JSONError(kind: .value, unwinding: "attempt failed")
  /// Thrown while collecting, when the maximum of problems is reached.
  static let tooMany = JSONError(kind: .limit, unwinding: "too many problems")
}
