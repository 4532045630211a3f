/// A JSON object with named members: what generated structs are.
///
/// One function lists the members, and by it the object is read, written, compared and hashed: a key and its property stand
/// together in one line, and nothing has to be kept in step.
///
/// ```swift
/// struct Release: JSONModel {
///   var id: String
///   var notes: String?
///
///   static let jsonKeys = JSONKeys(of: Release.self)
///   init(_ blank: JSONBlank) { id = "" }
///   mutating func jsonMembers(_ json: inout JSONMembers) {
///     json.required("id", &id)
///     json.optional("notes", &notes)
///   }
/// }
/// ```
public protocol JSONModel: JSONCodable {
  /// The keys, collected once.
  static var jsonKeys: JSONKeys { get }

  /// Makes the value that reading starts from: emptiness, and the default of each property that has one. A blank model
  /// is never handed out before all that it requires has been read.
  init(_ blank: JSONBlank)

  /// Visits every member once, always all of them and in the same order. The properties must be stored ones.
  mutating func jsonMembers(_ json: inout JSONMembers)
}

/// Says that a blank model is wanted. Only reading makes one.
public struct JSONBlank: Sendable {}

extension JSONModel {
  public init(from json: inout JSONReader) throws(JSONError) {
    self.init(JSONBlank())
    try json.readMembers(of: &self)
  }

  public func write(to json: inout JSONWriter) {
    json.writeMembers(of: self)
  }
}

// Equality and hashing take all members into account. What the compiler would synthesize for both is as much machine code
// as reading and writing together.
extension JSONModel {
  public static func == (left: Self, right: Self) -> Bool {
    withUnsafeTemporaryAllocation(byteCount: JSONComparison.capacity(for: Self.self), alignment: 16) { memory in
      var comparison = JSONComparison(memory)
      withUnsafeMutablePointer(to: &comparison) { comparison in
        var copy = left
        var members = JSONMembers(comparing: comparison)
        copy.jsonMembers(&members)
        comparison.pointee.beginComparing()
        copy = right
        copy.jsonMembers(&members)
      }
      return comparison.isEqual
    }
  }

  public func hash(into hasher: inout Hasher) {
    var copy = self
    withUnsafeMutablePointer(to: &hasher) { hasher in
      var members = JSONMembers(hashing: hasher)
      copy.jsonMembers(&members)
    }
  }

  public var hashValue: Int {
    var hasher = Hasher()
    hash(into: &hasher)
    return hasher.finalize()
  }
}

extension JSONReader {
  /// Reads an object into a blank model.
  mutating func readMembers<Model: JSONModel>(of model: inout Model) throws(JSONError) {
    try beginObject()
    let keys = Model.jsonKeys
    let seen = withUnsafeMutablePointer(to: &self) { reader in
      var members = JSONMembers(reading: reader, keys)
      members.readAll(&model)
      return members.seen
    }
    guard isComplete(keys, seen) else { throw incomplete(keys, seen) }
  }
}

extension JSONWriter {
  mutating func writeMembers<Model: JSONModel>(of model: Model) {
    beginObject()
    // Visiting may change a model; this copy it does not.
    var copy = model
    withUnsafeMutablePointer(to: &self) { writer in
      var members = JSONMembers(writing: writer)
      copy.jsonMembers(&members)
    }
    endObject()
  }
}

extension JSONKeys {
  /// The keys of a model, as its `jsonMembers` lists them.
  ///
  /// - Parameters:
  ///   - rejectsOthers: A server that checks a request takes other members for mistakes.
  ///   - constants: Position and value of each member that always has the same text.
  public init<Model: JSONModel>(
    of model: Model.Type, rejectsOthers: Bool = false, constants: [(Int, String)] = []
  ) {
    var blank = Model(JSONBlank())
    let description = JSONModelDescription()
    var members = JSONMembers(describing: description)
    blank.jsonMembers(&members)
    self.init(
      description.keys, required: description.required, constants: constants, isOpen: description.isOpen,
      rejectsOthers: rejectsOthers)
  }
}
