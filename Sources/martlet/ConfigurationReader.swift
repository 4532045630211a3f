import APIModel
import Diagnostics
import SwiftEmitter
import YAML

/// `martlet.yaml` → `Configuration`, with a located message for everything that it does not understand.
struct ConfigurationReader {
  let file: String
  /// What relative paths start from: empty, or the file's folder with a slash.
  let folder: String
  var diagnostics: DiagnosticCollector

  static func read(_ source: SourceText, into diagnostics: inout DiagnosticCollector) -> Configuration? {
    var reader = ConfigurationReader(file: source.file, diagnostics: diagnostics)
    let root = DocumentParser.parse(source, limits: ParseLimits(), into: &reader.diagnostics)
    let configuration = root.flatMap { reader.configuration($0) }
    diagnostics = reader.diagnostics
    return diagnostics.hasErrors ? nil : configuration
  }

  private init(file: String, diagnostics: DiagnosticCollector) {
    self.file = file
    self.diagnostics = diagnostics
    folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
  }

  private mutating func configuration(_ root: Node) -> Configuration? {
    var configuration = Configuration()
    var documents: [Node] = []
    configuration.output = folder + configuration.output
    guard let mapping = mapping(root, "martlet.yaml") else { return nil }
    for entry in mapping {
      switch entry.key {
      case "output": configuration.output = path(entry) ?? configuration.output
      case "templates": configuration.templates = path(entry)
      case "access": configuration.access = access(entry) ?? configuration.access
      case "files": configuration.files = files(entry)
      case "allowPaths":
        for node in sequence(entry) ?? [] {
          if let allowed = path(Mapping.Entry(key: entry.key, keyMark: node.mark, value: node)) {
            configuration.allowedPaths.append(allowed)
          }
        }
      case "documents": documents = sequence(entry) ?? []
      case "diff": configuration.diff = diffSettings(entry)
      default: unknown(entry, known: ["output", "access", "templates", "allowPaths", "files", "documents", "diff"])
      }
    }
    configuration.documents = documents.compactMap { document($0, configuration) }
    if configuration.documents.isEmpty, !diagnostics.hasErrors {
      error("configuration", "no documents are listed", root.mark, hint: "add 'documents:' with a 'spec:' for each")
    }
    return configuration
  }

  private mutating func document(_ node: Node, _ configuration: Configuration) -> Configuration.Document? {
    guard let mapping = mapping(node, "a document") else { return nil }
    let access = configuration.access
    var document = Configuration.Document(spec: "", options: EmitterOptions(access: access))
    document.options.files = configuration.files
    for entry in mapping {
      switch entry.key {
      case "spec": document.spec = path(entry) ?? ""
      case "name": document.options.name = apiName(entry)
      case "access": document.options.access = self.access(entry) ?? access
      case "only": document.options.parts = parts(entry) ?? document.options.parts
      case "names":
        document.options.names = names(entry)
        document.mentions += (entry.value.mapping ?? Mapping([])).map { mention($0.key, entry.key, $0.keyMark) }
      case "include": include(entry, &document)
      case "closedEnums":
        for node in sequence(entry) ?? [] {
          guard let name = text(node, entry.key) else { continue }
          document.options.closedEnums.insert(name)
          if name != "*" { document.mentions.append(mention(name, entry.key, node.mark)) }
        }
      case "package": document.options.writesPackage = flag(entry) ?? false
      case "files": document.options.files += files(entry)
      case "singleModule": document.options.singleModule = flag(entry) ?? false
      case "shards": document.options.shards = shards(entry) ?? 0
      case "typePrefix": document.options.typePrefix = typePrefix(entry)
      case "deprecatedAliases": document.options.deprecatedAliases = flag(entry) ?? true
      default:
        unknown(
          entry,
          known: [
            "spec", "name", "access", "only", "include", "names", "closedEnums", "package", "singleModule", "shards",
            "typePrefix", "deprecatedAliases", "files",
          ])
      }
    }
    if document.spec.isEmpty {
      if mapping["spec"] == nil { error("configuration", "the document has no 'spec'", node.mark) }
      return nil
    }
    return document
  }

  private func mention(_ name: String, _ key: String, _ mark: Mark) -> Configuration.Mention {
    Configuration.Mention(
      name: name, key: key,
      location: SourceLocation(file: file, line: Int(mark.line), column: Int(mark.column)))
  }

  private mutating func include(_ entry: Mapping.Entry, _ document: inout Configuration.Document) {
    let kinds = APISelection.Kind.allCases
    for list in mapping(entry.value, "'include'") ?? Mapping([]) {
      guard let kind = APISelection.Kind(rawValue: list.key) else {
        unknown(list, known: kinds.map(\.rawValue))
        continue
      }
      for node in sequence(list) ?? [] {
        guard let name = text(node, list.key) else { continue }
        document.options.include.names[kind, default: []].append(name)
        document.mentions.append(mention(name, "include.\(kind.rawValue)", node.mark))
      }
    }
    // Whoever names nothing there has not meant everything.
    if document.options.include.isEmpty, !diagnostics.hasErrors {
      let known = kinds.map(\.rawValue).joined(separator: ", ")
      error("configuration", "'include' names nothing", entry.keyMark, hint: "known are \(known)")
    }
  }

  /// The same rule as for `--name`.
  private mutating func apiName(_ entry: Mapping.Entry) -> String {
    guard let name = text(entry) else { return "" }
    if !SwiftIdentifier.isIdentifier(name) {
      error("configuration", "'\(name)' is no Swift name", entry.value.mark)
    }
    return name
  }

  private mutating func names(_ entry: Mapping.Entry) -> [String: String] {
    var names: [String: String] = [:]
    for name in mapping(entry.value, "'names'") ?? Mapping([]) {
      guard let swift = text(name) else { continue }
      if !SwiftIdentifier.isIdentifier(swift) {
        error("configuration", "'\(swift)' is no Swift name", name.value.mark)
      }
      names[name.key] = swift
    }
    return names
  }

  private mutating func shards(_ entry: Mapping.Entry) -> Int? {
    let range = 1...ModuleOptions.maximumShards
    if let shards = entry.value.int.map(Int.init), range.contains(shards) { return shards }
    error("configuration", "'shards' must be a number from 1 to \(range.upperBound)", entry.value.mark)
    return nil
  }

  /// Empty says that there is to be none, also where the build-tool plugin would give one.
  private mutating func typePrefix(_ entry: Mapping.Entry) -> String? {
    guard let prefix = text(entry) else { return nil }
    if prefix.isEmpty || SwiftIdentifier.isIdentifier(prefix) { return prefix }
    error("configuration", "'\(prefix)' is no Swift name", entry.value.mark)
    return nil
  }

  /// Rows of the output table.
  private mutating func files(_ entry: Mapping.Entry) -> [UserFile] {
    (sequence(entry) ?? []).compactMap { file($0) }
  }

  private mutating func file(_ node: Node) -> UserFile? {
    guard let mapping = mapping(node, "a file") else { return nil }
    var row = UserFile(template: "", scope: .api, path: "")
    for entry in mapping {
      switch entry.key {
      case "template":
        let name = text(entry) ?? ""
        row.template =
          name.hasSuffix(TemplateLibrary.suffix) ? String(name.dropLast(TemplateLibrary.suffix.count)) : name
      case "for":
        guard let text = text(entry) else { continue }
        if let scope = UserFile.Scope(rawValue: text) {
          row.scope = scope
        } else {
          error("configuration", "'\(text)' is none of api, tag, operation, schema", entry.value.mark)
        }
      case "path": row.path = text(entry) ?? ""
      default: unknown(entry, known: ["template", "for", "path"])
      }
    }
    for key in ["template", "path"] where mapping[key] == nil {
      error("configuration", "the file has no '\(key)'", node.mark)
      return nil
    }
    if let problem = row.problem {
      error("configuration", "the path cannot be used: \(problem)", mapping["path"]?.mark ?? node.mark)
      return nil
    }
    return row
  }

  private mutating func parts(_ entry: Mapping.Entry) -> Set<EmitterOptions.Part>? {
    var parts: Set<EmitterOptions.Part> = []
    for node in sequence(entry) ?? [] {
      guard let text = text(node, entry.key) else { continue }
      if let part = EmitterOptions.Part(rawValue: text) {
        parts.insert(part)
      } else {
        error("configuration", "'\(text)' is none of models, client, server", node.mark)
      }
    }
    return parts.isEmpty ? nil : parts
  }
}
