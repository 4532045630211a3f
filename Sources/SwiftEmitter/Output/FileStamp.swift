#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the file system says about a file without reading it. The same stamp later means the same content, unless the file changed
/// twice within a step of the clock.
package struct FileStamp: Hashable, Sendable {
  package var size: Int64
  package var inode: UInt64
  /// Nanoseconds since 1970, of the content and of anything about the file; nobody can set the second one.
  package var modified: Int64
  package var changed: Int64

  package init(size: Int64, inode: UInt64, modified: Int64, changed: Int64) {
    self.size = size
    self.inode = inode
    self.modified = modified
    self.changed = changed
  }

  /// Nil where there is nothing. Links are followed, or they are what is looked at.
  package init?(_ path: String, followsLinks: Bool = false) {
    var status = stat()
    guard (followsLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
    size = Int64(status.st_size)
    inode = UInt64(status.st_ino)
    #if canImport(Darwin)
      modified = Self.nanoseconds(status.st_mtimespec)
      changed = Self.nanoseconds(status.st_ctimespec)
    #else
      modified = Self.nanoseconds(status.st_mtim)
      changed = Self.nanoseconds(status.st_ctim)
    #endif
    if !followsLinks, status.st_mode & S_IFMT == S_IFLNK { size = -1 }
  }

  /// Nanoseconds since 1970.
  package static func now() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return nanoseconds(time)
  }

  /// Whether the file may have changed once more at `time` or later and still have this stamp: clocks of file systems advance in
  /// steps, of up to 10 ms where they count nanoseconds, else of up to two seconds.
  package func mayHideChange(after time: Int64) -> Bool {
    let step: Int64 = changed % 1_000_000_000 == 0 ? 2_000_000_000 : 10_000_000
    return changed + step >= time
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }
}
