#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The system refused something about a file.
package struct FileError: Error, Hashable, CustomStringConvertible {
  /// What was tried: `read`, `write`.
  package var action: String
  package var path: String
  package var code: CInt

  init(_ action: String, _ path: String, code: CInt = errno) {
    self.action = action
    self.path = path
    self.code = code
  }

  /// The system's own words: `No such file or directory`.
  package var reason: String { String(cString: strerror(code)) }

  /// Something stands at the path already.
  package var isBecauseItExists: Bool { code == EEXIST }

  package var description: String { "cannot \(action) '\(path)': \(reason)" }
}
