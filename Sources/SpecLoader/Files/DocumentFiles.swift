import Diagnostics
import YAML

/// The files of one load, the document first.
///
/// Each gets its own range of lines, one behind the other: so a `Mark` says which file it is of, and readers that know places by
/// their marks need not know that there are several files.
struct DocumentFiles {
  struct File {
    /// As references name it, normalised: `Specs/schemas/pet.yaml`.
    let path: String
    /// As messages name it.
    let name: String
    /// What its marks have on top of the lines that its reader sees.
    let firstLine: UInt32
    let root: Node
    /// Schemas by `$anchor`; searched for when the first reference needs one.
    var anchors: [String: Node]?
  }

  private(set) var files: [File]
  /// Beside the files, because every place asks for it.
  private let documentName: String
  /// Everything that was asked for, in this order.
  private(set) var reached: [LoadedAPI.File]
  private(set) var diagnostics = DiagnosticCollector()
  private let reader: SourceReader?
  private let options: LoaderOptions
  /// Of files by the paths they were asked for; nil where there is nothing to read.
  private var known: [String: Result<Int, LoaderProblem>] = [:]
  /// By `$self` and `$id`.
  private var identifiers: [String: Int] = [:]
  private var byName: [String: Int] = [:]
  private var totalBytes: Int
  private var nextLine: UInt32

  init(root: Node, path: String, source: SourceText, reader: SourceReader?, options: LoaderOptions) {
    self.reader = reader
    self.options = options
    documentName = source.file
    files = []
    reached = [LoadedAPI.File(path: path, source: source)]
    totalBytes = 0
    nextLine = 0
    add(root, path: FilePath.normalized(path), source: source)
  }

  var document: File { files[0] }

  /// A line takes at least a byte, so a file's size is a bound of its lines.
  private mutating func add(_ root: Node, path: String, source: SourceText) {
    let index = files.count
    files.append(File(path: path, name: source.file, firstLine: nextLine, root: root.moved(down: nextLine)))
    totalBytes += source.bytes.count
    nextLine += UInt32(clamping: source.bytes.count + 2)
    known[path] = .success(index)
    if byName[source.file] == nil { byName[source.file] = index }
    for key in ["$self", "$id"] {
      guard let identifier = root[key]?.string, identifiers[identifier] == nil else { continue }
      identifiers[identifier] = index
    }
  }

  func index(of mark: Mark) -> Int {
    guard files.count > 1, mark.line > files[1].firstLine else { return 0 }
    var low = 1
    var high = files.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if files[middle].firstLine < mark.line { low = middle } else { high = middle }
    }
    return low
  }

  /// The pointer is filled in at the end, and only where it is wanted.
  func location(_ mark: Mark, pointer: String = "") -> SourceLocation {
    let index = index(of: mark)
    let first = index == 0 ? 0 : min(files[index].firstLine, mark.line)
    return SourceLocation(
      file: index == 0 ? documentName : files[index].name, line: Int(mark.line - first), column: Int(mark.column),
      pointer: pointer)
  }

  func mark(of location: SourceLocation) -> Mark {
    let index = files.count > 1 ? byName[location.file] ?? 0 : 0
    return Mark(
      line: UInt32(clamping: location.line) + files[index].firstLine, column: UInt32(clamping: location.column))
  }

  mutating func setAnchors(_ anchors: [String: Node], ofFile index: Int) { files[index].anchors = anchors }

  /// The file that the part of a reference before `#` means.
  ///
  /// - Parameter index: of the file with the reference.
  mutating func find(_ reference: String, from index: Int) -> Result<Int, LoaderProblem> {
    if reference.isEmpty { return .success(index) }
    if let found = identifiers[reference] { return .success(found) }
    guard let relative = relativePath(reference) else { return .failure(.remoteReference(reference)) }
    let path = FilePath.resolved(
      Reference.percentDecoded(relative[...]), against: files[relative == reference ? index : 0].path)
    if let known = known[path] { return known }
    let result = open(path)
    known[path] = result
    return result
  }

  /// nil where it is the address of something that is no file here. An address in the folder that the document's `$self` names
  /// is the file beside the document.
  private func relativePath(_ reference: String) -> String? {
    guard let colon = reference.firstIndex(of: ":"), Self.isScheme(reference[..<colon]) else {
      return reference.hasPrefix("//") ? nil : reference
    }
    guard let own = document.root["$self"]?.string else { return nil }
    let folder = FilePath.folder(own)
    return folder.contains("://") && reference.hasPrefix(folder) ? String(reference.dropFirst(folder.count)) : nil
  }

  /// RFC 3986, section 3.1; one letter is a drive.
  private static func isScheme(_ text: Substring) -> Bool {
    text.utf8.count > 1
      && text.unicodeScalars.allSatisfy {
        $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || "+-.".unicodeScalars.contains($0))
      }
  }

  private mutating func open(_ path: String) -> Result<Int, LoaderProblem> {
    guard let reader else { return .failure(.externalReference(path)) }
    guard reached.count < options.maximumFiles else { return .failure(.tooManyFiles(options.maximumFiles)) }
    let source: SourceText
    do {
      source = try reader(path)
    } catch {
      // What may not be read is nothing to wait for either.
      if case .outside = error as? SourceError { return .failure(.fileOutside(path)) }
      reached.append(LoadedAPI.File(path: path, source: nil))
      switch error as? SourceError {
      case .missing: return .failure(.fileMissing(path))
      case .some(let error): return .failure(.fileUnreadable(path, reason: error.diagnostic.message))
      case nil: return .failure(.fileUnreadable(path, reason: "\(error)"))
      }
    }
    if let same = byName[source.file] { return .success(same) }
    reached.append(LoadedAPI.File(path: path, source: source))
    guard totalBytes + source.bytes.count <= options.maximumTotalBytes else {
      return .failure(.filesTooLarge(options.maximumTotalBytes))
    }
    guard let root = DocumentParser.parse(source, limits: options.parseLimits, into: &diagnostics) else {
      return .failure(.fileUnreadable(path, reason: "it is not YAML or JSON"))
    }
    add(root, path: path, source: source)
    return .success(files.count - 1)
  }
}
