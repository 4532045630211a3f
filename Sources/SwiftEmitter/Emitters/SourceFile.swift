/// A file of Swift source before it is printed: rendered declarations, and what its head must say for them.
struct SourceFile {
  /// Relative to the output folder: `Models/Schemas/Release.swift`.
  var path: String
  /// What decides the shard that the declarations go to: those of one key stay together.
  var shardKey: String
  var imports: [String]
  /// Modules whose names the importer gets too.
  var exports: [String]
  var usesFoundation: Bool
  var parts: [String]
}
