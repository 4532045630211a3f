import Foundation

/// The files that a document refers to, found without parsing it: too many only means that the generator runs once more than needed.
enum ReferenceScan {
  private static let maximumFiles = 2_000

  /// With the file itself, and with what those files refer to.
  static func reached(from file: URL) -> Set<URL> {
    var reached: Set<URL> = []
    var waiting = [file.standardizedFileURL]
    while let next = waiting.popLast(), reached.count < maximumFiles {
      guard FileManager.default.fileExists(atPath: next.path), reached.insert(next).inserted else { continue }
      waiting += references(in: next)
    }
    return reached
  }

  /// `$ref: parts/order.yaml#/Order` → `parts/order.yaml` beside the file; not what stands in the same file or on the network.
  private static func references(in file: URL) -> Set<URL> {
    guard let data = try? Data(contentsOf: file, options: .mappedIfSafe) else { return [] }
    let folder = file.deletingLastPathComponent()
    let mark = Data("$ref".utf8)
    var found: Set<URL> = []
    var start = data.startIndex
    while let range = data.range(of: mark, in: start..<data.endIndex) {
      start = range.upperBound
      let rest = data[start...].prefix(1_000).drop { " \t\r\n:\"'".utf8.contains($0) }
      guard let first = rest.first, first != UInt8(ascii: "#") else { continue }
      let target = rest.prefix { !"#\"'\r\n,}".utf8.contains($0) }
      let text = String(decoding: target, as: UTF8.self).trimmingCharacters(in: .whitespaces)
      guard !text.isEmpty, !text.contains("://") else { continue }
      let path = text.removingPercentEncoding ?? text
      found.insert((path.hasPrefix("/") ? URL(filePath: path) : folder.appending(path: path)).standardizedFileURL)
    }
    return found
  }
}
