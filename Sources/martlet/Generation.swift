import APIModel
import Diagnostics
import SpecLoader
import SwiftEmitter

/// Documents → their output folders, one after the other.
struct Generation {
  enum Mode {
    case write
    /// Looks only.
    case compare
    /// Writes, but leaves the output of a document with errors as it is.
    case writeSound
  }

  /// What became of one document.
  struct Outcome {
    /// `MechaMental`
    var name = ""
    var folder = OutputFolder("")
    var fileCount = 0
    /// Nil where nothing was compared: the document is broken, or all is as the last run left it.
    var plan: OutputPlan?
    /// Nothing to do, as the cache says.
    var isUnchanged = false
    /// The document and what it refers to, the missing too.
    var inputs: [String] = []
    var diagnostics: DiagnosticCollector
    var sources: [SourceText] = []
    /// Notes that the cache only counted.
    var countedNotes = 0
  }

  private let options: GenerationOptions
  private let configuration: Configuration
  private let messages: MessageOptions
  private let mode: Mode
  private let cache: GenerationCache?
  private let fingerprint: Fingerprint?
  private var templates: TemplateLibrary?
  private var clashes: OutputClashes

  init(_ options: GenerationOptions, _ configuration: Configuration, _ mode: Mode, _ messages: MessageOptions) {
    self.options = options
    self.configuration = configuration
    self.messages = messages
    self.mode = mode
    clashes = OutputClashes(options.selection)
    cache = options.noCache ? nil : GenerationCache()
    var fingerprint = Fingerprint()
    fingerprint.add("here", Terminal.realPath(".") ?? "")
    fingerprint.add("output", configuration.output)
    fingerprint.add("allowed", configuration.allowedPaths.description)
    fingerprint.add("strict", "\(messages.strict)")
    do {
      if let templates = configuration.templates { try fingerprint.add("template", folder: templates) }
      self.fingerprint = fingerprint
    } catch {
      self.fingerprint = nil
    }
  }

  /// Before the first run.
  func checkFolders() throws {
    try OutputClashes.check(configuration, options.selection, messages) { document in
      if options.module.fileStem != nil { return folder("").path }
      return (rememberedName(document) ?? LoadedDocument.name(of: document, allowing: configuration.allowedPaths))
        .map { folder($0).path }
    }
  }

  mutating func run(_ document: Configuration.Document) throws -> Outcome {
    let key = key(document)
    if let key, let outcome = unchanged(document, key) { return outcome }
    var stages = StageReport(document.spec, messages)
    stages.begin("reading")
    var loaded = LoadedDocument(
      document, allowing: configuration.allowedPaths, diagnostics: messages.collector())
    var outcome = Outcome(diagnostics: messages.collector())
    outcome.name = loaded.name
    outcome.folder = folder(loaded.name)
    if loaded.api != nil, clashes.isFree(outcome.folder.path, for: loaded.spec, &loaded.diagnostics),
      mode != .writeSound || !loaded.diagnostics.hasErrors
    {
      let library = try library()
      do {
        try write(&loaded, library, key, &outcome, &stages)
      } catch {
        loaded.report(error, folder: outcome.folder.path)
        // What was planned did not come to be.
        if mode != .compare { outcome.plan = nil }
      }
    }
    stages.end()
    outcome.diagnostics = loaded.diagnostics
    outcome.sources = loaded.sources
    outcome.inputs = loaded.files.map(\.path)
    return outcome
  }

  private func folder(_ name: String) -> OutputFolder {
    OutputFolder("\(configuration.output)/\(options.module.fileStem ?? name)")
  }

  private mutating func library() throws -> TemplateLibrary {
    if let templates { return templates }
    let library = try Generate.templates(configuration, messages)
    templates = library
    return library
  }

  private func write(
    _ document: inout LoadedDocument, _ templates: TemplateLibrary, _ key: ContentHash?, _ outcome: inout Outcome,
    _ stages: inout StageReport
  ) throws {
    guard let api = document.api else { return }
    let folder = outcome.folder
    let lock = mode == .compare ? nil : try lock(folder, &stages)
    defer { withExtendedLifetime(lock) {} }
    if mode != .compare {
      try folder.recover()
    } else if folder.isUnfinished {
      document.diagnostics.error(
        "unfinished-output", "a run was stopped while it wrote: some files are new and some are old",
        at: SourceLocation(file: folder.path, line: 0, column: 0), hint: "'martlet generate' finishes it")
    }
    let names = try options.module.lock(of: document.spec, in: folder, into: &document.diagnostics)
    // Without the names that the lock held, symbols would be renamed.
    if document.diagnostics.reported.contains(where: { ["name-lock", LoadedDocument.unknownInclude].contains($0.id) }) {
      return
    }
    let emitter = SwiftEmitter(options: document.options, templates: templates)
    let files = try emitter.emit(api, lock: names, into: &document.diagnostics) { stages.begin($0) }.files
    stages.begin("comparing")
    let plan = try folder.plan(files)
    outcome.plan = plan
    outcome.fileCount = plan.fileCount
    if mode == .compare {
      if !plan.isCurrent { return }
    } else {
      reportEdits(plan, &document.diagnostics, folder)
      stages.begin("writing")
      try folder.apply(plan)
    }
    if let key { remember(document, plan, files, folder, key) }
  }

  private func lock(_ folder: OutputFolder, _ stages: inout StageReport) throws -> OutputLock {
    try folder.lock(waiting: options.wait) {
      stages.clear()
      messages.sayWaiting(for: folder.path)
    }
  }

  private func reportEdits(_ plan: OutputPlan, _ diagnostics: inout DiagnosticCollector, _ folder: OutputFolder) {
    for path in plan.changes.filter(\.isEdited).map(\.path) {
      diagnostics.warning(
        "edited-output", "the file was edited by hand; the edit is overwritten",
        at: SourceLocation(file: "\(folder.path)/\(path)", line: 0, column: 0))
    }
    for path in plan.kept {
      diagnostics.warning(
        "edited-output", "the file is no longer generated, but was edited by hand, so it stays",
        at: SourceLocation(file: "\(folder.path)/\(path)", line: 0, column: 0))
    }
  }
}

// What is remembered.
extension Generation {
  private func key(_ document: Configuration.Document) -> ContentHash? {
    guard cache != nil, var fingerprint else { return nil }
    fingerprint.add("spec", document.spec)
    fingerprint.add("options", fieldsOf: document.options)
    fingerprint.add("mentions", "\(document.mentions)")
    if options.module.fileStem != nil {
      var problems = messages.collector()
      do {
        let lock = try options.module.lock(of: document.spec, in: OutputFolder(""), into: &problems)
        fingerprint.add("lock", lock?.text ?? "")
      } catch {
        return nil
      }
      guard problems.isEmpty else { return nil }
    }
    return fingerprint.hash
  }

  private mutating func unchanged(_ document: Configuration.Document, _ key: ContentHash) -> Outcome? {
    let reader = ConfinedFiles(of: document.spec, allowing: configuration.allowedPaths).reader
    guard let (record, sources) = cache?.current(key, folder: { self.folder($0.name) }, reader: reader),
      // They were not kept, only counted.
      !messages.verbose || record.noteCount == 0
    else { return nil }
    let folder = self.folder(record.name)
    var outcome = Outcome(diagnostics: messages.collector())
    outcome.inputs = record.inputs.map(\.path)
    guard clashes.isFree(folder.path, for: document.spec, &outcome.diagnostics) else { return outcome }
    outcome.name = record.name
    outcome.folder = folder
    outcome.fileCount = record.fileCount
    outcome.isUnchanged = true
    outcome.sources = sources
    outcome.countedNotes = record.noteCount
    for diagnostic in record.diagnostics { outcome.diagnostics.report(diagnostic) }
    return outcome
  }

  private func rememberedName(_ document: Configuration.Document) -> String? {
    guard let cache, document.options.name.isEmpty, let key = key(document) else { return nil }
    let reader = ConfinedFiles(of: document.spec, allowing: configuration.allowedPaths).reader
    return cache.name(key, reader: reader)
  }

  private func remember(
    _ document: LoadedDocument, _ plan: OutputPlan, _ files: [GeneratedFile], _ folder: OutputFolder,
    _ key: ContentHash
  ) {
    var record = CacheRecord(
      name: document.name, recorded: FileStamp.now(), fileCount: plan.fileCount,
      noteCount: document.diagnostics.count(.note))
    for file in document.files {
      // What is missing today may be there tomorrow: such a document is read each time.
      guard let source = file.source else { return }
      record.inputs.append(.init(path: file.path, hash: ContentHash(source.bytes)))
    }
    for file in files + [GeneratedFile(path: OutputManifest.name, contents: plan.manifest)] {
      let bytes = Array(file.contents.utf8)
      guard let stamp = FileStamp(folder.absolute(file.path)), stamp.size == bytes.count else { return }
      record.outputs.append(.init(path: file.path, hash: ContentHash(bytes), stamp: stamp))
    }
    record.diagnostics = document.diagnostics.sorted.filter { $0.severity > .note && $0.id != "edited-output" }
    cache?.store(record, key)
  }
}
