/// What a document may cost; each limit ends in an error, not in exhausted memory.
package struct ParseLimits: Hashable, Sendable {
  package var maximumBytes: Int
  /// Nesting after aliases are expanded. It also bounds the recursion of whoever walks or frees the tree.
  package var maximumDepth: Int
  /// Nodes that exist only through aliases and merge keys.
  package var maximumAliasExpansion: Int
  package var maximumScalarBytes: Int

  package init(
    maximumBytes: Int = 64 << 20,
    maximumDepth: Int = 256,
    maximumAliasExpansion: Int = 1_000_000,
    maximumScalarBytes: Int = 16 << 20
  ) {
    self.maximumBytes = maximumBytes
    self.maximumDepth = maximumDepth
    self.maximumAliasExpansion = maximumAliasExpansion
    self.maximumScalarBytes = maximumScalarBytes
  }
}
