/// The templates that are embedded in the binary: one row for each file of `Templates/Swift`, ordered by name.
///
/// The embedded bytes are internal to this module, and no list of them exists, so a new template needs a row here; a test
/// compares the rows with the folder.
package enum BuiltInTemplates {
  package struct Template: Sendable {
    /// The file's name without `.mustache`, as partials name it.
    package var name: String
    package var bytes: [UInt8]
  }

  package static var all: [Template] {
    []
  }
}
