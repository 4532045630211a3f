/// A place in a document, as a message shows it.
package struct SourceLocation: Hashable, Sendable {
  /// The file as the user named it, e.g. `Specs/shop.yaml`; empty when unknown.
  package var file: String
  /// 1-based; 0 when unknown.
  package var line: Int
  /// 1-based, in Unicode scalars; 0 when unknown.
  package var column: Int
  /// JSON pointer into the document, e.g. `/paths/~1orders/get`; empty for the root or when unknown.
  package var pointer: String

  package init(file: String, line: Int, column: Int, pointer: String = "") {
    self.file = file
    self.line = line
    self.column = column
    self.pointer = pointer
  }

  package static let unknown = SourceLocation(file: "", line: 0, column: 0)
}

extension SourceLocation: Comparable {
  package static func < (left: SourceLocation, right: SourceLocation) -> Bool {
    if left.file != right.file { return left.file < right.file }
    if left.line != right.line { return left.line < right.line }
    if left.column != right.column { return left.column < right.column }
    return left.pointer < right.pointer
  }
}

extension SourceLocation: CustomStringConvertible {
  /// `file:line:column`, without the parts that are unknown.
  package var description: String {
    if line <= 0 { return file }
    let place = column > 0 ? "\(line):\(column)" : "\(line)"
    return file.isEmpty ? place : "\(file):\(place)"
  }
}
