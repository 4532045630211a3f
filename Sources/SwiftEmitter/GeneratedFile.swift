/// A file that is to be written, its path relative to the output folder of the document.
package struct GeneratedFile: Hashable, Sendable {
  /// With forward slashes: `Models/Schemas/Release.swift`.
  package var path: String
  package var contents: String

  package init(path: String, contents: String) {
    self.path = path
    self.contents = contents
  }
}
