/// The Swift type of a value, without its optionality.
package indirect enum SwiftType: Hashable, Sendable {
  case string, int, int32, int64, uint32, uint64, double, float, bool
  /// `format: date-time`
  case date
  /// `format: date`
  case calendarDate
  case uuid
  /// `format: byte`
  case base64
  /// `format: binary`, a file in a multipart form.
  case binary
  /// What the document leaves open, or what no Swift type can say.
  case json
  case array(SwiftType)
  case dictionary(SwiftType)
  case optional(SwiftType)
  case declared(DeclarationID)

  /// Without `optional` around it.
  package var unwrapped: SwiftType {
    if case .optional(let inner) = self { inner.unwrapped } else { self }
  }

  package var isInteger: Bool {
    switch self {
    case .int, .int32, .int64, .uint32, .uint64: true
    default: false
    }
  }

  package var isNumber: Bool { isInteger || self == .double || self == .float }

  package func wrapped(_ optional: Bool) -> SwiftType { optional ? .optional(unwrapped) : self }
}

/// The place of a declaration in the plan.
package struct DeclarationID: Hashable, Sendable, Comparable {
  package var index: Int

  package init(_ index: Int) { self.index = index }

  package static func < (a: DeclarationID, b: DeclarationID) -> Bool { a.index < b.index }
}
