import APIModel
import Diagnostics
import DiffReports
import SpecLoader

/// One version of an API, as it is named on the command line.
enum VersionInput: Equatable {
  /// A file, or a folder of documents.
  case path(String)
  /// `-`: standard input.
  case standardInput
  /// `main:Specs/shop.yaml`: a file or folder of a git revision.
  case revision(String, path: String)

  /// A file of that name is preferred, as git itself does.
  init(_ argument: String) {
    if argument == "-" {
      self = .standardInput
    } else if FilePaths.exists(argument) {
      self = .path(argument)
    } else if let colon = argument.firstIndex(of: ":"), colon > argument.startIndex {
      self = .revision(String(argument[..<colon]), path: String(argument[argument.index(after: colon)...]))
    } else {
      self = .path(argument)
    }
  }

  /// As reports call it.
  var name: String {
    switch self {
    case .path(let path): path
    case .standardInput: "standard input"
    case .revision(let revision, let path): "\(revision):\(path)"
    }
  }

  /// Where its files lie.
  func files(in tree: WorkingTreeFiles) -> WorkingTreeFiles {
    var files = tree
    switch self {
    case .path: break
    case .standardInput: files.outside = [name]
    case .revision(let revision, _): files.revisionPrefix = revision + ":"
    }
    return files
  }

  /// The documents in a folder by their paths below it, or nil where the input is one document.
  func documents(_ git: GitRepository) throws -> [String]? {
    switch self {
    case .path(let path): FilePaths.isFolder(path) ? FilePaths.documents(below: path) : nil
    case .standardInput: nil
    case .revision(let revision, let path): try git.documents(of: revision, below: path)
    }
  }

  /// The document of that name in a folder.
  func appending(_ name: String) -> VersionInput {
    switch self {
    case .path(let path): .path(path.hasSuffix("/") ? path + name : "\(path)/\(name)")
    case .standardInput: self
    case .revision(let revision, let path):
      .revision(revision, path: path.isEmpty || path.hasSuffix("/") ? path + name : "\(path)/\(name)")
    }
  }

  /// Reads also what no request can carry, such as path parameters that the path has no place for.
  private static var loader: SpecLoader {
    var options = LoaderOptions()
    options.keepsUnusedPathParameters = true
    options.locatesKeywords = true
    return SpecLoader(options: options)
  }

  func load(allowing allowed: [String], git: GitRepository, into diagnostics: inout DiagnosticCollector) -> LoadedAPI {
    switch self {
    case .path(let path):
      return Self.loader.load(
        path: path, reader: ConfinedFiles(of: path, allowing: allowed).reader, into: &diagnostics)
    case .standardInput:
      do {
        return Self.loader.load(try SourceText.standardInput(), path: "", reader: nil, into: &diagnostics)
      } catch {
        diagnostics.report(error.diagnostic)
        return LoadedAPI(api: nil, files: [])
      }
    case .revision(let revision, let path):
      return Self.loader.load(path: path, reader: git.reader(of: revision), into: &diagnostics)
    }
  }
}
