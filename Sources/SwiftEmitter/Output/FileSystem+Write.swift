#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension FileSystem {
  /// Writes a file that the user named, whole or not at all.
  ///
  /// - Parameter replaces: Whether a file that stands there may go. Otherwise that is an error: it may be the user's.
  package static func write(_ bytes: [UInt8], to path: String, replaces: Bool) throws(FileError) {
    if !replaces, kind(path) != nil { throw FileError("write", path, code: EEXIST) }
    let temporary = "\(path).martlet-\(processID)"
    do {
      try create(temporary, bytes)
      try rename(temporary, to: path)
    } catch {
      try? remove(temporary)
      // The user named the file, and never heard of the temporary one.
      throw FileError(error.action, path, code: error.code)
    }
  }

  package static var processID: Int32 { getpid() }

  /// Creates a file that did not exist and writes it in full.
  package static func create(_ path: String, _ text: String) throws(FileError) {
    var text = text
    let result = text.withUTF8 { bytes in
      Result { () throws(FileError) in try create(path, UnsafeRawBufferPointer(bytes)) }
    }
    try result.get()
  }

  static func create(_ path: String, _ bytes: [UInt8]) throws(FileError) {
    let result = bytes.withUnsafeBytes { bytes in Result { () throws(FileError) in try create(path, bytes) } }
    try result.get()
  }

  private static func create(_ path: String, _ bytes: UnsafeRawBufferPointer) throws(FileError) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw FileError("write", path) }
    var rest = bytes
    while !rest.isEmpty {
      let count = systemWrite(file, rest)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let error = FileError("write", path)
        close(file)
        throw error
      }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
    // A network file system may say only here that the disk is full.
    guard close(file) == 0 else { throw FileError("write", path) }
  }

  /// Whether files may be made in the folder; also false on a disk that is mounted to be read only.
  static func checkWritable(_ folder: String) throws(FileError) {
    guard access(folder, W_OK | X_OK) == 0 else { throw FileError("write into the folder", folder) }
  }

  package static func rename(_ path: String, to target: String) throws(FileError) {
    guard systemRename(path, target) == 0 else { throw FileError("write", target) }
  }

  package static func remove(_ path: String) throws(FileError) {
    guard unlink(path) == 0 else { throw FileError("remove", path) }
  }

  static func removeIfEmpty(_ folder: String) {
    rmdir(folder)
  }

  /// Creates the folder and those above it; `created` gets the new ones, outermost first.
  package static func createFolders(_ folder: String, created: inout [String]) throws(FileError) {
    guard !folder.isEmpty else { return }
    var status = stat()
    if stat(folder, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFDIR else { throw FileError("create the folder", folder, code: ENOTDIR) }
      return
    }
    if let slash = folder.lastIndex(of: "/"), slash != folder.startIndex {
      try createFolders(String(folder[..<slash]), created: &created)
    }
    guard mkdir(folder, 0o777) == 0 || errno == EEXIST else { throw FileError("create the folder", folder) }
    created.append(folder)
  }

  private static func systemWrite(_ file: CInt, _ buffer: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.write(file, buffer.baseAddress, buffer.count)
    #elseif canImport(Musl)
      Musl.write(file, buffer.baseAddress, buffer.count)
    #else
      Darwin.write(file, buffer.baseAddress, buffer.count)
    #endif
  }

  private static func systemRename(_ path: String, _ target: String) -> CInt {
    #if canImport(Glibc)
      Glibc.rename(path, target)
    #elseif canImport(Musl)
      Musl.rename(path, target)
    #else
      Darwin.rename(path, target)
    #endif
  }
}
