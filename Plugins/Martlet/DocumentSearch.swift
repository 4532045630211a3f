import Foundation

/// The files of a target → its documents: those that its martlet.yaml lists, else every file that is an OpenAPI document and that
/// no other document refers to.
struct DocumentSearch {
  var target: String
  var folder: URL
  /// What SwiftPM counts to the target; what the manifest excludes is not there.
  var files: [URL]

  /// Names that say what a file is, and not which API it describes.
  private static let general: Set<String> = ["api", "index", "openapi", "spec", "swagger"]

  func documents() throws -> [Document] {
    let configurations = files.filter { ["martlet.yaml", "martlet.yml"].contains($0.lastPathComponent) }
    let found = configurations.isEmpty ? found() : try configurations.flatMap(listed)
    return named(found)
  }

  private func listed(_ configuration: URL) throws -> [Document] {
    let scan = ConfigurationScan(try String(contentsOf: configuration, encoding: .utf8))
    let base = configuration.deletingLastPathComponent()
    func resolve(_ path: String) -> URL {
      (path.hasPrefix("/") ? URL(filePath: path) : base.appending(path: path)).standardizedFileURL
    }
    let templates = scan.templates.map { FolderFiles.all(in: resolve($0), endings: ["mustache"]) } ?? []
    return scan.documents.map { entry in
      let file = resolve(entry.spec)
      return Document(
        file: file, stem: "", name: "", configuration: configuration, shards: entry.shards,
        inputs: inputs(of: file) + [configuration] + templates)
    }
  }

  private func found() -> [Document] {
    let candidates = files.filter { DocumentSniffer.endings.contains($0.pathExtension.lowercased()) }
      .map(\.standardizedFileURL).filter { DocumentSniffer.isDocument($0) }
    // A part of another document may be a whole document itself.
    let parts = Set(
      candidates.count < 2 ? [] : candidates.flatMap { file in ReferenceScan.reached(from: file).filter { $0 != file } }
    )
    let roots = candidates.filter { !parts.contains($0) }
    return (roots.isEmpty ? candidates : roots).sorted { $0.path < $1.path }.map {
      Document(file: $0, stem: "", name: "", inputs: inputs(of: $0))
    }
  }

  /// What the document reaches now, and what stands beside or below it, which it may reach after the next edit: SwiftPM does not ask
  /// again for the inputs when a file changes.
  private func inputs(of file: URL) -> [URL] {
    let beside = FolderFiles.all(
      in: file.deletingLastPathComponent(), endings: DocumentSniffer.endings.union(["lock"]))
    return Set(beside).union(ReferenceScan.reached(from: file)).sorted { $0.path < $1.path }
  }

  // MARK: - Names

  private func named(_ documents: [Document]) -> [Document] {
    var documents = documents
    let stems = unique(documents.map { base($0.file) }, or: documents.map { path($0.file) })
    let names = unique(documents.map(apiName), or: stems)
    for index in documents.indices {
      documents[index].stem = stems[index]
      documents[index].name = names[index]
    }
    return documents
  }

  /// Each text that stands for several documents is replaced by the other.
  private func unique(_ texts: [String], or others: [String]) -> [String] {
    let counts = Dictionary(texts.map { ($0.lowercased(), 1) }, uniquingKeysWith: +)
    return zip(texts, others).map { counts[$0.lowercased()] == 1 ? $0 : $1 }
  }

  private func base(_ file: URL) -> String { file.deletingPathExtension().lastPathComponent }

  /// `v2/openapi.yaml` → `v2-openapi-yaml`
  private func path(_ file: URL) -> String {
    let root = folder.standardizedFileURL.path + "/"
    let path = file.path.hasPrefix(root) ? String(file.path.dropFirst(root.count)) : file.path
    return path.split { "/.".contains($0) }.joined(separator: "-")
  }

  /// After its file; `openapi.yaml` is named after its folder, and the target's own after the target.
  private func apiName(_ document: Document) -> String {
    let base = base(document.file)
    guard Self.general.contains(base.lowercased()) else { return base }
    let parent = document.file.deletingLastPathComponent().standardizedFileURL
    return parent == folder.standardizedFileURL ? target : parent.lastPathComponent
  }
}
