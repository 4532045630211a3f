/// The list of the files that Martlet wrote into a folder, so that it knows later which of them are still its own.
///
/// ```
/// # The files in this folder that Martlet wrote, each with the hash of its contents.
/// martlet-manifest 1
/// 4d1c0a5f6e7b8a90 Models/Release.swift
/// ```
/// Sorted by path, so that it merges well and the same output gives the same manifest.
package struct OutputManifest: Hashable {
  package static let name = ".martlet-manifest"
  private static let version = "martlet-manifest 1"

  /// From path to hash.
  var files: [String: String] = [:]

  init(_ files: [GeneratedFile]) {
    for file in files { self.files[file.path] = Self.hash(Array(file.contents.utf8)) }
  }

  /// Nil where the text is no manifest of this version, e.g. with the marks of a merge conflict.
  init?(text: String) {
    let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
    guard lines.first == Substring(Self.version) else { return nil }
    for line in lines.dropFirst() {
      let fields = line.split(separator: " ", maxSplits: 1)
      guard fields.count == 2, fields[0].utf8.count == 16, OutputPath.problem(String(fields[1])) == nil else {
        return nil
      }
      files[String(fields[1])] = String(fields[0])
    }
  }

  var text: String {
    var text = "# The files in this folder that Martlet wrote, each with the hash of its contents.\n\(Self.version)\n"
    for (path, hash) in files.sorted(by: { $0.key < $1.key }) { text += "\(hash) \(path)\n" }
    return text
  }

  /// FNV-1a with 64 bits: it tells a file that was edited from one that was not, and guards against nobody.
  static func hash(_ bytes: [UInt8]) -> String {
    let digits = String(hash64(bytes), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  static func hash64(_ bytes: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}
