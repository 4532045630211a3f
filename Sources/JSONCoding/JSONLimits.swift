/// What a reader accepts before it gives up, so that a hostile document ends in an error and not in an exhausted stack.
public struct JSONLimits: Hashable, Sendable {
  /// How many arrays and objects may be open at once. Each level of a recursive model costs a few hundred bytes of stack.
  public var maximumDepth: Int

  public init(maximumDepth: Int = 512) {
    self.maximumDepth = maximumDepth
  }
}
