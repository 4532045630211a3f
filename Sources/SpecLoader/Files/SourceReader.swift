import Diagnostics

/// Gives the text of a file that a document names, or throws (best a `SourceError`) where there is none to be had.
///
/// The path is the folder of the file with the reference and the reference's own path, normalised: `Specs/schemas/pet.yaml`. What may
/// be read is the reader's decision: `ConfinedFiles` for the file system; a revision of a repository or a dictionary elsewhere. The
/// text's `file` is what messages print, and tells files apart: two paths that give the same are one file.
package typealias SourceReader = @Sendable (_ path: String) throws -> SourceText
