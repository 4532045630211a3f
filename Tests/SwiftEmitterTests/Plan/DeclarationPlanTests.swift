import APIModel
import Diagnostics
import Foundation
import SpecLoader
import SwiftEmitter
import Testing

/// The diff plans declarations without their bodies; what it compares must be what is printed.
@Suite("Plans of declarations alone") struct DeclarationPlanTests {
  static let documents =
    ["Specs/metakraftwerk.yaml", "Specs/mechamental.yaml"].map { Package.root.appending(path: $0).path }
    + Corpus.documents.filter { $0.bytes < 200_000 }.map(\.path)

  @Test("have the surface and the lock of the whole plan", arguments: documents)
  func surface(_ path: String) throws {
    var diagnostics = DiagnosticCollector()
    guard let api = SpecLoader().load(try SourceText.load(path: path), into: &diagnostics) else { return }
    let options = EmitterOptions()
    let whole = Planner.plan(api, options: options, lock: NameLock(), into: &diagnostics)
    let bare = Planner.plan(api, options: options, lock: NameLock(), isPrinted: false, into: &diagnostics)
    #expect(bare.lock == whole.lock)
    #expect(SurfaceDifferences(old: whole, api, new: bare, api).all.isEmpty)
  }
}
