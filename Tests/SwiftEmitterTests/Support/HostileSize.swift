import Testing

/// Documents that are small to write and cost much to read, or that are simply enormous.
struct HostileSize: CustomTestStringConvertible, Sendable {
  enum Outcome: Sendable { case error, output, either }

  var name: String
  var outcome: Outcome
  var text: @Sendable () -> String
  var testDescription: String { name }

  private static let head = "openapi: 3.1.0\ninfo: {title: Size, version: '1'}\n"

  private static func schemas(_ text: String) -> String { head + "components:\n  schemas:\n" + text }

  /// Components `S0` to `S<count>`, each made from the name of the next; the last one is a string.
  private static func chain(_ count: Int, _ schema: (String) -> String) -> String {
    let links = (0..<count).map { "    S\($0): \(schema("{$ref: '#/components/schemas/S\($0 + 1)'}"))\n" }
    return schemas(links.joined() + "    S\(count): {type: string}\n")
  }

  private static func nested(_ open: String, _ close: String, _ count: Int) -> String {
    schemas(
      "    Deep: " + String(repeating: open, count: count) + "{type: string}" + String(repeating: close, count: count)
        + "\n")
  }

  /// A number in signs that no Swift name has.
  private static func signs(_ number: Int) -> String {
    String(String(number, radix: 2).map { $0 == "0" ? "-" : "_" })
  }

  static let all: [HostileSize] = [
    HostileSize(name: "alias bomb", outcome: .error) {
      let levels = (1...9).map {
        "x-\($0): &b\($0) [" + Array(repeating: "*b\($0 - 1)", count: 10).joined(separator: ", ") + "]\n"
      }
      return head + "x-0: &b0 [lol]\n" + levels.joined()
    },
    HostileSize(name: "alias bomb of properties", outcome: .error) {
      let levels = (1...8).map { level in
        "x-\(level): &b\(level) {type: object, properties: {"
          + (0..<10).map { "p\($0): *b\(level - 1)" }.joined(separator: ", ") + "}}\n"
      }
      return head + "x-0: &b0 {type: string}\n" + levels.joined() + "components: {schemas: {Bomb: *b8}}\n"
    },
    HostileSize(name: "10,000 arrays deep", outcome: .error) { nested("{type: array, items: ", "}", 10_000) },
    HostileSize(name: "10,000 sequences deep, JSON", outcome: .error) {
      "{\"openapi\":\"3.1.0\",\"info\":{\"title\":\"T\",\"version\":\"1\",\"x\":"
        + String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000) + "}}"
    },
    HostileSize(name: "10,000 blocks deep", outcome: .error) {
      head + (0..<10_000).map { String(repeating: " ", count: $0) + "x-a:\n" }.joined()
    },
    HostileSize(name: "100 allOf deep", outcome: .either) { nested("{allOf: [", "]}", 100) },
    HostileSize(name: "100 objects deep", outcome: .either) { nested("{type: object, properties: {a: ", "}}", 60) },
    HostileSize(name: "20,000 references in a chain", outcome: .either) { chain(20_000) { $0 } },
    HostileSize(name: "3,000 objects in a chain", outcome: .output) {
      chain(3_000) { "{type: object, properties: {a: \($0)}}" }
    },
    HostileSize(name: "3,000 arrays in a chain", outcome: .either) { chain(3_000) { "{type: array, items: \($0)}" } },
    HostileSize(name: "3,000 unions in a chain", outcome: .either) {
      chain(3_000) { "{oneOf: [\($0), {type: integer}]}" }
    },
    HostileSize(name: "3,000 allOf in a chain", outcome: .either) {
      chain(3_000) { "{allOf: [\($0), {type: object, properties: {a: {type: string}}}]}" }
    },
    HostileSize(name: "3,000 tuples in a chain", outcome: .either) {
      chain(3_000) { "{type: array, prefixItems: [\($0)]}" }
    },
    HostileSize(name: "allOf that doubles 60 times", outcome: .output) {
      chain(60) { "{allOf: [\($0), \($0), {type: object, properties: {a: {type: string}}}]}" }
    },
    HostileSize(name: "oneOf that doubles 60 times", outcome: .output) {
      chain(60) { "{oneOf: [\($0), {type: array, items: \($0)}]}" }
    },
    HostileSize(name: "values that double 60 times", outcome: .output) {
      chain(60) { "{type: object, required: [a, b], properties: {a: \($0), b: \($0)}}" }
    },
    HostileSize(name: "a default for a union in a circle", outcome: .either) {
      schemas(
        """
            U: {oneOf: [{type: boolean}, {$ref: '#/components/schemas/V'}]}
            V: {oneOf: [{type: array, items: {type: string}}, {$ref: '#/components/schemas/U'}]}
            O: {type: object, properties: {u: {$ref: '#/components/schemas/U', default: 5}}}

        """)
    },
    HostileSize(name: "circles of every kind", outcome: .error) {
      let kinds = [
        "{$ref: '#/components/schemas/K0'}", "{allOf: [{$ref: '#/components/schemas/K1'}]}",
        "{anyOf: [{$ref: '#/components/schemas/K2'}]}", "{oneOf: [{$ref: '#/components/schemas/K3'}, {type: string}]}",
        "{type: array, items: {$ref: '#/components/schemas/K4'}}",
        "{type: object, additionalProperties: {$ref: '#/components/schemas/K5'}}",
        "{type: array, prefixItems: [{$ref: '#/components/schemas/K6'}]}",
        "{type: object, required: [a], properties: {a: {$ref: '#/components/schemas/K7'}}}",
        "{not: {$ref: '#/components/schemas/K8'}}",
        "{type: object, patternProperties: {a: {$ref: '#/components/schemas/K9'}}}",
      ]
      let others = [
        "parameters", "responses", "requestBodies", "headers", "examples", "links", "callbacks", "securitySchemes",
        "pathItems",
      ]
      .map { "  \($0): {C: {$ref: '#/components/\($0)/D'}, D: {$ref: '#/components/\($0)/C'}}\n" }
      return head + "paths: {/a: {$ref: '#/paths/~1b'}, /b: {$ref: '#/paths/~1a'}}\ncomponents:\n" + others.joined()
        + "  schemas:\n"
        + kinds.enumerated().map { "    K\($0.offset): \($0.element)\n" }.joined()
    },
    HostileSize(name: "a parameter of 64 by 64 by 64 by 64 keys", outcome: .output) {
      let parameter =
        "paths: {/a: {get: {parameters: [{name: p, in: query, schema: {$ref: '#/components/schemas/S0'}}], responses: {'204': {description: D}}}}}\n"
      let links = (0..<4).map { level in
        "    S\(level): {type: object, properties: {"
          + (0..<64).map { "p\($0): {$ref: '#/components/schemas/S\(level + 1)'}" }.joined(separator: ", ") + "}}\n"
      }
      return head + parameter + "components:\n  schemas:\n" + links.joined() + "    S4: {type: string}\n"
    },
    HostileSize(name: "100,000 properties", outcome: .output) {
      schemas("    Wide:\n      properties:\n" + (0..<100_000).map { "        p\($0): {type: string}\n" }.joined())
    },
    HostileSize(name: "100,000 values of one name", outcome: .output) {
      schemas("    Wide:\n      enum:\n" + (0..<100_000).map { "        - a\(signs($0))\n" }.joined())
    },
    HostileSize(name: "2,000 operations in one path's circle of callbacks", outcome: .either) {
      head + "paths:\n"
        + (0..<2_000).map {
          "  /p\($0): {get: {callbacks: {c: {'{$request}': {$ref: '#/paths/~1p\(($0 + 1) % 2_000)'}}}, responses: {'204': {description: D}}}}\n"
        }.joined()
    },
    HostileSize(name: "a description of 16 million characters", outcome: .either) {
      schemas(
        "    Long: {type: object, properties: {a: {type: string}}, description: '"
          + String(repeating: "word ", count: 3_000_000) + "'}\n")
    },
  ]
}
