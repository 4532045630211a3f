import Diagnostics
import Foundation
import SpecLoader
import SwiftEmitter
import Testing

/// A folder of `Cases`: a document, perhaps with files that it refers to, what is expected of it, and optionally
/// - `options.txt`, one `key: value` a line: `name`, `access`, `parts`, `closed`, `package`, `prefix`, `shards` and `stem` as in
///   `EmitterOptions`, `rename: A=B`, and `expect`, the folders whose files are recorded (`Models/Schemas` where it is missing);
/// - `martlet.lock`, the names of an earlier run;
/// - `program.swift`, which uses the models, and `expected-output.txt`, what it prints.
struct Case: CustomTestStringConvertible, Sendable {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(
    path: "Cases")

  static let all: [Case] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { !$0.contains(".") }.sorted().map(Case.init)
  }()

  var name: String
  var testDescription: String { name }
  var url: URL { Self.folder.appending(path: name) }
  var program: String? { text("program.swift") }

  func text(_ file: String) -> String? { try? String(contentsOf: url.appending(path: file), encoding: .utf8) }

  func generate() throws -> Generation {
    let file = try #require(["input.yaml", "input.json"].first { text($0) != nil }, "no input.yaml or input.json")
    return try Generation.of(
      SourceText(file: file, text: text(file) ?? ""), options: try options(),
      lock: text("martlet.lock").map(NameLock.init(text:)),
      reader: { path in
        // Other files of the case, by their names in it.
        guard let text = text(path) else { throw SourceError.missing(file: path) }
        return SourceText(file: path, text: text)
      })
  }

  /// Path → text of the files that the case is about.
  func expectedPart(of generation: Generation) throws -> [String: String] {
    let folders = try settings().filter { $0.key == "expect" }.flatMap {
      $0.value.split(separator: " ").map(String.init)
    }
    let prefixes = folders.isEmpty ? ["Models/Schemas"] : folders
    let files = generation.files.filter { file in prefixes.contains { file.path.hasPrefix($0) } }
    return Dictionary(files.map { ($0.path, $0.contents) }, uniquingKeysWith: { first, _ in first })
  }

  func recordedFiles() -> [String: String] {
    let paths = FileManager.default.subpaths(atPath: url.appending(path: "expected").path) ?? []
    return Dictionary(uniqueKeysWithValues: paths.compactMap { path in text("expected/" + path).map { (path, $0) } })
  }

  func record(_ files: [String: String], messages: String) throws {
    let expected = url.appending(path: "expected")
    try? FileManager.default.removeItem(at: expected)
    for (path, text) in files { try write(text, "expected/" + path) }
    try write(messages, "expected-messages.txt")
  }

  func write(_ text: String, _ file: String) throws {
    let target = url.appending(path: file)
    try FileManager.default.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: target, atomically: true, encoding: .utf8)
  }

  private func settings() throws -> [(key: String, value: String)] {
    try (text("options.txt") ?? "").split(separator: "\n").map { line in
      let colon = try #require(line.firstIndex(of: ":"), "options.txt: \(line)")
      return (String(line[..<colon]), line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces))
    }
  }

  private func options() throws -> EmitterOptions {
    var options = EmitterOptions()
    for (key, value) in try settings() {
      let words = value.split(separator: " ").map(String.init)
      switch key {
      case "name": options.name = value
      case "access": options.access = try #require(EmitterOptions.Access(rawValue: value))
      case "parts": options.parts = Set(words.compactMap(EmitterOptions.Part.init))
      case "closed": options.closedEnums = Set(words)
      case "package": options.writesPackage = value == "true"
      case "prefix": options.typePrefix = value
      case "shards": options.shards = try #require(Int(value))
      case "stem": options.fileStem = value
      case "rename":
        let pair = value.split(separator: "=").map(String.init)
        options.names[pair[0]] = pair[1]
      case "expect": break
      default: Issue.record("options.txt: unknown key \(key)")
      }
    }
    return options
  }
}
