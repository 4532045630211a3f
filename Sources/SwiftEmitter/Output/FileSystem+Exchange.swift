#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension FileSystem {
  /// Lets two folders take each other's place in one step; false, with nothing changed, where the system cannot.
  static func exchange(_ first: String, _ second: String) -> Bool {
    #if canImport(Darwin)
      return renamex_np(first, second, UInt32(RENAME_SWAP)) == 0
    #else
      // Old folder, old name, new folder, new name, flags.
      typealias Function =
        @convention(c) (CInt, UnsafePointer<CChar>, CInt, UnsafePointer<CChar>, CUnsignedInt) -> CInt
      // glibc declares it behind `_GNU_SOURCE` only, which Swift's module of it does not set; Musl has it since 1.2.6.
      guard let symbol = dlsym(nil, "renameat2") else { return false }
      // Safe: that name belongs to the C library, whose manual (rename(2)) gives it this type.
      let renameat2 = unsafeBitCast(symbol, to: Function.self)
      let exchange: CUnsignedInt = 1 << 1  // RENAME_EXCHANGE
      return renameat2(AT_FDCWD, first, AT_FDCWD, second, exchange) == 0
    #endif
  }

  /// A second name for a file.
  static func link(_ path: String, as name: String) throws(FileError) {
    #if canImport(Glibc)
      let result = Glibc.link(path, name)
    #elseif canImport(Musl)
      let result = Musl.link(path, name)
    #else
      let result = Darwin.link(path, name)
    #endif
    guard result == 0 else { throw FileError("write", name) }
  }

  /// Makes a folder like another one; false where it cannot have the same owner and permissions.
  static func createFolder(_ folder: String, like model: String) throws(FileError) -> Bool {
    var wanted = stat()
    var made = stat()
    guard stat(model, &wanted) == 0 else { throw FileError("read the folder", model) }
    guard mkdir(folder, 0o700) == 0, chmod(folder, wanted.st_mode & 0o7777) == 0, stat(folder, &made) == 0 else {
      throw FileError("create the folder", folder)
    }
    return made.st_mode == wanted.st_mode && made.st_uid == wanted.st_uid && made.st_gid == wanted.st_gid
      && made.st_dev == wanted.st_dev
  }
}
