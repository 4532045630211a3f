import Testing
import YAML

@testable import SpecLoader

@Suite("Wanted places") struct WantedPlacesTests {
  private static func place(_ number: Int) -> JSONPointers.Place {
    let mark = Mark(line: UInt32(number / 8), column: UInt32(number / 2 % 4))
    return number % 2 == 0 ? .value(mark) : .key(mark)
  }

  @Test("are found in whatever order a walk meets them", arguments: 0..<50)
  func anyOrder(_ seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9 &+ 1
    func random(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let chosen = Set((0..<40).map { _ in random(200) })
    var wanted = WantedPlaces(Set(chosen.map(Self.place)))
    #expect(wanted.count == chosen.count)
    let order = chosen.sorted()
    // Mostly forwards, now and then back, as an alias leads.
    var position = 0
    for _ in 0..<500 {
      position = random(10) == 0 ? random(200) : (position + random(4)) % 200
      let expected = order.firstIndex(of: position)
      #expect(wanted.next(Self.place(position)) == expected)
      #expect(wanted.index(of: Self.place(position)) == expected)
    }
  }

  @Test("may be none") func none() {
    var wanted = WantedPlaces([])
    #expect(wanted.next(Self.place(3)) == nil)
    #expect(wanted.index(of: Self.place(3)) == nil)
  }
}
