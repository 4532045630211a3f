import YAML

/// What a document may cost beyond its text; each limit ends in an error at the place that crosses it.
package struct LoaderOptions: Hashable, Sendable {
  package var parseLimits: ParseLimits
  /// Hops of one chain of references, and nesting of objects that are only reached through references.
  package var maximumReferenceDepth: Int
  /// Operations with their parameters, callbacks included: path items that are shared can multiply them.
  package var maximumExpansion: Int
  /// That references reach, the document included.
  package var maximumFiles: Int
  /// Of all files together.
  package var maximumTotalBytes: Int
  /// Keep path parameters that the template has no place for. No request can carry them, so they are dropped with a report; who
  /// compares documents wants to see them all the same.
  package var keepsUnusedPathParameters = false
  /// Find the places of keywords, and JSON pointers of all objects and not of schemas alone: for those who compare documents.
  package var locatesKeywords = false

  package init(
    parseLimits: ParseLimits = ParseLimits(),
    maximumReferenceDepth: Int = 32,
    maximumExpansion: Int = 500_000,
    maximumFiles: Int = 2000,
    maximumTotalBytes: Int = 64 << 20
  ) {
    self.parseLimits = parseLimits
    self.maximumReferenceDepth = maximumReferenceDepth
    self.maximumExpansion = maximumExpansion
    self.maximumFiles = maximumFiles
    // Marks count the lines of all files in one row, and hold 27 bits of it.
    self.maximumTotalBytes = min(maximumTotalBytes, 96 << 20)
  }
}
