/// Chosen places in the order in which a walk over the tree meets them, so that it need not look each place up.
struct WantedPlaces {
  /// Line, column and key or value in one number: at one mark the mapping comes before the first key in it.
  private let codes: [UInt64]
  /// The first one that the walk has not passed yet.
  private var cursor = 0

  init(_ places: Set<JSONPointers.Place>) { codes = places.map(Self.code).sorted() }

  var count: Int { codes.count }

  func index(of place: JSONPointers.Place) -> Int? {
    let code = Self.code(place)
    let index = firstIndex(from: code, in: codes.indices)
    return index < codes.count && codes[index] == code ? index : nil
  }

  /// As `index(of:)`, and fast where the places asked for come in their order. An alias leads back to what stands further up.
  mutating func next(_ place: JSONPointers.Place) -> Int? {
    let code = Self.code(place)
    if cursor > 0, codes[cursor - 1] >= code {
      cursor = firstIndex(from: code, in: 0..<cursor)
    } else if cursor < codes.count, codes[cursor] < code {
      cursor += 1
      if cursor < codes.count, codes[cursor] < code { cursor = firstIndex(from: code, in: cursor..<codes.count) }
    }
    return cursor < codes.count && codes[cursor] == code ? cursor : nil
  }

  private func firstIndex(from code: UInt64, in range: Range<Int>) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if codes[middle] < code { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func code(_ place: JSONPointers.Place) -> UInt64 {
    // No column needs its highest bit: a document has 64 MiB at most.
    let mark = UInt64(place.mark.line) << 32 | UInt64(place.mark.column & 0x7FFF_FFFF) << 1
    return if case .key = place { mark | 1 } else { mark }
  }
}
