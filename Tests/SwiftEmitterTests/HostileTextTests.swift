import SwiftEmitter
import Testing

/// Text of a document never becomes code, a path or a deception, wherever it stands.
@Suite("Hostile text")
struct HostileTextTests {
  /// Cannot stand in a Swift identifier, so outside literals and comments it can only be text that got out.
  private static let mark = "§"

  static let attacks: [String] = [
    "\"", "\\", "\\\\\"", "*/ canary() /*", "/* canary()", "\\(canary())", "\\(1)", "\"\"\" canary() \"\"\"",
    "#\"canary()\"#",
    "\"; canary(); //", "\") }\ncanary()\n", "line\ncanary()", "line\r\ncanary()", "line\rcanary()",
    "a\u{2028}canary()",
    "a\u{2029}canary()", "a\u{85}canary()", "a\u{0B}canary()\u{0C}canary()", "nul\u{0}canary()",
    "\u{1}\u{7F}\u{1B}[31m",
    "\u{202E}yranac", "\u{2066}canary()\u{2069}", "\u{FEFF}bom", "zero\u{200B}width\u{200D}", "`canary()`", "``", "$0",
    "{{canary}}",
    "{{{canary}}}", "{{#a}}", "{{> file}}", "#if canary", "#endif", "@available", "import Canary", "// canary", "///",
    "../../../etc/passwd", "..\\..\\canary", "/etc/canary", "C:\\canary", "~/canary", ".", "..", "con", "a/b", "a:b",
    "%2e%2e%2f",
    "class", "self", "Self", "init", "Type", "Protocol", "default", "nil", "true", "_", "__", "Any", "String", "Error",
    "Swift",
    "👍", "👩‍👩‍👧", "🇩🇪", "e\u{301}", "é", "É", "Z\u{35C}\u{300}", "ﬁ", "ß", "ẞ", "İ", "ı", "名前", "١٢٣", "𝐀",
    "a\u{301}\u{327}",
    "", " ", "   ", "-", "--", "1", "1a", "-1", "name", "Name", "NAME", "na_me", "na-me", "na me", "naMe", "name ",
    "name!",
    "nonisolated(unsafe) var x = canary()", "<script>", "'", "\t", ";", ",", ":", "}", ")", "]",
  ]

  static let long = [
    String(repeating: "long", count: 1250), String(repeating: "名", count: 5000), String(repeating: "a b", count: 1700),
  ]

  /// An argument whose description stays on one line.
  struct Attack: CustomTestStringConvertible, Sendable {
    var text: String
    var testDescription: String { String(text.debugDescription.prefix(30)) }

    static let all = (attacks + long).map(Attack.init)
  }

  private func generate(_ texts: [String], title: String) throws -> Generation {
    try Generation.of(HostileDocument(texts: texts, title: title).source, file: "hostile.json")
  }

  @Test("in every place at once, it compiles", .enabled(if: SwiftCompiler.isPresent, "no compiler beside the tests"))
  func compiles() throws {
    let generation = try generate(Self.attacks + Self.long, title: "Hostile")
    try SwiftCompiler().check(generation)
    checkPaths(generation)
  }

  @Test("stays in literals and comments", arguments: Attack.all)
  func staysText(_ attack: Attack) throws {
    let attack = attack.text
    let generation = try generate([Self.mark + attack + Self.mark, attack + Self.mark], title: Self.mark + attack)
    for file in generation.files + generation.scaffold where file.path.hasSuffix(".swift") {
      let text = CodeText(file.contents)
      #expect(text.problems.isEmpty, "\(file.path)")
      #expect(!text.code.contains(Self.mark), "\(file.path)")
    }
    checkPaths(generation)
  }

  @Test("as a title, a file name and an option leaves the output sound", arguments: Attack.all)
  func names(_ attack: Attack) throws {
    let attack = attack.text
    let document = HostileDocument(texts: ["a"], title: attack).source
    for options in [
      EmitterOptions(writesPackage: true), EmitterOptions(name: attack, writesPackage: true, runtimePath: attack),
    ] {
      let generation = try Generation.of(document, file: "folder/" + attack, options: options)
      for file in generation.files where file.path.hasSuffix(".swift") {
        #expect(CodeText(file.contents).problems.isEmpty, "\(file.path)")
      }
      checkPaths(generation)
    }
  }

  @Test("as a title, every file parses", .enabled(if: SwiftCompiler.isPresent, "no compiler beside the tests"))
  func titlesParse() throws {
    var files: [GeneratedFile] = []
    for (number, attack) in Attack.all.map(\.text).enumerated() {
      let generation = try Generation.of(
        HostileDocument(texts: ["a"], title: attack).source, file: attack, options: EmitterOptions(writesPackage: true))
      let name = generation.files.first { $0.path.hasPrefix("Client/") }
      let kept = generation.files.filter { $0.path == "Package.swift" || $0 == name || $0.path.hasSuffix("API.swift") }
      files += kept.enumerated().map {
        GeneratedFile(path: "Attack\(number)_\($0.offset).swift", contents: $0.element.contents)
      }
    }
    try SwiftCompiler().parse(files)
  }

  @Test("in a lock file names nothing that is no identifier")
  func lock() throws {
    for attack in Self.attacks {
      let name = NameLock(text: "type\tTexts\t" + attack)[.type, "Texts"]
      #expect(name.map(SwiftIdentifier.isIdentifier) ?? true, "\(attack.debugDescription)")
    }
    let lines = Self.attacks.map { "type\tTexts\t\($0)\noperation\tpost /0/a\t\($0)\n" }
    let generation = try Generation.of(
      HostileDocument(texts: ["a"], title: "T").source, file: "a.json", lock: NameLock(text: lines.joined()))
    for file in generation.swift("Models") { #expect(CodeText(file.contents).problems.isEmpty, "\(file.path)") }
    checkPaths(generation)
  }

  /// Below the output folder, each its own on disks that fold case, and short enough for every file system.
  private func checkPaths(_ generation: Generation, sourceLocation: SourceLocation = #_sourceLocation) {
    var seen: Set<String> = []
    for file in generation.files + generation.scaffold {
      #expect(seen.insert(file.path.lowercased()).inserted, "\(file.path) twice", sourceLocation: sourceLocation)
      for part in file.path.split(separator: "/", omittingEmptySubsequences: false) {
        let isSound =
          !part.isEmpty && part != "." && part != ".." && part.utf8.count <= 255
          && part.unicodeScalars.allSatisfy { $0.value >= 32 && !"\\:*?\"<>|\u{7F}".unicodeScalars.contains($0) }
        #expect(isSound, "\(file.path.prefix(300))", sourceLocation: sourceLocation)
      }
    }
  }
}
