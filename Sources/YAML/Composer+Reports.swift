import Diagnostics

/// What leaves no tree to work on.
struct Unreadable: Error {
  let diagnostic: Diagnostic

  init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}

extension Composer {
  func unreadable(
    _ id: String, _ message: String, at mark: Mark, hint: String? = nil, related: [Diagnostic.Related] = []
  ) -> Unreadable {
    Unreadable(
      Diagnostic(
        severity: .error, id: id, message: message, location: location(mark), hint: hint, related: related))
  }

  /// Reports what leaves a tree, up to a number that a person can read and a hostile document cannot exceed.
  mutating func report(
    _ severity: Severity, _ id: String, _ message: String, at mark: Mark, hint: String? = nil,
    related: [Diagnostic.Related] = []
  ) {
    let count = diagnostics.reported.count
    if count > Self.maximumProblems { return }
    if count == Self.maximumProblems {
      diagnostics.error(
        "too-many-problems", "more than \(count) problems; the rest is not shown", at: location(mark))
      return
    }
    diagnostics.report(
      Diagnostic(
        severity: severity, id: id, message: message, location: location(mark), hint: hint, related: related))
  }

  private static let maximumProblems = 1000

  func tooDeep(at mark: Mark) -> Unreadable {
    unreadable("nesting-too-deep", "the document is nested deeper than \(limits.maximumDepth) levels", at: mark)
  }

  mutating func reportComplexKey(_ node: Node) {
    report(
      .error, "complex-key", "\(node.kindName) cannot be a key", at: node.mark,
      hint: "put quotes around a key that starts with '{' or '['")
  }

  mutating func reportSecondDocument(at mark: Mark) {
    report(
      .error, "several-documents", "a second document starts here", at: mark,
      hint: "put each document into a file of its own; only the first is used")
  }

  /// With the pointer of the value that is being composed.
  func location(_ mark: Mark) -> SourceLocation {
    var pointer = ""
    var itemsEnd = items.count
    // Items of outer sequences end where those of the next inner one start.
    var parts: [String] = []
    for frame in frames.reversed() {
      if frame.isMapping {
        if case .pending(let id, _) = frame.key { parts.append(keys.string(id)) }
      } else {
        parts.append(String(itemsEnd - frame.start))
        itemsEnd = frame.start
      }
    }
    for part in parts.reversed() { pointer += "/" + Self.escaped(part) }
    return mark.location(in: source.file, pointer: pointer)
  }

  /// RFC 6901, section 3.
  private static func escaped(_ part: String) -> String {
    guard part.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else { return part }
    return part.map { $0 == "~" ? "~0" : $0 == "/" ? "~1" : String($0) }.joined()
  }
}
