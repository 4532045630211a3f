/// Goes through the members of a model: reads each from a ``JSONReader``, writes each to a ``JSONWriter``, or does what else is
/// the same for every member: hashes it, compares it, notes its key.
///
/// While reading it knows which key the document has next, and the member with this key reads its value when its turn
/// comes. Objects mostly arrive in the order of their declaration, and then one round is enough; otherwise the members
/// are gone through again until the object ends.
///
/// No function here throws: the reader keeps the first error and throws it in the end. Fifteen calls that throw have
/// fifteen ways out, each with everything to release.
public struct JSONMembers: ~Copyable {
  // One of these is there. The pointers are valid as long as the visitor: whoever makes one keeps it inside the scope of
  // the pointer.
  private let reader: UnsafeMutablePointer<JSONReader>?
  private let writer: UnsafeMutablePointer<JSONWriter>?
  private let hasher: UnsafeMutablePointer<Hasher>?
  private let comparison: UnsafeMutablePointer<JSONComparison>?
  private let description: JSONModelDescription?
  /// The keys of the model that is read.
  private let table: JSONKeys?

  /// The position of the member whose turn it is.
  private var index = 0
  /// The position of the member whose value comes next in the document; -1 when there is none.
  private var wanted = -1
  /// How many values members have read.
  private var reads = 0
  private(set) var seen = JSONSeen()

  private init(
    reader: UnsafeMutablePointer<JSONReader>? = nil, table: JSONKeys? = nil,
    writer: UnsafeMutablePointer<JSONWriter>? = nil, hasher: UnsafeMutablePointer<Hasher>? = nil,
    comparison: UnsafeMutablePointer<JSONComparison>? = nil, description: JSONModelDescription? = nil
  ) {
    self.reader = reader
    self.table = table
    self.writer = writer
    self.hasher = hasher
    self.comparison = comparison
    self.description = description
  }

  /// Reads the object that has just been begun.
  init(reading reader: UnsafeMutablePointer<JSONReader>, _ table: JSONKeys) {
    self.init(reader: reader, table: table)
    moveToNextKey()
  }

  init(writing writer: UnsafeMutablePointer<JSONWriter>) { self.init(writer: writer) }
  init(hashing hasher: UnsafeMutablePointer<Hasher>) { self.init(hasher: hasher) }
  init(comparing comparison: UnsafeMutablePointer<JSONComparison>) { self.init(comparison: comparison) }
  init(describing description: JSONModelDescription) { self.init(description: description) }

  /// Reads the members of `model` in as many rounds as it takes.
  mutating func readAll<Model: JSONModel>(_ model: inout Model) {
    while wanted >= 0 {
      let before = reads
      index = 0
      model.jsonMembers(&self)
      // No member took the value: rounds must end all the same.
      if reads == before { skipMember() }
    }
  }

  private mutating func skipMember() {
    reader?.pointee.skipMember()
    moveToNextKey()
  }

  /// Moves to the next key that some member reads the value of.
  private mutating func moveToNextKey() {
    wanted = -1
    guard let reader, let table else { return }
    while let key = reader.pointee.nextMember(in: table, &seen) {
      if key >= 0 {
        wanted = key
        return
      }
      if table.isOpen {
        wanted = table.count
        return
      }
      if table.rejectsOthers { reader.pointee.rejectMember() } else { reader.pointee.skipMember() }
    }
  }

  /// One member: does what is to be done with it, if anything.
  @inline(__always)
  mutating func visit<Value: Hashable>(
    _ key: StaticString, _ value: inout Value, isRequired: Bool,
    read: (inout JSONReader, inout Value) -> Void, write: (inout JSONWriter, Value) -> Void
  ) {
    if let reader {
      let position = index
      index += 1
      guard position == wanted else { return }
      read(&reader.pointee, &value)
      reads += 1
      moveToNextKey()
    } else if let writer {
      write(&writer.pointee, value)
    } else {
      inspect(key, value, isRequired: isRequired)
    }
  }

  @inline(never)
  private mutating func inspect<Value: Hashable>(_ key: StaticString, _ value: Value, isRequired: Bool) {
    if let comparison {
      comparison.pointee.visit(value)
    } else if let hasher {
      value.hash(into: &hasher.pointee)
    } else {
      description?.add(key.description, isRequired: isRequired)
    }
  }

  /// The members that the model does not name. It comes last.
  @inline(never)
  public mutating func additional<Value: JSONCodable & Hashable>(_ members: inout [String: Value]) {
    if let reader {
      // They often stand side by side.
      while wanted == index {
        reader.pointee.readUnknown(into: &members)
        reads += 1
        moveToNextKey()
      }
    } else if let writer {
      writer.pointee.fields(members)
    } else if let description {
      description.isOpen = true
    } else {
      inspect("", members, isRequired: false)
    }
  }
}

/// What a round through a blank model's members says about it.
final class JSONModelDescription {
  private(set) var keys: [String] = []
  private(set) var required: [Int] = []
  /// Whether the model keeps members that it does not name.
  var isOpen = false

  func add(_ key: String, isRequired: Bool) {
    if isRequired { required.append(keys.count) }
    keys.append(key)
  }
}
