/// A failure that needs no more than a sentence; the cause of many a ``ClientError``.
public struct ClientProblem: Error, Hashable, Sendable, CustomStringConvertible {
  public let description: String

  public init(_ description: String) { self.description = description }
}
