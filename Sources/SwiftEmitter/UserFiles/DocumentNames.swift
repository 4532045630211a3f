import APIModel

/// The names of a document's parts in files of the user's: each unique among its kind.
struct DocumentNames {
  struct Schema {
    var name: String
    var identifier: String
    var slug: String
  }

  private(set) var schemas: [SchemaID: Schema] = [:]
  /// In the order of `API.operations`.
  private(set) var operations: [String] = []
  /// In the order of their first use; nil stands for operations without a tag.
  private(set) var tags: [(tag: String?, slug: String)] = []

  init(_ api: API) {
    var slugs = Unique()
    var identifiers = Unique()
    for id in api.schemas.components {
      let name = api.schemas[id].name ?? ""
      schemas[id] = Schema(
        name: name, identifier: identifiers.take(DocumentText.identifier(name), "_"),
        slug: slugs.take(DocumentText.slug(name), "-"))
    }
    var operationSlugs = Unique()
    operations = api.operations.map { operationSlugs.take(DocumentText.slug(Self.id($0)), "-") }
    var tagSlugs = Unique()
    var seen: Set<String?> = []
    for operation in api.operations {
      let tag = Self.tag(operation)
      guard seen.insert(tag).inserted else { continue }
      tags.append((tag, tagSlugs.take(tag.map(DocumentText.slug) ?? "untagged", "-")))
    }
  }

  static func tag(_ operation: Operation) -> String? { operation.tags.first { !$0.isEmpty } }

  static func id(_ operation: Operation) -> String {
    DocumentText.line(operation.operationID ?? "\(operation.method.uppercased()) \(operation.path)")
  }

  /// Names of one kind; two that differ in case only would be one file on some disks.
  private struct Unique {
    private var taken: Set<String> = []

    mutating func take(_ name: String, _ separator: String) -> String {
      var candidate = name
      var number = 2
      while !taken.insert(candidate.lowercased()).inserted {
        candidate = name + separator + String(number)
        number += 1
      }
      return candidate
    }
  }
}
