import Diagnostics
import Foundation
import SpecLoader
import Testing

@Suite("Files that references may read")
struct ConfinedFilesTests {
  /// A folder with `specs/api.yaml`, `specs/parts/a.yaml` and `private/secret.yaml`.
  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "martlet-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, text) in [
      "specs/api.yaml": "openapi: 3.1.0", "specs/parts/a.yaml": "type: string", "private/secret.yaml": "type: integer",
    ] {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    try body(folder.path)
  }

  private func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
  }

  @Test func staysInTheDocumentsFolder() throws {
    try withFolder { folder in
      let files = ConfinedFiles(of: "\(folder)/specs/api.yaml")
      let text1 = try files.read("\(folder)/specs/parts/a.yaml")
      #expect(text1.file == "\(folder)/specs/parts/a.yaml")
      for path in ["\(folder)/private/secret.yaml", "\(folder)/private/none.yaml", "/etc/passwd", "\(folder)/specs"] {
        #expect(throws: SourceError.outside(file: path)) { try files.read(path) }
      }
      let missing = "\(folder)/specs/none.yaml"
      #expect(throws: SourceError.missing(file: missing)) { try files.read(missing) }
    }
  }

  @Test func linksDoNotLeadOut() throws {
    try withFolder { folder in
      try link("\(folder)/specs/out.yaml", to: "../private/secret.yaml")
      try link("\(folder)/specs/out", to: "../private")
      try link("\(folder)/specs/in.yaml", to: "parts/a.yaml")
      let files = ConfinedFiles(of: "\(folder)/specs/api.yaml")
      for name in ["out.yaml", "out/secret.yaml"] {
        let path = "\(folder)/specs/\(name)"
        #expect(throws: SourceError.outside(file: path)) { try files.read(path) }
      }
      let text2 = try files.read("\(folder)/specs/in.yaml")
      #expect(text2.file == "\(folder)/specs/parts/a.yaml")
    }
  }

  @Test func moreFoldersMayBeAllowed() throws {
    try withFolder { folder in
      try link("\(folder)/specs/out.yaml", to: "../private/secret.yaml")
      let files = ConfinedFiles(of: "\(folder)/specs/api.yaml", allowing: ["\(folder)/private"])
      let text3 = try files.read("\(folder)/private/secret.yaml")
      #expect(text3.bytes == Array("type: integer".utf8))
      let text4 = try files.read("\(folder)/specs/out.yaml")
      #expect(text4.bytes == Array("type: integer".utf8))
      #expect(throws: SourceError.self) { try files.read("\(folder)/private-not/secret.yaml") }
    }
  }

  @Test func aFolderIsNoFile() throws {
    try withFolder { folder in
      let files = ConfinedFiles(of: "\(folder)/specs/api.yaml")
      let path = "\(folder)/specs/parts"
      #expect(throws: SourceError.self) { try files.read(path) }
      var diagnostics = DiagnosticCollector()
      try Files.document("A: {$ref: parts}\nB: {$ref: ../private/secret.yaml}").write(
        toFile: "\(folder)/specs/api.yaml", atomically: true, encoding: .utf8)
      let result = SpecLoader().load(path: "\(folder)/specs/api.yaml", reader: files.reader, into: &diagnostics)
      #expect(diagnostics.sorted.map(\.id) == ["unreadable-file", "file-outside"])
      #expect(result.files.count == 2)
    }
  }
}
