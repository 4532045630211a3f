import JSONCoding
import Testing

struct UnionTests {
  static let cat = JSONKeys("kind", "name", "lives", required: [0, 1], constants: [(0, "cat")])
  static let dog = JSONKeys("kind", "name", "tricks", required: [0, 1], constants: [(0, "dog")])
  static let other = JSONKeys("name", required: [0])

  private func rank(_ text: String, _ tables: [JSONKeys]) throws -> [Int] {
    try JSONReader.read(Array(text.utf8)) { (json: inout JSONReader) throws(JSONError) in
      let order = try json.rank(tables)
      // Nothing has been consumed.
      try json.skipValue()
      try json.finish()
      return order
    }
  }

  @Test func constantsDecide() throws {
    let tables = [Self.cat, Self.dog, Self.other]
    #expect(try rank(#"{"name":"a","kind":"dog"}"#, tables) == [1, 2])
    #expect(try rank(#"{"kind":"cat","name":"a"}"#, tables) == [0, 2])
    #expect(try rank(#" {"k\u0069nd":"fish","name":"a"}"#, tables) == [2])
    #expect(try rank(#"{"kind":1,"name":"a"}"#, tables) == [2])
  }

  @Test func requiredKeysThenKnownKeysThenOrder() throws {
    let small = JSONKeys("a", required: [0])
    let large = JSONKeys("a", "b", "c", required: [0])
    let strict = JSONKeys("a", "b", "c", "d", required: [3])
    #expect(try rank(#"{"a":1,"b":{"d":1},"c":[3]}"#, [small, strict, large]) == [2, 0, 1])
    #expect(try rank(#"{"a":1}"#, [small, large]) == [0, 1])
    #expect(try rank(#"{"a":1}"#, [large, small]) == [0, 1])
    #expect(try rank("{}", [small, large, strict]) == [0, 1, 2])
    #expect(throws: JSONError.self) { try rank("[]", [small]) }
    #expect(throws: JSONError.self) { try rank(#"{"a":1"#, [small]) }
  }

  @Test func attemptsLeaveNoTrace() throws {
    let text = #"[{"release_id":"r","state":"s","number":"no"}, 5]"#
    try JSONReader.read(Array(text.utf8)) { (json: inout JSONReader) throws(JSONError) in
      try json.beginArray()
      #expect(try json.nextElement())
      #expect(json.attempt(Release.self) == nil)
      #expect(json.attempt([Int].self) == nil)
      #expect(json.offset == 1)
      #expect(json.attempt([String: JSONValue].self)?.count == 3)
      #expect(try json.nextElement())
      #expect(json.attempt(String.self) == nil)
      #expect(json.attempt(Int.self) == 5)
      #expect(try !json.nextElement())
      try json.finish()
    }
  }

  @Test func discriminators() throws {
    let text = #"{"a":{"kind":"inner"},"kind":"outer","b":[1]}"#
    try JSONReader.read(Array(text.utf8)) { (json: inout JSONReader) throws(JSONError) in
      #expect(try json.peekString(forKey: "kind") == "outer")
      #expect(try json.peekString(forKey: "b") == nil)
      #expect(try json.peekString(forKey: "none") == nil)
      #expect(json.offset == 0)
      #expect((try json.value() as JSONValue?)?["a"]?["kind"] == "inner")
    }
  }

  /// Each level tries two branches that both contain the next level: without a limit, 2^40 attempts.
  @Test func ambiguousNestingStaysCheap() {
    let text = String(repeating: #"{"child":"#, count: 40) + "true" + String(repeating: "}", count: 40)
    #expect(throws: JSONError.self) { try Ambiguous(json: text) }
    let collected = JSONReader.collectViolations(Ambiguous.self, from: Array(text.utf8))
    #expect(collected.violations.count == 1)
  }

  @Test func unionsReadAndReport() throws {
    #expect(try [Ambiguous](json: #"[1,{"child":2}]"#) == [.leaf(1), .left(Box(.leaf(2)))])
    let collected = JSONReader.collectViolations([Ambiguous].self, from: Array(#"[1,"x",{"child":true},[]]"#.utf8))
    #expect(collected.violations.map(\.path.pathDescription) == ["[1]", "[2]", "[3]"])
  }
}

private struct Child: JSONDecodable {
  var child: Ambiguous
  static let keys = JSONKeys("child", required: [0])

  init(from json: inout JSONReader) throws(JSONError) {
    var child: Ambiguous?
    var seen = JSONSeen()
    try json.beginObject()
    while let key = try json.nextKey(in: Self.keys, &seen) {
      switch key {
      case 0: child = try json.value()
      default: try json.skipValue()
      }
    }
    guard let child else { throw json.incomplete(Self.keys, seen) }
    self.child = child
  }
}

private indirect enum Ambiguous: JSONDecodable, Equatable {
  case leaf(Int)
  case left(Box<Ambiguous>)
  case right(Box<Ambiguous>)

  init(from json: inout JSONReader) throws(JSONError) {
    if case .number = json.peekKind(), let value = try json.int() {
      self = .leaf(value)
    } else if let value = json.attempt(Child.self) {
      self = .left(Box(value.child))
    } else if let value = json.attempt(Child.self) {
      self = .right(Box(value.child))
    } else {
      throw json.mismatch(expected: "an integer or an object with a child")
    }
  }
}
