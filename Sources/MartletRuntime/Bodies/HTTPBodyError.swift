/// Why a body could not be read.
public enum HTTPBodyError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The body has more bytes than the reader accepts.
  case tooLarge(limit: Int)

  /// The body is a stream, and it was read before.
  case alreadyConsumed

  /// The body is not UTF-8, but text was asked for.
  case invalidText

  public var description: String {
    switch self {
    case .tooLarge(let limit): "the body is longer than the limit of \(limit) bytes"
    case .alreadyConsumed: "the body is a stream that was read already"
    case .invalidText: "the body is not valid UTF-8"
    }
  }
}
