import JSONCoding
import Testing

struct ValidationTests {
  struct Item: Validatable {
    var name: String?
    var count: Int?
    var price: Double?
    var tags: [String]?
    var labels: [String: String]?
    var children: [Item] = []
    var named: [String: Item] = [:]
    var parent: Box<Item>?

    static let namePattern: JSONPattern = "^[a-z]+$"

    func validate(in validation: inout Validation) {
      validation.string("name", name, minLength: 2, maxLength: 4, pattern: Self.namePattern)
      validation.number("count", count, minimum: 1, maximum: 200, multipleOf: 2)
      validation.number("price", price, exclusiveMinimum: 0, maximum: 9.5, multipleOf: 0.1)
      validation.items("tags", tags, minItems: 1, maxItems: 3, uniqueItems: true)
      validation.elements("tags", tags) { $0.string($1, maxLength: 3) }
      validation.properties("labels", labels, maximum: 1)
      validation.nested("children", children)
      validation.nested("named", named)
      validation.nested("parent", parent)
    }
  }

  private func messages(_ item: Item) -> [String] {
    item.violations().map(\.description)
  }

  @Test func validValuesPass() {
    #expect(messages(Item()).isEmpty)
    #expect(
      messages(Item(name: "abcd", count: 200, price: 0.3, tags: ["a", "b"], labels: ["x": "y"], parent: Box(Item())))
        .isEmpty)
  }

  @Test func whatHasNoBoundsHasNoViolations() {
    // Asked of every type that is written as JSON; a type that has bounds answers itself.
    #expect("any text".violations().isEmpty)
    #expect(!Bounded(name: "").violations().isEmpty)
  }

  private struct Bounded: JSONCodable, Validatable {
    var name: String

    init(name: String) { self.name = name }

    init(from json: inout JSONReader) throws(JSONError) { name = try String(from: &json) }

    func write(to json: inout JSONWriter) { name.write(to: &json) }

    func validate(in validation: inout Validation) { validation.string("name", name, minLength: 1) }
  }

  @Test func lengthsCountScalars() {
    #expect(
      Validation.check { $0.string("s", "e\u{301}", maxLength: 1) } == ["s: must have at most 1 character, has 2"])
    #expect(Validation.check { $0.string("s", "\u{1F468}\u{200D}\u{1F469}", minLength: 3, maxLength: 3) } == [])
  }

  @Test func everyBoundIsReported() {
    #expect(messages(Item(name: "a")) == ["name: must have at least 2 characters, has 1"])
    #expect(messages(Item(name: "ABC")) == ["name: must match ^[a-z]+$"])
    #expect(messages(Item(count: 0)) == ["count: must be at least 1"])
    #expect(messages(Item(count: 201)) == ["count: must be at most 200", "count: must be a multiple of 2"])
    #expect(messages(Item(price: 0)) == ["price: must be greater than 0"])
    #expect(messages(Item(price: 9.75)) == ["price: must be at most 9.5", "price: must be a multiple of 0.1"])
    #expect(messages(Item(tags: [])) == ["tags: must have at least 1 item, has 0"])
    #expect(messages(Item(tags: ["a", "a"])) == ["tags: must not have equal items"])
    #expect(messages(Item(labels: ["a": "", "b": ""])) == ["labels: must have at most 1 property, has 2"])
    #expect(Validation.check { $0.number("n", Float(2), exclusiveMaximum: 2) } == ["n: must be less than 2"])
  }

  @Test func pathsLeadToTheValue() {
    let bad = Item(count: 0)
    let item = Item(
      tags: ["ok", "long"], children: [Item(), Item(children: [bad])], named: ["b c": bad, "a": bad], parent: Box(bad))
    #expect(
      messages(item) == [
        "tags[1]: must have at most 3 characters, has 4", "children[1].children[0].count: must be at least 1",
        "named.a.count: must be at least 1", "named[\"b c\"].count: must be at least 1",
        "parent.count: must be at least 1",
      ])
  }

  @Test func violationsAreLimited() {
    #expect(Array(repeating: Item(count: 0), count: 500).violations(maximum: 7).count == 7)
  }

  @Test func patterns() {
    #expect(JSONPattern("b+").matches("abbc"))
    #expect(!JSONPattern("^b+$").matches("abbc"))
    #expect(JSONPattern("^.$").matches("\u{E9}"))
    // Not a Swift expression: nothing is rejected because of it.
    #expect(JSONPattern("(").matches("anything"))
  }
}

extension Validation {
  fileprivate static func check(_ body: (inout Validation) -> Void) -> [String] {
    var validation = Validation()
    body(&validation)
    return validation.violations.map(\.description)
  }
}
