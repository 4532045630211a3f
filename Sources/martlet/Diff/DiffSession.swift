import APIDiff
import APIModel
import ArgumentParser
import Diagnostics
import DiffReports
import SpecLoader
import SwiftEmitter

/// One run of a command that compares versions: loads, compares, filters, and says what is wrong with the documents.
struct DiffSession {
  /// Two versions and what differs.
  struct Comparison {
    /// What both are versions of, as reports call it: a path.
    var document: String
    /// Comparisons of one document share it; empty where the versions on the command line are all of one document.
    var history = ""
    var presence = PresentedComparison.Presence.both
    var oldName: String
    var newName: String
    var report: DiffReport
    var oldSources: [SourceText]
    var newSources: [SourceText]
    var oldFiles: WorkingTreeFiles
    var newFiles: WorkingTreeFiles
    /// Of the newer version.
    var title: String

    var presented: PresentedComparison {
      PresentedComparison(
        report, oldName: oldName, newName: newName, document: document, presence: presence, oldSources: oldSources,
        newSources: newSources, oldFiles: oldFiles, newFiles: newFiles)
    }
  }

  /// A loaded version.
  private struct Version {
    var name: String
    var api: API
    var sources: [SourceText]
    var files: WorkingTreeFiles
    /// The document's row in martlet.yaml, if it has one: names and closed enums decide what breaks in Swift.
    var document: Configuration.Document?
    /// What martlet.yaml has, or had, generated of it; nil where it does not say.
    var include: APISelection?

    init(
      name: String, api: API, sources: [SourceText], files: WorkingTreeFiles, document: Configuration.Document?
    ) {
      (self.name, self.api, self.sources, self.files) = (name, api, sources, files)
      self.document = document
      include = document?.options.include
    }
  }

  let configuration: Configuration
  let scope: DiffScope
  let messages: MessageOptions
  /// Whether only what martlet.yaml has generated is compared, and not what `include` leaves out.
  private let isOfOutput: Bool
  private let git = GitRepository()
  private var ignoreList: IgnoreList?
  /// What reports need that lead into the working tree.
  private let tree: WorkingTreeFiles

  /// - Parameters:
  ///   - locatesFiles: Whether paths from the root of the repository are needed, for which git is asked.
  ///   - isOfOutput: Whether what `include` leaves out does not matter.
  init(
    configuration: Configuration, scope: DiffScope, messages: MessageOptions, locatesFiles: Bool = false,
    isOfOutput: Bool = false
  ) {
    tree = locatesFiles ? git.workingFolder() : WorkingTreeFiles()
    self.configuration = configuration
    self.scope = scope
    self.messages = messages
    self.isOfOutput = isOfOutput
  }

  /// - Throws: `Failure` when a document cannot be compared; the reasons are printed.
  mutating func comparisons(versions: [String], gitBase: String?) throws -> [Comparison] {
    ignoreList = try readIgnoreList()
    do {
      if let gitBase { return try againstRevision(gitBase) }
      let inputs = versions.map(VersionInput.init)
      if let folders = try folders(inputs) { return folders }
      let loaded = try inputs.map { try load($0) }
      return try zip(loaded, loaded.dropFirst()).map { try compare($0, $1) }
    } catch let error as SourceError {
      var diagnostics = messages.collector()
      diagnostics.report(error.diagnostic)
      messages.print(diagnostics, sources: [])
      throw Failure.document
    }
  }

  /// All documents that the configuration lists, as they are in the revision and as they are now.
  private mutating func againstRevision(_ revision: String) throws -> [Comparison] {
    if configuration.documents.isEmpty {
      throw ValidationError("--git-base compares what martlet.yaml lists, and there is no martlet.yaml in this folder.")
    }
    var former = formerDocuments(revision)
    var comparisons: [Comparison] = []
    for document in configuration.documents {
      // A document that was moved is known by its name; without one, only by its place.
      let name = document.options.name
      let known =
        former.firstIndex { $0.spec == document.spec }
        ?? former.firstIndex { !name.isEmpty && $0.options.name == name }
      let row = known.map { former.remove(at: $0) }
      guard var before = try loadIfThere(.revision(revision, path: row?.spec ?? document.spec)) else {
        messages.remark("\(document.spec) is new since \(revision)")
        comparisons.append(added(try load(.path(document.spec)), as: document.spec))
        continue
      }
      before.include = row?.options.include
      comparisons.append(try compare(before, try load(.path(document.spec)), as: document.spec))
    }
    for document in former {
      guard var before = try loadIfThere(.revision(revision, path: document.spec)) else { continue }
      before.include = document.options.include
      messages.remark("\(document.spec) is listed no more since \(revision)")
      comparisons.append(try removed(before, from: .path(document.spec), as: document.spec))
    }
    return comparisons
  }

  /// What martlet.yaml listed then; nothing where it was not there, or cannot be read any more.
  private func formerDocuments(_ revision: String) -> [Configuration.Document] {
    var diagnostics = messages.collector()
    guard let source = try? git.reader(of: revision)(Configuration.fileName) else { return [] }
    let renamed = SourceText(file: Configuration.fileName, bytes: source.bytes)
    return ConfigurationReader.read(renamed, into: &diagnostics)?.documents ?? []
  }

  /// Documents of folders belong together by their paths; nil where the versions are single documents.
  private mutating func folders(_ inputs: [VersionInput]) throws -> [Comparison]? {
    let lists = try inputs.map { try $0.documents(git) }
    guard lists.contains(where: { $0 != nil }) else { return nil }
    var comparisons: [Comparison] = []
    for index in inputs.indices.dropFirst() {
      guard let before = lists[index - 1], let after = lists[index] else {
        throw ValidationError("A folder can only be compared with a folder.")
      }
      for path in Set(before).union(after).sorted() {
        let old = before.contains(path) ? try loadDocument(inputs[index - 1].appending(path)) : nil
        let new = after.contains(path) ? try loadDocument(inputs[index].appending(path)) : nil
        switch (old, new) {
        case (let old?, let new?): comparisons.append(try compare(old, new, as: path))
        case (nil, let new?):
          messages.remark("\(new.name) is new")
          comparisons.append(added(new, as: path))
        case (let old?, nil):
          messages.remark("\(old.name) is gone")
          comparisons.append(try removed(old, from: inputs[index].appending(path), as: path))
        case (nil, nil): break
        }
      }
    }
    return comparisons
  }

  /// A document that only the new version has.
  private func added(_ new: Version, as document: String) -> Comparison {
    Comparison(
      document: document, history: document, presence: .added, oldName: "", newName: new.name,
      report: .nothing(newVersion: new.api.info.version), oldSources: [], newSources: new.sources,
      oldFiles: WorkingTreeFiles(), newFiles: new.files, title: new.api.info.title)
  }

  /// A document that only the old version has: everything in it is gone.
  ///
  /// - Parameter input: Where it would be.
  private mutating func removed(_ old: Version, from input: VersionInput, as document: String) throws -> Comparison {
    let location = SourceLocation(file: input.name, line: 0, column: 0)
    let api = API(openapi: old.api.openapi, info: old.api.info, location: location)
    let nothing = Version(name: input.name, api: api, sources: [], files: input.files(in: tree), document: nil)
    var comparison = try compare(old, nothing, as: document)
    comparison.presence = .removed
    return comparison
  }

  /// Nil for a file that is part of a document and none itself.
  private func loadDocument(_ input: VersionInput) throws -> Version? {
    var quiet = messages.collector()
    let loaded = read(input, into: &quiet)
    guard let root = loaded.sources.first, FilePaths.isDocument(root) else { return nil }
    return try version(input, loaded, quiet)
  }

  private func loadIfThere(_ input: VersionInput) throws -> Version? {
    var diagnostics = messages.collector()
    let loaded = read(input, into: &diagnostics)
    if loaded.sources.isEmpty, diagnostics.sorted.first?.id == "missing-file" { return nil }
    return try version(input, loaded, diagnostics)
  }

  private func read(_ input: VersionInput, into diagnostics: inout DiagnosticCollector) -> LoadedAPI {
    var stages = StageReport(input.name, messages)
    stages.begin("reading")
    defer { stages.end() }
    return input.load(allowing: scope.allowedPaths, git: git, into: &diagnostics)
  }

  private func load(_ input: VersionInput) throws -> Version {
    var diagnostics = messages.collector()
    let loaded = read(input, into: &diagnostics)
    return try version(input, loaded, diagnostics)
  }

  private func version(_ input: VersionInput, _ loaded: LoadedAPI, _ diagnostics: DiagnosticCollector) throws -> Version
  {
    // A document with mistakes is compared as far as it was read; what is wrong with it is for `validate` to say in full.
    guard let api = loaded.api else {
      messages.print(diagnostics, sources: loaded.sources)
      if !diagnostics.hasErrors { Terminal.error("\(input.name): error: this is no OpenAPI document\n") }
      throw Failure.document
    }
    let errors = diagnostics.count(.error)
    if errors > 0, !messages.quiet {
      Terminal.error(
        "\(input.name): \(errors == 1 ? "1 error" : "\(errors) errors") in the document; martlet validate lists them\n")
    }
    let document = configuration.documents.first { input == .path($0.spec) }
    return Version(
      name: input.name, api: api, sources: loaded.sources, files: input.files(in: tree), document: document)
  }

  private mutating func compare(_ old: Version, _ new: Version, as name: String? = nil) throws -> Comparison {
    var stages = StageReport(new.name, messages, bytes: new.sources.reduce(0) { $0 + $1.bytes.count })
    let document = new.document ?? old.document
    let emitter = document?.options ?? EmitterOptions()
    let (before, after) = isOfOutput ? (generated(old, new), generated(new, old)) : (old.api, new.api)
    stages.begin("comparing")
    var report = APIDiff.compare(old: before, new: after, options: scope.options)
    stages.begin("planning Swift")
    report = report.applying(
      SwiftImpact(
        old: before, new: after, emitter: emitter, lock: lock(of: document, new.api), report: report,
        options: scope.options))
    stages.end()
    report = scope.filter.apply(to: report)
    if let ignoreList {
      var diagnostics = messages.collector()
      report = ignoreList.apply(to: report, today: scope.options.today, into: &diagnostics)
      messages.print(diagnostics, sources: [])
    }
    return Comparison(
      document: name ?? new.name, history: name ?? "", oldName: old.name, newName: new.name, report: report,
      oldSources: old.sources, newSources: new.sources, oldFiles: old.files, newFiles: new.files,
      title: new.api.info.title)
  }

  /// The part of the version that martlet.yaml has generated; what it says of the other one where it said nothing of this one.
  private func generated(_ version: Version, _ other: Version) -> API {
    (version.include ?? other.include ?? APISelection()).applied(to: version.api)
  }

  /// The names that the output of martlet.yaml's row has: those of the old version and, once it is generated, of the new one.
  private func lock(of document: Configuration.Document?, _ api: API) -> NameLock? {
    guard let document else { return nil }
    let name = document.options.name.isEmpty ? api.info.title : document.options.name
    let folder = OutputFolder(configuration.output + "/" + SwiftIdentifier.upperCamel(name).filter { $0 != "`" })
    var ignored = DiagnosticCollector()
    guard let text = (try? folder.read(NameLock.fileName)).flatMap({ $0 }) else { return nil }
    return NameLock(text: text, file: "\(folder.path)/\(NameLock.fileName)", into: &ignored)
  }

  private func readIgnoreList() throws -> IgnoreList? {
    guard let path = scope.ignore else { return nil }
    var diagnostics = messages.collector()
    var sources: [SourceText] = []
    do {
      let source = try SourceText.load(path: path)
      sources = [source]
      if let list = IgnoreFile.read(source, into: &diagnostics) { return list }
    } catch {
      diagnostics.report(error.diagnostic)
    }
    messages.print(diagnostics, sources: sources)
    throw Failure.use
  }
}
