/// Two texts → the lines that differ, in the format of `diff -u`.
package enum UnifiedDiff {
  private static let context = 3
  /// The most edits that are searched for; beyond it the changed part is shown as replaced as a whole.
  private static let maximumEdits = 400

  private enum Edit {
    case keep(Substring)
    case delete(Substring)
    case insert(Substring)

    var text: String {
      switch self {
      case .keep(let line): " \(line)\n"
      case .delete(let line): "-\(line)\n"
      case .insert(let line): "+\(line)\n"
      }
    }

    var isKept: Bool { if case .keep = self { true } else { false } }
    var isInOld: Bool { if case .insert = self { false } else { true } }
    var isInNew: Bool { if case .delete = self { false } else { true } }
  }

  /// Empty where the texts are equal. A missing text is an empty one, named `/dev/null`.
  package static func text(old: String?, new: String?, path: String) -> String {
    guard old != new else { return "" }
    let edits = edits(lines(old ?? ""), lines(new ?? ""))
    var result = "--- \(old == nil ? "/dev/null" : "a/\(path)")\n+++ \(new == nil ? "/dev/null" : "b/\(path)")\n"
    for hunk in hunks(edits) {
      let before = edits[..<hunk.lowerBound]
      let oldStart = before.lazy.filter(\.isInOld).count
      let newStart = before.lazy.filter(\.isInNew).count
      let oldCount = edits[hunk].lazy.filter(\.isInOld).count
      let newCount = edits[hunk].lazy.filter(\.isInNew).count
      result += "@@ -\(oldStart + min(oldCount, 1)),\(oldCount) +\(newStart + min(newCount, 1)),\(newCount) @@\n"
      for edit in edits[hunk] { result += edit.text }
    }
    return result
  }

  private static func lines(_ text: String) -> [Substring] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  private static func hunks(_ edits: [Edit]) -> [Range<Int>] {
    var hunks: [Range<Int>] = []
    for index in edits.indices where !edits[index].isKept {
      let range = max(0, index - context)..<min(edits.count, index + context + 1)
      if let last = hunks.last, last.upperBound >= range.lowerBound {
        hunks[hunks.count - 1] = last.lowerBound..<range.upperBound
      } else {
        hunks.append(range)
      }
    }
    return hunks
  }

  private static func edits(_ old: [Substring], _ new: [Substring]) -> [Edit] {
    var start = 0
    while start < old.count, start < new.count, old[start] == new[start] { start += 1 }
    var oldEnd = old.count
    var newEnd = new.count
    while oldEnd > start, newEnd > start, old[oldEnd - 1] == new[newEnd - 1] {
      oldEnd -= 1
      newEnd -= 1
    }
    let oldMiddle = Array(old[start..<oldEnd])
    let newMiddle = Array(new[start..<newEnd])
    let middle = shortest(oldMiddle, newMiddle) ?? oldMiddle.map(Edit.delete) + newMiddle.map(Edit.insert)
    return old[..<start].map(Edit.keep) + middle + old[oldEnd...].map(Edit.keep)
  }

  /// Myers' algorithm: the furthest point on each diagonal, one edit more at a time; then back along the trace.
  private static func shortest(_ old: [Substring], _ new: [Substring]) -> [Edit]? {
    let limit = min(old.count + new.count, maximumEdits)
    let offset = limit + 1
    var furthest = [Int](repeating: 0, count: 2 * limit + 3)
    var trace: [[Int]] = []
    for count in 0...limit {
      trace.append(furthest)
      for diagonal in stride(from: -count, through: count, by: 2) {
        let down =
          diagonal == -count || (diagonal != count && furthest[offset + diagonal - 1] < furthest[offset + diagonal + 1])
        var x = down ? furthest[offset + diagonal + 1] : furthest[offset + diagonal - 1] + 1
        while x < old.count, x - diagonal < new.count, x - diagonal >= 0, old[x] == new[x - diagonal] { x += 1 }
        furthest[offset + diagonal] = x
        if x >= old.count, x - diagonal >= new.count { return back(old, new, trace, offset) }
      }
    }
    return nil
  }

  private static func back(_ old: [Substring], _ new: [Substring], _ trace: [[Int]], _ offset: Int) -> [Edit] {
    var edits: [Edit] = []
    var x = old.count
    var y = new.count
    for count in trace.indices.reversed() {
      let furthest = trace[count]
      let diagonal = x - y
      let down =
        diagonal == -count || (diagonal != count && furthest[offset + diagonal - 1] < furthest[offset + diagonal + 1])
      let previous = down ? diagonal + 1 : diagonal - 1
      let previousX = count == 0 ? 0 : furthest[offset + previous]
      let previousY = count == 0 ? 0 : previousX - previous
      while x > previousX, y > previousY {
        x -= 1
        y -= 1
        edits.append(.keep(old[x]))
      }
      guard count > 0 else { break }
      edits.append(down ? .insert(new[previousY]) : .delete(old[previousX]))
      x = previousX
      y = previousY
    }
    return edits.reversed()
  }
}
