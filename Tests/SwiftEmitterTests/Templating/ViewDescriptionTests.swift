import APIModel
import Diagnostics
import Foundation
import SpecLoader
import Synchronization
import Testing

@testable import SwiftEmitter

/// What is said about views, against what they do.
@Suite("Descriptions of views")
struct ViewDescriptionTests {
  /// The views that all cases and both reference documents make, and those of files of the user's.
  private static let rendered = Result {
    let seen = Mutex<[(template: String, view: any TemplateView)]>([])
    var library = try TemplateLibrary()
    library.observer = { template, view in seen.withLock { $0.append((template, view)) } }
    var paths = ["Examples/OwnTemplates/shop.yaml", "Specs/mechamental.yaml", "Specs/metakraftwerk.yaml"].map {
      Package.root.appending(path: $0).path
    }
    paths += Case.all.map { $0.url.appending(path: "input.yaml").path }
    var own: [any TemplateView] = []
    for path in paths where FileManager.default.fileExists(atPath: path) {
      var diagnostics = DiagnosticCollector()
      guard let api = SpecLoader().load(try SourceText.load(path: path), into: &diagnostics) else { continue }
      let closed: Set<String> = path.contains("closed") ? ["*"] : []
      let emitter = SwiftEmitter(
        options: EmitterOptions(closedEnums: closed, writesPackage: true), templates: library)
      _ = try emitter.emit(api, lock: nil, into: &diagnostics)
      _ = try emitter.scaffold(api, lock: nil, into: &diagnostics)
      own.append(DocumentViews(api, name: "Shop", source: "shop.yaml").document)
    }
    return (seen.withLock { $0 }, own)
  }

  private static var descriptions: [ViewDescription] {
    TemplateCatalog.views(from: TemplateCatalog.rows.map { $0.view } + UserFile.Scope.allCases.map { $0.view })
  }

  /// Every name that some view could answer: those in its source.
  private static let names: [String] = {
    let folder = Package.root.appending(path: "Sources/SwiftEmitter/Views").path
    var names: Set<String> = []
    for file in FileManager.default.subpaths(atPath: folder) ?? [] where file.hasSuffix(".swift") {
      let text = (try? String(contentsOfFile: folder + "/" + file, encoding: .utf8)) ?? ""
      for match in text.matches(of: /"([A-Za-z]+)"/) { names.insert(String(match.output.1)) }
    }
    return names.union(descriptions.flatMap(\.keys).map(\.name)).sorted()
  }()

  /// Keys that were seen with something in them, per view.
  private struct Walk {
    var filled: Set<TemplateCheck.Use> = []
    var problems: Set<String> = []
    private var counts: [String: Int] = [:]

    mutating func visit(_ view: any TemplateView) {
      let description = type(of: view).description
      // Enough to meet every key, and not every property of every document.
      counts[description.name, default: 0] += 1
      guard counts[description.name, default: 0] < 3000 else { return }
      for name in names where view.value(for: name) != nil && description[name] == nil {
        problems.insert("\(description.name) answers '\(name)', which its description leaves out")
      }
      for key in description.keys {
        guard let value = view.value(for: key.name) else {
          problems.insert("\(description.name) does not answer '\(key.name)'")
          continue
        }
        visit(value, key, of: description.name)
      }
    }

    private mutating func visit(_ value: ViewValue, _ key: ViewKey, of view: String) {
      let use = TemplateCheck.Use(view: view, key: key.name)
      switch (value, key.kind) {
      case (.absent, .text), (.absent, .texts), (.absent, .view): break
      case (.text(let text), .text): if !text.isEmpty { filled.insert(use) }
      case (.texts(let texts), .texts): if !texts.isEmpty { filled.insert(use) }
      case (.flag(let flag), .flag): if flag { filled.insert(use) }
      case (.view(let inner), .view(let type)): enter([inner], type, use)
      case (.list(let views), .list(let type)): enter(views, type, use)
      default: problems.insert("\(view).\(key.name) is no \(key.kind.name)")
      }
    }

    private mutating func enter(_ views: [any TemplateView], _ type: any TemplateView.Type, _ use: TemplateCheck.Use) {
      if !views.isEmpty { filled.insert(use) }
      for view in views {
        if Swift.type(of: view) != type { problems.insert("\(use.view).\(use.key) is a \(Swift.type(of: view))") }
        visit(view)
      }
    }
  }

  @Test func `views answer the keys that are described, and no other`() throws {
    let (rendered, own) = try Self.rendered.get()
    var walk = Walk()
    for view in rendered.map({ $0.view }) + own { walk.visit(view) }
    #expect(walk.problems.sorted() == [])
    let described = Set(
      Self.descriptions.flatMap { view in view.keys.map { TemplateCheck.Use(view: view.name, key: $0.name) } })
    let empty = described.subtracting(walk.filled).map { "\($0.view).\($0.key)" }.sorted()
    #expect(empty == [], "no document fills these")
  }

  @Test func `each template gets the view that the catalogue names`() throws {
    let (rendered, _) = try Self.rendered.get()
    for row in TemplateCatalog.rows {
      let views = Set(rendered.filter { $0.template == row.name }.map { "\(type(of: $0.view))" })
      #expect(views == ["\(row.view)"], "\(row.name)")
    }
  }

  @Test func `built-in templates use only keys that exist, and every key that is not for users`() throws {
    var sources: [String: TemplateSource] = [:]
    for file in TemplateExport.files() {
      let name = String(file.path.dropLast(TemplateLibrary.suffix.count))
      sources[name] = try TemplateSource(name: name, bytes: Array(file.contents.utf8))
    }
    #expect(TemplateCatalog.rows.map(\.name) == sources.keys.sorted())
    var check = TemplateCheck(sources)
    for row in TemplateCatalog.rows { check.check(row.name, view: row.view) }
    #expect(check.problems == [])
    for view in TemplateCatalog.views(from: TemplateCatalog.rows.map { $0.view }) {
      for key in view.keys {
        let isUsed = check.used.contains(.init(view: view.name, key: key.name))
        #expect(isUsed != key.isSpare, "\(view.name).\(key.name)")
      }
    }
  }

  @Test func `the page is current`() throws {
    let path = Package.root.appending(path: "Templates/README.md")
    if ProcessInfo.processInfo.environment["MARTLET_RECORD"] == "1" {
      try TemplateGuide.page.write(to: path, atomically: true, encoding: .utf8)
    }
    #expect(try Package.text("Templates/README.md") == TemplateGuide.page, "MARTLET_RECORD=1 writes it anew")
  }

  @Test func `descriptions say something`() {
    for view in Self.descriptions {
      #expect(view.meaning.hasSuffix("."), "\(view.name)")
      #expect(Set(view.keys.map(\.name)).count == view.keys.count, "\(view.name)")
      for key in view.keys {
        #expect(key.meaning.hasSuffix("."), "\(view.name).\(key.name)")
        if case .text = key.kind { #expect(!key.example.isEmpty, "\(view.name).\(key.name)") }
      }
    }
  }
}
