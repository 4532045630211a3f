/// Paths as text, with `/` between the parts: the loader never asks a file system.
enum FilePath {
  /// `Specs/` of `Specs/shop.yaml`; empty where there is no folder.
  static func folder(_ path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  /// `shop` of `Specs/shop.yaml`.
  static func baseName(_ path: String) -> String {
    let name = path.dropFirst(folder(path).count)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return String(name) }
    return String(name[..<dot])
  }

  /// Without `.`, `..` and empty parts, as far as the text tells: `a/../b` is `b`, and `../b` stays.
  static func normalized(_ path: String) -> String {
    let isAbsolute = path.hasPrefix("/")
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(part)
      } else if let last = parts.last, last != ".." {
        parts.removeLast()
      } else if !isAbsolute {
        parts.append(part)
      }
    }
    return (isAbsolute ? "/" : "") + parts.joined(separator: "/")
  }

  static func resolved(_ path: String, against file: String) -> String {
    normalized(path.hasPrefix("/") ? path : folder(file) + path)
  }
}
