import APIModel
import Diagnostics

/// API → Swift source files, in memory.
///
/// The way of the data: `NamePlanner` gives every schema and operation its Swift name, `TypePlanner` its Swift type, the emitters
/// fill views from that plan, `OutputTable` says which file comes from which template, `TemplateLibrary` renders, `Layout` indents.
/// Nothing here touches the disk; `OutputFolder` does that with the result.
package struct SwiftEmitter: Sendable {
  package var options: EmitterOptions
  package var templates: TemplateLibrary

  package init(options: EmitterOptions, templates: TemplateLibrary) {
    self.options = options
    self.templates = templates
  }
}

/// A file that is to be written, its path relative to the output folder of the document.
package struct GeneratedFile: Hashable, Sendable {
  /// With forward slashes: `Models/Release.swift`.
  package var path: String
  package var contents: String

  package init(path: String, contents: String) {
    self.path = path
    self.contents = contents
  }
}
