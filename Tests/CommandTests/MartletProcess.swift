import Foundation

/// Runs the built `martlet` in a folder of its own.
final class MartletProcess {
  struct Result {
    var code: Int32
    var output: String
    var error: String
  }

  /// Beside the test bundle, where SwiftPM puts every product.
  static let executable: URL? = {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
    let test = URL(filePath: CommandLine.arguments[0])
    let folders = [bundle, test, Bundle.main.bundleURL, Bundle.main.executableURL].compactMap { $0 }
    return folders.lazy.flatMap { [$0, $0.deletingLastPathComponent()] }.map { $0.appending(path: "martlet") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }()

  let folder: URL
  /// What earlier runs remember, apart from the user's own.
  let cache: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "martlet-\(UUID().uuidString)")
    cache = FileManager.default.temporaryDirectory.appending(path: "martlet-cache-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { for url in [folder, cache] { try? FileManager.default.removeItem(at: url) } }

  func callAsFunction(_ arguments: String..., environment: [String: String] = [:]) throws -> Result {
    try run(arguments, environment: environment)
  }

  /// - Parameter launcher: what is run in place of `martlet`, which stands in the arguments then.
  func run(_ arguments: [String], environment: [String: String] = [:], by launcher: URL? = nil) throws -> Result {
    guard let executable = launcher ?? Self.executable else { throw CocoaError(.fileNoSuchFile) }
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = self.environment.merging(environment) { $1 }
    // Files, not pipes: a full pipe would wait for a reader.
    let output = folder.appending(path: ".output")
    let error = folder.appending(path: ".error")
    for file in [output, error] { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: error)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    defer { for file in [output, error] { try? FileManager.default.removeItem(at: file) } }
    return Result(
      code: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
      error: try String(contentsOf: error, encoding: .utf8))
  }

  var environment: [String: String] {
    ProcessInfo.processInfo.environment.merging(["MARTLET_CACHE_DIR": cache.path]) { $1 }
  }

  /// Starts it and does not wait; what it says goes to a file of that name.
  func start(_ arguments: [String], log: String) throws -> Process {
    guard let executable = Self.executable else { throw CocoaError(.fileNoSuchFile) }
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = environment
    let file = folder.appending(path: log)
    try Data().write(to: file)
    let handle = try FileHandle(forWritingTo: file)
    try handle.seekToEnd()
    process.standardOutput = handle
    process.standardError = handle
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// Path to content of every file below, but for what Martlet keeps for itself.
  func contents(_ name: String) -> [String: String] {
    var contents: [String: String] = [:]
    for file in files(name) where !file.hasPrefix(".martlet-staging") { contents[file] = text("\(name)/\(file)") }
    return contents
  }

  func write(_ text: String, _ name: String) throws {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
  }

  func text(_ name: String) -> String? { try? String(contentsOf: folder.appending(path: name), encoding: .utf8) }

  func files(_ name: String = "") -> [String] {
    (FileManager.default.subpaths(atPath: folder.appending(path: name).path) ?? []).sorted()
  }

  func folders(_ name: String) -> [String] {
    files(name).map { name + "/" + $0 }.filter {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: folder.appending(path: $0).path, isDirectory: &isFolder)
      return isFolder.boolValue
    }
  }

  /// A small document with one operation.
  static let shop = """
    openapi: 3.1.0
    info: {title: Shop, version: "1"}
    paths:
      /orders/{id}:
        get:
          operationId: getOrder
          tags: [orders]
          parameters:
            - {name: id, in: path, required: true, schema: {type: string}}
          responses:
            "200":
              description: The order
              content:
                application/json:
                  schema: {$ref: '#/components/schemas/Order'}
    components:
      schemas:
        Order:
          type: object
          required: [id]
          properties:
            id: {type: string}
            count: {type: integer}

    """

  /// The same with a reference to nothing.
  static let broken = shop.replacingOccurrences(
    of: "'#/components/schemas/Order'", with: "'#/components/schemas/Nobody'")
}
