import Foundation
import SwiftEmitter

/// Asks the compiler what it thinks of generated files, against the runtime that was built with the tests.
struct SwiftCompiler {
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  private let compiler: String
  private let products: URL
  private let folder: TemporaryFolder

  static let isPresent = compilerPath != nil && Package.products.map(hasModules) == true

  /// `swiftc` of the toolchain that runs the tests.
  private static let compilerPath: String? = {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin"
    return path.split(separator: ":").map { String($0) + "/swiftc" }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }()

  private static func hasModules(_ products: URL) -> Bool {
    FileManager.default.fileExists(atPath: products.appending(path: "Modules/MartletRuntime.swiftmodule").path)
  }

  init() throws {
    guard let compiler = Self.compilerPath, let products = Package.products else {
      throw Failure(description: "no compiler, or no modules beside the tests")
    }
    self.compiler = compiler
    self.products = products
    self.folder = try TemporaryFolder()
  }

  /// Compiles the parts as the modules they are, warnings as errors. Client, server and handlers share no name, so one run takes
  /// them all.
  @discardableResult
  func check(_ generation: Generation, parts: [String] = ["Models", "Client", "Server"]) throws -> Double {
    let shards = generation.files.filter { $0.path.hasSuffix(".swift") && !$0.path.contains("/") }
    if generation.swift("Models").isEmpty, !shards.isEmpty {
      return try run(["-typecheck", "-module-name", "OneModule"] + write(shards + generation.scaffold))
    }
    guard let name = moduleName(generation) else { throw Failure(description: "no models were generated") }
    let models = generation.swift("Models")
    if !models.contains(where: { $0.contents.contains("public ") || $0.contents.contains("package ") }) {
      // Internal declarations are for one module.
      let files = parts.flatMap(generation.swift) + (parts.contains("Server") ? generation.scaffold : [])
      return try run(["-typecheck", "-module-name", name] + write(files))
    }
    var seconds = try run(
      ["-emit-module", "-wmo", "-emit-module-path", folder.path + "/\(name).swiftmodule", "-module-name", name]
        + write(generation.swift("Models")))
    var others = parts.filter { $0 != "Models" }.flatMap(generation.swift)
    if parts.contains("Server") { others += generation.scaffold }
    if !others.isEmpty { seconds += try run(["-typecheck", "-module-name", name + "Use"] + write(others)) }
    return seconds
  }

  /// Builds each list of files as a module, and a program over all of them, and runs it. Gives what it wrote and the seconds that
  /// the compiler took.
  func output(of program: String, over modules: [(name: String, files: [GeneratedFile])]) throws -> (
    text: String, seconds: Double
  ) {
    var objects = try runtimeObjects()
    var seconds = 0.0
    for module in modules {
      let files = module.files.map { GeneratedFile(path: module.name + "/" + $0.path, contents: $0.contents) }
      let object = folder.path + "/\(module.name).o"
      seconds += try run(
        [
          "-c", "-wmo", "-emit-module", "-emit-module-path", folder.path + "/\(module.name).swiftmodule", "-o", object,
          "-module-name", module.name,
        ] + write(files), warningsAreErrors: false)
      objects.append(object)
    }
    let main = GeneratedFile(path: "main.swift", contents: program)
    seconds += try run(["-o", folder.path + "/program", "-module-name", "Program"] + objects + write([main]))
    let child = try Child.run(folder.path + "/program", [])
    guard child.code == 0 else { throw Failure(description: "the program ended with \(child.code):\n\(child.output)") }
    return (child.output, seconds)
  }

  private func runtimeObjects() throws -> [String] {
    try ["JSONCoding", "MartletRuntime", "HTTPTypes"].flatMap { module in
      let build = products.appending(path: module + ".build")
      return try FileManager.default.subpathsOfDirectory(atPath: build.path).filter { $0.hasSuffix(".o") }
        .map { build.appending(path: $0).path }
    }
  }

  /// Builds the models with a `main.swift` and runs it. Internal declarations are for one module, so the server comes with them.
  func output(of program: String, with generation: Generation) throws -> String {
    let main = GeneratedFile(path: "main.swift", contents: program)
    let objects = try runtimeObjects()
    let isInternal = !generation.swift("Models").contains { $0.contents.contains("public ") }
    let files = generation.swift("Models") + (isInternal ? generation.swift("Server") : []) + [main]
    try run(["-o", folder.path + "/program", "-module-name", "Program"] + objects + write(files))
    let child = try Child.run(folder.path + "/program", [])
    guard child.code == 0 else { throw Failure(description: "the program ended with \(child.code):\n\(child.output)") }
    return child.output
  }

  /// Whether the files are Swift at all; names are not looked up.
  func parse(_ files: [GeneratedFile]) throws { try run(["-parse"] + write(files)) }

  /// Checks the files as one module and gives the errors of each that has some, by its name without folders.
  func errors(in files: [GeneratedFile]) throws -> [String: [String]] {
    let arguments = ["-typecheck", "-wmo", "-module-name", "Checked"] + (try write(files))
    let child = try compile(arguments, warningsAreErrors: false)
    if child.code == 0 { return [:] }
    var errors: [String: [String]] = [:]
    for line in child.output.split(separator: "\n") {
      // `/folder/File.swift:3:5: error: …`
      guard let range = line.range(of: ": error: "), let path = line[..<range.lowerBound].split(separator: ":").first,
        let file = path.split(separator: "/").last, line.hasPrefix(folder.path)
      else { continue }
      errors[String(file), default: []].append(String(line[range.upperBound...]))
    }
    if errors.isEmpty { throw Failure(description: child.output) }
    return errors
  }

  /// The public declarations of the files as a module, as the compiler prints them.
  func interface(of files: [GeneratedFile], module: String) throws -> SwiftInterface {
    let path = folder.path + "/\(module).swiftinterface"
    try run(
      [
        "-emit-module", "-wmo", "-enable-library-evolution", "-emit-module-path",
        folder.path + "/\(module).swiftmodule", "-emit-module-interface-path", path, "-module-name", module,
      ] + write(files), warningsAreErrors: false)
    return SwiftInterface(try String(contentsOfFile: path, encoding: .utf8), module: module)
  }

  private func moduleName(_ generation: Generation) -> String? {
    for file in generation.files {
      let parts = file.path.split(separator: "/")
      if parts.count == 2, parts[0] == "Models", parts[1].hasSuffix("API.swift") {
        return parts[1].dropLast(9) + "Models"
      }
    }
    return nil
  }

  private func write(_ files: [GeneratedFile]) throws -> [String] {
    for file in files { try folder.write(file.contents, file.path) }
    return files.map { folder.path + "/" + $0.path }
  }

  @discardableResult
  private func run(_ arguments: [String], warningsAreErrors: Bool = true) throws -> Double {
    let child = try compile(arguments, warningsAreErrors: warningsAreErrors)
    guard child.code == 0 else {
      let lines = child.output.split(separator: "\n").map(String.init)
      let errors = lines.filter { $0.contains("error:") }
      throw Failure(
        description: (errors.isEmpty ? lines : errors).prefix(40).joined(separator: "\n").replacing(
          folder.path + "/", with: ""))
    }
    return child.cpuSeconds
  }

  private func compile(_ arguments: [String], warningsAreErrors: Bool) throws -> Child {
    // Documents of thousands of files make longer command lines than some systems take.
    let list = folder.path + "/arguments"
    let quoted = arguments.map { "\"" + $0.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\"" }
    try quoted.joined(separator: "\n").write(toFile: list, atomically: true, encoding: .utf8)
    return try Child.run(
      compiler,
      ["-swift-version", "6"] + (warningsAreErrors ? ["-warnings-as-errors"] : []) + [
        "-I", products.appending(path: "Modules").path, "-I", folder.path, "@" + list,
      ])
  }
}
