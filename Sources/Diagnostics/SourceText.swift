/// A document's text with the name that messages give it.
package struct SourceText: Sendable {
  /// The file as the user named it.
  package let file: String
  /// UTF-8 without a byte-order mark, though not necessarily valid: the parsers report where it is not.
  package let bytes: [UInt8]

  /// Takes text that is already UTF-8.
  package init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
  }

  package init(file: String, text: String) {
    self.init(file: file, bytes: Array(text.utf8))
  }

  /// The text of a 1-based line without its line break, or nil beyond the end. Reads from the start: one who needs
  /// many lines builds a `LineIndex`.
  package func lineText(_ line: Int) -> String? {
    LineIndex(bytes: bytes).text(of: line, in: bytes)
  }
}
