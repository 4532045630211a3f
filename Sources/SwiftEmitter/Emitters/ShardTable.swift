/// Many files → a fixed number of files, for a build that must name its outputs before it knows the document.
///
/// A shard is chosen by the hash of a key (a type's name, a tag), not by position or size: so a schema that changes, comes or goes
/// rewrites one shard, and the compiler need not look at the others. A shard that got nothing is a file all the same.
struct ShardTable {
  /// `shop` gives `shop-1.swift` to `shop-8.swift`.
  let stem: String
  let count: Int

  func merge(_ files: [SourceFile]) -> [SourceFile] {
    var shards = (1...max(count, 1)).map { number in
      SourceFile(
        path: "\(stem)-\(number).swift", shardKey: "", imports: [], exports: [], usesFoundation: false, parts: [])
    }
    for file in files {
      let index = Int(OutputManifest.hash64(Array(file.shardKey.utf8)) % UInt64(shards.count))
      shards[index].parts += file.parts
      shards[index].usesFoundation = shards[index].usesFoundation || file.usesFoundation
      shards[index].imports = Set(shards[index].imports).union(file.imports).sorted()
      shards[index].exports = Set(shards[index].exports).union(file.exports).sorted()
    }
    for index in shards.indices { shards[index].imports.removeAll(where: shards[index].exports.contains) }
    return shards
  }
}
