import Diagnostics
import SwiftEmitter

/// What a run left behind: from which contents which files came, and what there was to say.
///
/// As text, with the hash of all of it at the end: a record that was cut short or damaged is no record.
struct CacheRecord {
  struct Input {
    var path: String
    var hash: ContentHash
  }

  struct Output {
    /// Relative to the output folder.
    var path: String
    var hash: ContentHash
    var stamp: FileStamp
  }

  private static let version = "martlet-cache 1"

  /// Of the API: also the name of the folder, unless the user named that.
  var name: String
  /// Nanoseconds since 1970: the stamps were taken then or later.
  var recorded: Int64
  /// Generated files, without the manifest.
  var fileCount: Int
  /// The document and what it refers to.
  var inputs: [Input] = []
  /// With the manifest.
  var outputs: [Output] = []
  /// Warnings and errors, and how many notes there were besides.
  var diagnostics: [Diagnostic] = []
  var noteCount: Int

  var text: String {
    var text = "\(Self.version)\n\(fileCount) \(noteCount) \(recorded) \(name)\n"
    for input in inputs { text += "< \(input.hash.text) \(input.path)\n" }
    for output in outputs {
      let stamp = output.stamp
      text += "> \(output.hash.text) \(stamp.size) \(stamp.inode) \(stamp.modified) \(stamp.changed) \(output.path)\n"
    }
    for diagnostic in diagnostics { text += "! \(DiagnosticLine.text(diagnostic))\n" }
    return text + ContentHash(text).text + "\n"
  }

  init(name: String, recorded: Int64, fileCount: Int, noteCount: Int) {
    self.name = name
    self.recorded = recorded
    self.fileCount = fileCount
    self.noteCount = noteCount
  }

  init?(_ bytes: [UInt8]) {
    // 32 digits and a line break.
    guard bytes.count > 33, let text = String(validating: bytes, as: UTF8.self) else { return nil }
    let end = text.utf8.index(text.utf8.endIndex, offsetBy: -33)
    guard ContentHash(text: text[end...].dropLast()) == ContentHash(Array(bytes.dropLast(33))) else { return nil }
    var lines = text[..<end].utf8.split(separator: 10)[...]
    guard let version = lines.popFirst(), Substring(version) == Self.version, let head = lines.popFirst() else {
      return nil
    }
    let fields = head.split(separator: 32, maxSplits: 3).map { Substring($0) }
    guard fields.count == 4, let fileCount = Int(fields[0]), let noteCount = Int(fields[1]),
      let recorded = Int64(fields[2])
    else { return nil }
    self.init(name: String(fields[3]), recorded: recorded, fileCount: fileCount, noteCount: noteCount)
    for line in lines { guard read(line) else { return nil } }
  }

  private mutating func read(_ line: Substring.UTF8View) -> Bool {
    let rest = line.dropFirst(2)
    switch line.first {
    case UInt8(ascii: "<"):
      let fields = rest.split(separator: 32, maxSplits: 1)
      guard fields.count == 2, let hash = ContentHash(text: Substring(fields[0])) else { return false }
      inputs.append(Input(path: String(Substring(fields[1])), hash: hash))
    case UInt8(ascii: ">"):
      let fields = rest.split(separator: 32, maxSplits: 5).map { Substring($0) }
      guard fields.count == 6, let hash = ContentHash(text: fields[0]), let size = Int64(fields[1]),
        let inode = UInt64(fields[2]), let modified = Int64(fields[3]), let changed = Int64(fields[4])
      else { return false }
      let stamp = FileStamp(size: size, inode: inode, modified: modified, changed: changed)
      outputs.append(Output(path: String(fields[5]), hash: hash, stamp: stamp))
    case UInt8(ascii: "!"):
      guard let diagnostic = DiagnosticLine.diagnostic(Substring(rest)) else { return false }
      diagnostics.append(diagnostic)
    default: return false
    }
    return true
  }
}
