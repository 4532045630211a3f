import SwiftEmitter

#if canImport(Darwin)
  import Darwin
#endif

/// Everything but the documents that decides what a run writes, as one hash.
struct Fingerprint {
  private var text: String

  init() {
    text = "martlet \(Martlet.version)\n"
    // Two builds may share a version.
    if let path = Self.executable, let stamp = FileStamp(path, followsLinks: true) { add("program", "\(stamp)") }
  }

  var hash: ContentHash { ContentHash(text) }

  mutating func add(_ name: String, _ value: String) { text += "\(name) \(value.utf8.count) \(value)\n" }

  /// Every field of a value, also those that it will have one day; sets and dictionaries in a fixed order.
  mutating func add(_ name: String, fieldsOf value: Any) {
    for child in Mirror(reflecting: value).children { add("\(name).\(child.label ?? "")", Self.text(child.value)) }
  }

  /// The files of a folder with their contents.
  mutating func add(_ name: String, folder: String) throws(FileError) {
    for file in try FileSystem.list(folder) where FileSystem.kind("\(folder)/\(file)") != .folder {
      add("\(name) \(file)", ContentHash(try FileSystem.read("\(folder)/\(file)")).text)
    }
  }

  private static func text(_ value: Any) -> String {
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .set, .dictionary: return mirror.children.map { text($0.value) }.sorted().description
    case .tuple, .collection, .optional, .struct:
      return mirror.children.isEmpty ? "\(value)" : mirror.children.map { text($0.value) }.description
    default: return "\(value)"
    }
  }

  private static var executable: String? {
    #if canImport(Darwin)
      var size: UInt32 = 0
      _NSGetExecutablePath(nil, &size)
      var path = [CChar](repeating: 0, count: Int(size) + 1)
      guard _NSGetExecutablePath(&path, &size) == 0 else { return nil }
      return String(decoding: path.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    #else
      return "/proc/self/exe"
    #endif
  }
}
