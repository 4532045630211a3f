import APIDiff
import APIModel
import Diagnostics
import Foundation
import SpecLoader
import Testing

/// Documents and the corpus for tests.
enum TestAPI {
  static func load(_ text: String, file: String = "api.yaml") -> API? {
    load(SourceText(file: file, text: text))
  }

  static func load(path: String) -> API? {
    (try? SourceText.load(path: path)).flatMap { load($0) }
  }

  /// As `martlet diff` reads documents.
  private static func load(_ source: SourceText) -> API? {
    var options = LoaderOptions()
    options.keepsUnusedPathParameters = true
    options.locatesKeywords = true
    var diagnostics = DiagnosticCollector()
    return SpecLoader(options: options).load(source, into: &diagnostics)
  }

  static func changes(_ old: String, _ new: String, options: DiffOptions = DiffOptions()) -> [Change] {
    guard let old = load(old), let new = load(new) else { return [] }
    return APIDiff.compare(old: old, new: new, options: options).changes
  }

  /// `shared` beside the package, or nil where it is absent.
  static let shared: String? = {
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder = package.deletingLastPathComponent().appendingPathComponent("shared").path
    return FileManager.default.fileExists(atPath: folder + "/corpus") ? folder : nil
  }()

  static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path

  /// Level, id, and the operations that are reached, of the changes that reach a path.
  static func lines(_ old: String, _ new: String, keeping path: String? = nil) throws -> [String] {
    let whole = APIDiff.compare(old: try #require(load(old)), new: try #require(load(new)))
    let report = path.map { ChangeFilter(including: [.path($0)]).apply(to: whole) } ?? whole
    return report.changes.map { change in
      let reached = change.fact.reach.everyOperation.compactMap { report[$0]?.path }.joined(separator: " ")
      return "\(change.level) \(change.id) \(reached)"
    }
  }

  /// What a fact says, without its places.
  static func key(_ fact: Fact) -> String {
    "\(fact.topic) \(fact.edit) \(fact.subject.name) \(fact.oldText ?? "-") \(fact.newText ?? "-")"
  }
}
