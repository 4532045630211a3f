/// What a server accepts, and what it does with errors of its own.
public struct ServerOptions: Sendable {
  /// The most bytes of a request body that are collected in memory; a longer one is answered with 413. Default: 16 MiB.
  /// Bodies that a handler gets as a stream are its own to limit.
  public var maximumBodyBytes: Int

  /// The most parts of a multipart body. Default: 1000.
  public var maximumMultipartParts: Int

  /// After this many violations a request is checked no further. Default: 100.
  public var maximumViolations: Int

  /// How deep a JSON body may nest. Default: 128.
  public var maximumJSONDepth: Int

  /// The longest path with query, in bytes; a longer one is answered with 414. Default: 16 KiB.
  public var maximumTargetBytes: Int

  /// The most header fields; more are answered with 431. Default: 200.
  public var maximumHeaderFields: Int

  /// The most pairs of a query. Default: 1000.
  public var maximumQueryItems: Int

  /// Gets every error that a handler or a middleware throws, other than ``HTTPProblem``. The caller of the API sees only a
  /// plain 500. The default does nothing: log here.
  public var onError: @Sendable (any Error, OperationMetadata) -> Void

  public init(
    maximumBodyBytes: Int = 16 << 20,
    maximumMultipartParts: Int = 1000,
    maximumViolations: Int = 100,
    maximumJSONDepth: Int = 128,
    maximumTargetBytes: Int = 16 << 10,
    maximumHeaderFields: Int = 200,
    maximumQueryItems: Int = 1000,
    onError: @escaping @Sendable (any Error, OperationMetadata) -> Void = { _, _ in }
  ) {
    self.maximumBodyBytes = maximumBodyBytes
    self.maximumMultipartParts = maximumMultipartParts
    self.maximumViolations = maximumViolations
    self.maximumJSONDepth = maximumJSONDepth
    self.maximumTargetBytes = maximumTargetBytes
    self.maximumHeaderFields = maximumHeaderFields
    self.maximumQueryItems = maximumQueryItems
    self.onError = onError
  }
}
