import Foundation

/// Where the package and what was built of it lie.
enum Package {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The folder with every product, which holds the test bundle too.
  static let products: URL? = {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
    let starts = [bundle, URL(filePath: CommandLine.arguments[0]), Bundle.main.executableURL].compactMap { $0 }
    for start in starts {
      var folder = start
      for _ in 0..<5 {
        folder = folder.deletingLastPathComponent()
        if FileManager.default.fileExists(atPath: folder.appending(path: "JSONCoding.build").path) { return folder }
      }
    }
    return nil
  }()

  /// The built command, which other tests of the package build.
  static var martlet: String? {
    guard let path = products?.appending(path: "martlet").path else { return nil }
    return FileManager.default.isExecutableFile(atPath: path) ? path : nil
  }

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }
}
