import APIModel

/// What the user may choose about one document's output.
package struct EmitterOptions: Hashable, Sendable {
  package enum Access: String, Hashable, Sendable, CaseIterable {
    case `public`, `package`, `internal`
  }

  /// One of the three groups of files, each a Swift module of its own.
  package enum Part: String, Hashable, Sendable, CaseIterable {
    case models, client, server
  }

  /// The prefix of the API's own types and modules: `MechaMental` gives `MechaMentalClient`. Empty: made from the document's title.
  package var name: String
  package var access: Access
  package var parts: Set<Part>
  /// What of the API is generated.
  package var include = APISelection()
  /// From specification names to Swift names, which win over every rule: `Release-Input: ReleaseDraft`, of a member
  /// `Release.created_at: creation`.
  package var names: [String: String]
  /// Whether a name that changes stays as a deprecated alias of the new one.
  package var deprecatedAliases = true
  /// Schemas whose enum becomes a Swift `enum`, which rejects values the document does not list; `*` is all.
  package var closedEnums: Set<String>
  /// Also write a `Package.swift`, so that the output builds on its own.
  package var writesPackage: Bool
  /// Models, client and server are one Swift module instead of three.
  package var singleModule: Bool
  /// How many files that module has, whatever the document holds; 0: a file for each type, tag and so on.
  package var shards: Int
  /// What the names of those files start with; empty: the API's name.
  package var fileStem: String
  /// Stands in front of the name of each type that the document names, so that two APIs fit into one module; nil: not chosen.
  package var typePrefix: String?
  /// Where that package finds the runtime on this disk; nil for the published one.
  package var runtimePath: String?
  /// Rows that the user adds to the output table.
  package var files: [UserFile] = []

  package init(
    name: String = "", access: Access = .public, parts: Set<Part> = Set(Part.allCases), names: [String: String] = [:],
    closedEnums: Set<String> = [], writesPackage: Bool = false, singleModule: Bool = false, shards: Int = 0,
    fileStem: String = "", typePrefix: String? = nil, runtimePath: String? = nil
  ) {
    self.name = name
    self.access = access
    self.parts = parts
    self.names = names
    self.closedEnums = closedEnums
    self.writesPackage = writesPackage
    self.singleModule = singleModule
    self.shards = shards
    self.fileStem = fileStem
    self.typePrefix = typePrefix
    self.runtimePath = runtimePath
  }

  /// Internal declarations reach no other module, and shards mix the parts.
  var isOneModule: Bool { singleModule || shards > 0 || access == .internal }
}
