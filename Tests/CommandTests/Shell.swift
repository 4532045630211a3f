import Foundation

/// Other programs.
enum Shell {
  static func run(_ path: String, _ arguments: [String]) throws -> (code: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    // A file, not a pipe: a server that the program leaves behind would hold the pipe open.
    let file = FileManager.default.temporaryDirectory.appending(path: "martlet-shell-\(UUID().uuidString)")
    try Data().write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    process.standardOutput = try FileHandle(forWritingTo: file)
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: try Data(contentsOf: file), as: UTF8.self))
  }

  /// Where a program is, or nil.
  static func find(_ name: String) -> String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Being root is not enough in a container.
  static let mayMount: Bool = {
    #if os(Linux)
      guard getuid() == 0 else { return false }
      let path = FileManager.default.temporaryDirectory.appending(path: "martlet-mount-\(UUID().uuidString)")
      try? FileManager.default.createDirectory(at: path, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: path) }
      guard (try? run("/bin/mount", ["-t", "tmpfs", "-o", "size=16k", "tmpfs", path.path]).code) == 0 else {
        return false
      }
      _ = try? run("/bin/umount", [path.path])
      return true
    #else
      return false
    #endif
  }()
}

extension MartletProcess {
  /// A document whose output takes a while to write; with another prefix nearly every file is another.
  static func large(_ prefix: String) -> String {
    var text = "openapi: 3.1.0\ninfo: {title: Shop, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n"
    for number in 0..<80 {
      text +=
        "    Kind\(number): {type: object, properties: {\(prefix.lowercased())A: {type: string}, b: {type: integer}}}\n"
      text += "    \(prefix)Extra\(number): {type: object, properties: {a: {type: string}}}\n"
    }
    return text
  }
}
