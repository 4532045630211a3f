#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Says that this process alone writes into an output folder, until it is let go. The system lets go of it when the process ends,
/// however it ends. It is a lock of the folder itself (`flock`), so nothing is left behind.
package final class OutputLock: Sendable {
  private let descriptor: CInt
  /// Folders that were made for it, outermost first: they go again if nothing was written.
  private let created: [String]

  fileprivate init(descriptor: CInt, created: [String]) {
    self.descriptor = descriptor
    self.created = created
  }

  deinit {
    for folder in created.reversed() { FileSystem.removeIfEmpty(folder) }
    close(descriptor)
  }
}

extension OutputFolder {
  /// Nil while another process has the lock.
  package func lock() throws(OutputError) -> OutputLock? {
    if FileSystem.kind(path) == .link { throw .throughLink(path) }
    do throws(FileError) {
      var created: [String] = []
      while true {
        try FileSystem.createFolders(path, created: &created)
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if descriptor < 0, errno == ENOENT { continue }
        guard descriptor >= 0 else { throw FileError("open the folder", path) }
        if flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
          let code = errno
          if code == EINTR || code == EWOULDBLOCK {
            close(descriptor)
            if code == EINTR { continue }
            // Whoever has the lock may not have written yet: an empty folder that was made here is theirs now.
            return nil
          }
          // Some network file systems lock no folders: there, files are still whole, each for itself.
        }
        // The one that had the lock before may have removed the folder, as it had made it.
        var held = stat()
        var there = stat()
        if fstat(descriptor, &held) == 0, stat(path, &there) == 0, held.st_ino == there.st_ino {
          return OutputLock(descriptor: descriptor, created: created)
        }
        close(descriptor)
      }
    } catch {
      throw .file(error)
    }
  }
}
