/// A source line as it is shown, with the caret line below it.
struct LineExcerpt: Hashable {
  let text: String
  let caret: String

  /// - Parameters:
  ///   - column: 1-based, in Unicode scalars; a column past the end points behind the last character, 0 gives no caret.
  ///   - width: how many terminal columns to show at most, apart from the `…` at a cut.
  init(line: String.UnicodeScalarView, column: Int, width: Int) {
    // Only the neighbourhood of the caret is looked at: a line may be megabytes long.
    let target = max(column - 1, 0)
    let start = line.index(line.startIndex, offsetBy: max(target - width, 0), limitedBy: line.endIndex) ?? line.endIndex
    let nearby = line[start...].prefix(2 * width + 1)
    let pieces = nearby.map(Piece.init)
    let skipped = max(target - width, 0)
    let focus = min(target - skipped, pieces.count)

    // Two thirds before the caret and the rest after it; what one side does not need goes to the other.
    let after = pieces[focus...].reduce(0) { $0 + $1.width }
    var first = focus
    var before = 0
    let roomBefore = max(width - after, width * 2 / 3)
    while first > 0, before + pieces[first - 1].width <= roomBefore {
      first -= 1
      before += pieces[first].width
    }
    var last = focus
    var shown = before
    while last < pieces.count, shown + pieces[last].width <= width {
      shown += pieces[last].width
      last += 1
    }

    let cutBefore = first > 0 || skipped > 0
    let cutAfter = last < pieces.count || nearby.endIndex < line.endIndex
    text = (cutBefore ? "…" : "") + pieces[first..<last].map(\.text).joined() + (cutAfter ? "…" : "")
    caret =
      column < 1
      ? "" : (cutBefore ? " " : "") + pieces[first..<focus].map(\.padding).joined() + "^"
  }
}

private struct Piece {
  let text: String
  let width: Int
  /// What stands under it in the caret line: a tab under a tab, so that both lines move alike.
  let padding: String

  init(_ scalar: Unicode.Scalar) {
    if scalar == "\t" {
      text = "\t"
      width = 8
      padding = "\t"
    } else {
      text = VisibleText.escaped(scalar)
      width = VisibleText.mustEscape(scalar) ? text.utf8.count : VisibleText.width(scalar)
      padding = String(repeating: " ", count: width)
    }
  }
}
