import Diagnostics

/// Where the keywords of objects stand: `maxLength:` in a schema, `deprecated:` in an operation. For those who compare documents; a
/// loader keeps it when it is asked to.
///
/// A list of words in the order of the document, eight bytes each: an object, then its keywords, then the next object. A document of
/// megabytes has hundreds of thousands of keywords, and few of them are ever asked about.
package struct KeywordPlaces: Hashable, Sendable {
  /// One word: what stands there, its column (24 bits) and its line (32 bits).
  private struct Word: Hashable {
    var bits: UInt64

    init(code: UInt8, line: UInt32, column: UInt32) {
      bits = UInt64(line) << 32 | UInt64(min(column, 0xFF_FFFF)) << 8 | UInt64(code)
    }

    var code: UInt8 { UInt8(truncatingIfNeeded: bits) }
    var line: UInt32 { UInt32(truncatingIfNeeded: bits >> 32) }
    var column: UInt32 { UInt32(truncatingIfNeeded: bits >> 8) & 0xFF_FFFF }
    /// Line and column in their order.
    var place: UInt64 { bits >> 8 }
  }

  /// Of an object itself, of one whose place is that of its key, and of a value in a list such as `enum`.
  private static let object: UInt8 = 0
  private static let keyedObject: UInt8 = 1
  private static let item: UInt8 = 2

  /// What is kept; everything else has no place of its own.
  private static let names = [
    // Schemas.
    "type", "format", "nullable", "x-nullable", "enum", "x-extensible-enum", "const", "default", "deprecated",
    "readOnly",
    "writeOnly", "xml", "properties", "patternProperties", "additionalProperties", "required", "minProperties",
    "maxProperties", "discriminator", "items", "prefixItems", "minItems", "maxItems", "uniqueItems", "minLength",
    "maxLength", "pattern", "contentEncoding", "contentMediaType", "minimum", "maximum", "exclusiveMinimum",
    "exclusiveMaximum", "multipleOf", "allOf", "anyOf", "oneOf", "not", "if", "then", "else", "contains",
    "minContains", "maxContains", "contentSchema", "propertyNames", "unevaluatedItems", "unevaluatedProperties",
    "dependentRequired", "dependentSchemas", "dependencies",
    // Operations and what is in them.
    "operationId", "tags", "security", "servers", "parameters", "requestBody", "responses", "callbacks", "in", "style",
    "explode", "allowEmptyValue", "schema", "itemSchema", "content", "headers", "encoding", "x-sunset",
    "x-stability-level",
    // The document.
    "info", "version", "title", "paths", "webhooks", "components", "definitions", "securityDefinitions",
  ]
  private static let codes = Dictionary(
    uniqueKeysWithValues: names.enumerated().map { ($0.element, UInt8($0.offset + 3)) })
  private static let lists: Set<UInt8> = Set(["enum", "x-extensible-enum"].compactMap { codes[$0] })

  private var words: [Word] = []
  /// The lines before each file's own, by its name: the files of a document are numbered through.
  private var firstLines: [String: UInt32] = [:]

  /// From the place of an object to the one in it that it consists of, such as the only member of its `allOf`.
  private var lifted: [UInt64: SourceLocation] = [:]

  package init() {}

  // MARK: Writing

  /// Begins an object; its keywords follow. Objects come in the order of the document.
  ///
  /// - Parameter atKey: Whether it stands, for the model, where its key does.
  package mutating func begin(line: UInt32, column: UInt32, atKey: Bool) {
    words.append(Word(code: atKey ? Self.keyedObject : Self.object, line: line, column: column))
  }

  /// Answers whether the values in it are wanted too.
  package mutating func add(_ keyword: String, line: UInt32, column: UInt32) -> Bool {
    guard let code = Self.codes[keyword] else { return false }
    words.append(Word(code: code, line: line, column: column))
    return Self.lists.contains(code)
  }

  package mutating func addItem(line: UInt32, column: UInt32) {
    words.append(Word(code: Self.item, line: line, column: column))
  }

  /// Nothing more is added; the room for it is given back.
  ///
  /// - Parameters:
  ///   - firstLines: The lines before each file's own.
  ///   - lifted: Objects that consist of one in them.
  package mutating func finish(
    firstLines: [String: UInt32], lifted: [(outer: SourceLocation, inner: SourceLocation)] = []
  ) {
    self.firstLines = firstLines
    for pair in lifted {
      if let place = place(of: pair.outer), pair.inner != pair.outer { self.lifted[place] = pair.inner }
    }
    words = words.withUnsafeBufferPointer { Array($0) }
  }

  // MARK: Reading

  /// Where the object has the keyword, or nil.
  ///
  /// - Parameters:
  ///   - object: As the model has it, with its pointer.
  ///   - item: Of a list, counted from 0.
  package func place(of keyword: String, item: Int? = nil, in object: SourceLocation) -> SourceLocation? {
    guard !words.isEmpty, let code = Self.codes[keyword] else { return nil }
    var object = object
    // One in the other, as deep as anyone writes.
    for _ in 0..<8 {
      guard let place = place(of: object) else { return nil }
      if let found = find(code, keyword, item: item, in: object, at: place) { return found }
      guard let inner = lifted[place] else { return nil }
      object = inner
    }
    return nil
  }

  /// Line and column among all files.
  private func place(of object: SourceLocation) -> UInt64? {
    guard let firstLine = firstLines[object.file] else { return nil }
    let line = UInt32(clamping: object.line) &+ firstLine
    return Word(code: 0, line: line, column: UInt32(clamping: object.column)).place
  }

  private func find(
    _ code: UInt8, _ keyword: String, item: Int?, in object: SourceLocation, at place: UInt64
  ) -> SourceLocation? {
    let firstLine = firstLines[object.file] ?? 0
    for kind in [Self.object, Self.keyedObject] {
      guard var index = start(of: place, kind) else { continue }
      index += 1
      while index < words.count, words[index].code > Self.keyedObject {
        defer { index += 1 }
        guard words[index].code == code else { continue }
        var found = words[index]
        var pointer = object.pointer + "/" + keyword
        if let item {
          guard words.indices.contains(index + 1 + item) else { return nil }
          found = words[index + 1 + item]
          guard found.code == Self.item else { return nil }
          pointer += "/\(item)"
        }
        return SourceLocation(
          file: object.file, line: Int(found.line &- firstLine), column: Int(found.column), pointer: pointer)
      }
    }
    return nil
  }

  /// The index of the object at that place.
  private func start(of place: UInt64, _ kind: UInt8) -> Int? {
    var low = 0
    var high = words.count
    while low < high {
      let middle = (low + high) / 2
      var object = middle
      while object > low, words[object].code > Self.keyedObject { object -= 1 }
      if words[object].place == place, words[object].code == kind { return object }
      if isBefore(words[object], place, kind), words[object].code <= Self.keyedObject {
        low = object + 1
        while low < high, words[low].code > Self.keyedObject { low += 1 }
      } else {
        high = object
      }
    }
    return nil
  }

  /// At one place the mapping comes before the first key in it.
  private func isBefore(_ word: Word, _ place: UInt64, _ kind: UInt8) -> Bool {
    word.place == place ? word.code < kind : word.place < place
  }
}
