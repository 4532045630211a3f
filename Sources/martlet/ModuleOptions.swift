import ArgumentParser
import Diagnostics
import SwiftEmitter

/// How the output is cut into modules and files, and what the build-tool plugin says about one document.
struct ModuleOptions: ParsableArguments {
  /// The build-tool plugin declares this many outputs for each document; see its comment for the reason.
  static let maximumShards = 64

  @Flag(help: "Models, client and server as one module: they do not import each other.")
  var singleModule = false

  @Option(
    help: ArgumentHelp(
      "Write this many Swift files, whatever the document holds; implies --single-module.", valueName: "number"))
  var shards: Int?

  @Option(
    help: ArgumentHelp(
      "Stands in front of every type's name, so that two APIs fit into one module.", valueName: "prefix"))
  var typePrefix: String?

  // What the plugin knows before the document is read. The configuration goes first.

  @Option(help: .hidden)
  var fallbackName: String?

  /// If martlet.yaml sets no `typePrefix`, the API's name is one.
  @Flag(help: .hidden)
  var fallbackPrefix = false

  /// The output folder's name and the start of each file's, known without the API's name.
  @Option(help: .hidden)
  var fileStem: String?

  func validate() throws {
    if let shards, !(1...Self.maximumShards).contains(shards) {
      throw ValidationError("--shards must be 1 to \(Self.maximumShards).")
    }
    if let typePrefix, !typePrefix.isEmpty, !SwiftIdentifier.isIdentifier(typePrefix) {
      throw ValidationError("'\(typePrefix)' is no Swift name.")
    }
    if let fileStem, fileStem.isEmpty || fileStem.contains("/") || fileStem.hasPrefix(".") {
      throw ValidationError("'\(fileStem)' is no file name.")
    }
  }

  func apply(to options: inout EmitterOptions) {
    if singleModule { options.singleModule = true }
    if let shards { options.shards = shards }
    if let typePrefix { options.typePrefix = typePrefix }
    if let fileStem { options.fileStem = fileStem }
    if let fallbackName, options.name.isEmpty { options.name = fallbackName }
    if fallbackPrefix, options.typePrefix == nil { options.typePrefix = SwiftIdentifier.upperCamel(options.name) }
  }

  /// Where the names of an earlier run are kept. In a build they depend on nothing that an earlier build left behind: only a lock
  /// that stands beside the document counts.
  func lock(of spec: String, in folder: OutputFolder, into diagnostics: inout DiagnosticCollector) throws -> NameLock? {
    func read(_ folder: OutputFolder, _ file: String) throws -> NameLock? {
      try folder.read(file).map { NameLock(text: $0, file: "\(folder.path)/\(file)", into: &diagnostics) }
    }
    guard fileStem != nil else { return try read(folder, NameLock.fileName) }
    let slash = spec.lastIndex(of: "/").map(spec.index(after:)) ?? spec.startIndex
    let file = spec[slash...].split(separator: ".").first.map(String.init) ?? ""
    let beside = OutputFolder(slash == spec.startIndex ? "." : String(spec[..<slash]))
    return try read(beside, file + ".lock")
  }
}
