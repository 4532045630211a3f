import Diagnostics
import SwiftEmitter
import YAML

/// Finds the OpenAPI documents of a folder by what is in them.
package struct DocumentScan: Sendable {
  package struct Document: Hashable, Sendable {
    /// From the folder that was searched: `Specs/shop.yaml`.
    package var path: String
    /// The API's name as a Swift type: from the title, else from the file.
    package var name: String
  }

  package private(set) var documents: [Document] = []
  /// Configurations of swift-openapi-generator.
  package private(set) var appleConfigurations: [String] = []
  package private(set) var hasPackage = false

  // A project is no file system: deeper and later is not what was meant.
  private static let maximumDepth = 5
  private static let maximumEntries = 20_000
  /// Folders of other tools' output.
  private static let passedOver: Set<String> = [
    "Generated", "node_modules", "build", "dist", "Pods", "Carthage", "DerivedData", "vendor",
  ]
  private var entries = 0
  private let folder: String

  package init(_ folder: String) throws(FileError) {
    self.folder = folder
    let names = try FileSystem.list(folder)
    hasPackage = names.contains("Package.swift")
    scan("", names, depth: 0)
    var taken = NameScope(foldsCase: true)
    for index in documents.indices { documents[index].name = taken.take(documents[index].name) }
  }

  /// Files before the folders beside them, each in order, so that the documents nearest to the folder come first.
  private mutating func scan(_ relative: String, _ names: [String], depth: Int) {
    var folders: [String] = []
    for name in names where !name.hasPrefix(".") {
      entries += 1
      guard entries < Self.maximumEntries else { return }
      let path = relative + name
      switch FileSystem.kind(folder + "/" + path) {
      case .file: look(at: path, name)
      case .folder where depth < Self.maximumDepth && !Self.passedOver.contains(name): folders.append(path)
      default: break
      }
    }
    for path in folders {
      guard let names = try? FileSystem.list(folder + "/" + path) else { continue }
      scan(path + "/", names, depth: depth + 1)
    }
  }

  private mutating func look(at path: String, _ name: String) {
    let stem = name.split(separator: ".").dropLast().joined(separator: ".")
    guard ["yaml", "yml", "json"].contains(name.split(separator: ".").last.map(String.init) ?? "") else { return }
    if stem == "openapi-generator-config" { return appleConfigurations.append(path) }
    guard name != "martlet.yaml", let source = try? SourceText.load(path: folder + "/" + path) else { return }
    guard Self.mayBeDocument(source.bytes) else { return }
    var ignored = DiagnosticCollector()
    guard let root = DocumentParser.parse(source, limits: ParseLimits(), into: &ignored), root["info"] != nil,
      root["openapi"] != nil || root["swagger"] != nil
    else { return }
    let title = SwiftIdentifier.upperCamel(root["info"]?["title"]?.string ?? "").filter { $0 != "`" }
    let hasTitle = root["info"]?["title"]?.string?.contains { $0.isLetter } ?? false
    documents.append(
      Document(path: path, name: hasTitle ? title : SwiftIdentifier.upperCamel(stem).filter { $0 != "`" }))
  }

  /// Whether one of the two words stands near the start, before anything is parsed.
  private static func mayBeDocument(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(1 << 16), as: UTF8.self)
    return head.contains("openapi") || head.contains("swagger")
  }
}
