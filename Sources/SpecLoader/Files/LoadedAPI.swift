import APIModel
import Diagnostics

/// What loading a document gave, and what it was read from.
package struct LoadedAPI: Sendable {
  /// A file that the document reached.
  package struct File: Sendable {
    /// As the reader was asked for it: `Specs/schemas/pet.yaml`.
    package var path: String
    /// nil where it could not be read: one who waits for changes waits for it to appear.
    package var source: SourceText?

    package init(path: String, source: SourceText?) {
      self.path = path
      self.source = source
    }
  }

  /// nil where there is nothing to read.
  package var api: API?
  /// The document first, then the others in the order in which they were reached, each path once.
  package var files: [File]

  package init(api: API?, files: [File]) {
    self.api = api
    self.files = files
  }

  /// For excerpts in messages.
  package var sources: [SourceText] { files.compactMap(\.source) }
}
