import YAML

/// What a document may cost beyond its text; each limit ends in an error at the place that crosses it.
package struct LoaderOptions: Hashable, Sendable {
  package var parseLimits: ParseLimits
  /// Hops of one chain of references, and nesting of objects that are only reached through references.
  package var maximumReferenceDepth: Int
  /// Operations, callbacks included: callbacks that share path items can multiply.
  package var maximumOperations: Int

  package init(
    parseLimits: ParseLimits = ParseLimits(),
    maximumReferenceDepth: Int = 32,
    maximumOperations: Int = 100_000
  ) {
    self.parseLimits = parseLimits
    self.maximumReferenceDepth = maximumReferenceDepth
    self.maximumOperations = maximumOperations
  }
}
