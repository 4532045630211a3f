/// What a path inside the output folder may look like: the names in it come from a document, which may be hostile.
enum OutputPath {
  /// Why the path is refused, or nil.
  static func problem(_ path: String) -> String? {
    if path.isEmpty { return "it is empty" }
    if path.hasPrefix("/") { return "it is absolute" }
    if path.unicodeScalars.contains(where: { $0.value < 0x20 || $0 == "\\" || $0.value == 0x7F || $0 == ":" }) {
      return "it has a character that file names of some system forbid"
    }
    for component in path.split(separator: "/", omittingEmptySubsequences: false) {
      switch component {
      case "": return "it has an empty part"
      case ".", "..": return "it has the part '\(component)'"
      default: break
      }
      if component.utf8.count > 240 { return "a part of it is longer than 240 bytes" }
    }
    if path == OutputManifest.name { return "it is the name of Martlet's own manifest" }
    if path.hasPrefix(OutputTransaction.folderName) { return "it is the name of Martlet's own staging folder" }
    return nil
  }

  /// `Models/Types/Release.swift` → `Models`, `Models/Types`.
  static func folders(of path: String) -> [String] {
    path.indices.filter { path[$0] == "/" }.map { String(path[..<$0]) }
  }

  /// Two paths that one of the common file systems would take for the same, or for file and folder at once.
  static func collision(among paths: [String]) -> (String, String)? {
    var files: [String: String] = [:]
    var folders: [String: String] = [:]
    for path in paths {
      if let other = files.updateValue(path, forKey: path.lowercased()) { return (other, path) }
      for folder in OutputPath.folders(of: path) {
        if let other = folders.updateValue(folder, forKey: folder.lowercased()), other != folder {
          return (other, folder)
        }
      }
    }
    for (key, folder) in folders.sorted(by: { $0.key < $1.key }) {
      if let file = files[key] { return (file, folder) }
    }
    return nil
  }
}
