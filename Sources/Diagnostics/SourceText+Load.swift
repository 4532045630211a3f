#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Why a document could not be read at all.
package enum SourceError: Error, Hashable, Sendable {
  case unreadable(file: String, reason: String)
  case missing(file: String)
  /// Not in a folder that may be read.
  case outside(file: String)
  case tooLarge(file: String, maximumBytes: Int)
  case invalidEncoding(file: String, encoding: String, byteOffset: Int)

  package var diagnostic: Diagnostic {
    switch self {
    case .unreadable(let file, let reason):
      Diagnostic(
        severity: .error, id: "unreadable-file", message: "cannot read the file: \(reason)",
        location: SourceLocation(file: file, line: 0, column: 0))
    case .missing(let file):
      Diagnostic(
        severity: .error, id: "missing-file", message: "there is no such file",
        location: SourceLocation(file: file, line: 0, column: 0))
    case .outside(let file):
      Diagnostic(
        severity: .error, id: "file-outside", message: "the file is outside the document's folder",
        location: SourceLocation(file: file, line: 0, column: 0),
        hint: "allow its folder with --allow-path, or with 'allowPaths' in martlet.yaml")
    case .tooLarge(let file, let maximumBytes):
      Diagnostic(
        severity: .error, id: "document-too-large",
        message: "the document is larger than the limit of \(maximumBytes) bytes",
        location: SourceLocation(file: file, line: 0, column: 0))
    case .invalidEncoding(let file, let encoding, let byteOffset):
      Diagnostic(
        severity: .error, id: "invalid-encoding", message: "byte \(byteOffset) is not valid \(encoding)",
        location: SourceLocation(file: file, line: 0, column: 0), hint: "save the document as UTF-8")
    }
  }
}

extension SourceText {
  /// 64 MiB: fifteen times the largest API document known to us.
  package static let defaultMaximumBytes = 64 << 20

  /// Reads a file; UTF-16 (by byte-order mark or by its first zero byte) becomes UTF-8.
  package static func load(
    path: String,
    maximumBytes: Int = defaultMaximumBytes
  ) throws(SourceError) -> SourceText {
    try SourceText(file: path, encoded: readFile(path, maximumBytes: maximumBytes))
  }

  /// What is piped into the process; messages call it `standard input`.
  package static func standardInput(maximumBytes: Int = defaultMaximumBytes) throws(SourceError) -> SourceText {
    let file = "standard input"
    guard let stream = fdopen(dup(STDIN_FILENO), "rb") else {
      throw .unreadable(file: file, reason: String(cString: strerror(errno)))
    }
    defer { fclose(stream) }
    return try SourceText(file: file, encoded: read(stream, file, maximumBytes: maximumBytes))
  }

  private static func readFile(_ path: String, maximumBytes: Int) throws(SourceError) -> [UInt8] {
    guard let stream = fopen(path, "rb") else {
      throw .unreadable(file: path, reason: String(cString: strerror(errno)))
    }
    defer { fclose(stream) }
    return try read(stream, path, maximumBytes: maximumBytes)
  }

  private static func read(
    _ stream: UnsafeMutablePointer<FILE>, _ path: String, maximumBytes: Int
  ) throws(SourceError) -> [UInt8] {
    var status = stat()
    guard fstat(fileno(stream), &status) == 0 else {
      throw .unreadable(file: path, reason: String(cString: strerror(errno)))
    }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw .unreadable(file: path, reason: "it is a folder")
    }
    // The size is only a guess, because a pipe has none; one byte more than the limit proves that it is too large.
    var bytes: [UInt8] = []
    var chunk = max(4096, min(Int(status.st_size), maximumBytes) + 1)
    while true {
      let part = [UInt8](unsafeUninitializedCapacity: chunk) { buffer, count in
        count = fread(buffer.baseAddress, 1, chunk, stream)
      }
      if bytes.isEmpty { bytes = part } else { bytes += part }
      if bytes.count > maximumBytes { throw .tooLarge(file: path, maximumBytes: maximumBytes) }
      if part.count < chunk { break }
      chunk = 1 << 16
    }
    if ferror(stream) != 0 {
      throw .unreadable(file: path, reason: "reading failed")
    }
    return bytes
  }
}
