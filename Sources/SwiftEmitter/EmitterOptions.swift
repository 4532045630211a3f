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
  /// From specification names to Swift names, which win over every rule: `Release-Input: ReleaseDraft`.
  package var names: [String: String]
  /// Schemas whose enum becomes a Swift `enum`, which rejects values the document does not list; `*` is all.
  package var closedEnums: Set<String>
  /// Also write a `Package.swift`, so that the output builds on its own.
  package var writesPackage: Bool
  /// Where that package finds the runtime on this disk; nil for the published one.
  package var runtimePath: String?

  package init(
    name: String = "", access: Access = .public, parts: Set<Part> = Set(Part.allCases), names: [String: String] = [:],
    closedEnums: Set<String> = [], writesPackage: Bool = false, runtimePath: String? = nil
  ) {
    self.name = name
    self.access = access
    self.parts = parts
    self.names = names
    self.closedEnums = closedEnums
    self.writesPackage = writesPackage
    self.runtimePath = runtimePath
  }
}
