import Diagnostics
import SwiftEmitter

/// What `martlet.yaml` says.
struct Configuration {
  struct Document {
    /// As a path that can be opened: already relative to the working directory.
    var spec: String
    var options: EmitterOptions
    /// Where `names` and `closedEnums` speak of something, which only the document can say is there.
    var mentions: [Mention] = []
  }

  /// A name of the document in the configuration.
  struct Mention {
    var name: String
    var key: String
    var location: SourceLocation
  }

  static let fileName = "martlet.yaml"

  /// Each document's files go to `<output>/<name>`.
  var output = "Generated"
  var access: EmitterOptions.Access = .public
  /// A folder with templates that replace built-in ones.
  var templates: String?
  /// Folders that references may lead into, besides each document's own.
  var allowedPaths: [String] = []
  /// Files that are added to the output of every document.
  var files: [UserFile] = []
  var documents: [Document] = []
  var diff = DiffSettings()
}

extension Configuration {
  /// Documents that no file says anything about.
  init(specs: [String]) {
    documents = specs.map { .init(spec: $0, options: EmitterOptions(access: access)) }
  }
}
