import Diagnostics

/// A place in a document; both numbers are 1-based and the column counts Unicode scalars.
package struct Mark: Hashable, Sendable {
  package let line: UInt32
  package let column: UInt32

  package init(line: UInt32, column: UInt32) {
    self.line = line
    self.column = column
  }

  func moved(down lines: UInt32) -> Mark { Mark(line: line + lines, column: column) }

  package func location(in file: String, pointer: String = "") -> SourceLocation {
    SourceLocation(file: file, line: Int(line), column: Int(column), pointer: pointer)
  }
}
