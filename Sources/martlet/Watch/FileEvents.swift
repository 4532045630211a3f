#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Waits until something may have happened to files, or a signal asks to end. What did happen `WatchedFiles` finds out: so no event
/// is trusted, and the three ways to wait need to know nothing else.
///
/// Linux tells through inotify about folders, which catches files that an editor writes anew, renames or brings back. On Darwin
/// kqueue tells about folders and files. Polling is for file systems that tell nothing, such as network mounts and shared folders.
final class FileEvents {
  enum Wake { case mayHaveChanged, timeout, signal }

  private static let pollInterval: Int32 = 200

  private let polls: Bool
  private let queue: CInt
  #if !canImport(Darwin)
    /// The signals that stay blocked while `wait` waits.
    private var unblocked = sigset_t()
  #endif
  /// Folders, and on Darwin files, by what the system calls them.
  private var watched: [String: CInt] = [:]

  /// From now on SIGINT, SIGTERM and SIGHUP wait for `wait`, so that they come between runs and never into one.
  init?(polls: Bool) {
    self.polls = polls
    var set = sigset_t()
    sigemptyset(&set)
    for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&set, signal) }
    #if canImport(Darwin)
      sigprocmask(SIG_BLOCK, &set, nil)
      queue = kqueue()
      guard queue >= 0 else { return nil }
      for signal in [SIGINT, SIGTERM, SIGHUP] { add(UInt(signal), Int16(EVFILT_SIGNAL), 0) }
    #else
      sigprocmask(SIG_BLOCK, &set, &unblocked)
      // A process may start with signals blocked, as its parent had them.
      for signal in [SIGINT, SIGTERM, SIGHUP] { sigdelset(&unblocked, signal) }
      // Nothing to do in them: that the wait was interrupted says enough.
      for signal in [SIGINT, SIGTERM, SIGHUP] { _ = Self.handle(signal) }
      queue = polls ? -1 : inotify_init1(CInt(IN_CLOEXEC) | CInt(IN_NONBLOCK))
      guard polls || queue >= 0 else { return nil }
    #endif
  }

  deinit {
    #if canImport(Darwin)
      for descriptor in watched.values { close(descriptor) }
    #endif
    if queue >= 0 { close(queue) }
  }

  /// Whether the system tells about all of them; if not, `wait` looks from time to time too.
  private var isComplete = true

  /// Listens to the folders of these files; where a folder is missing, to the nearest one above it.
  func listen(to paths: [String]) {
    guard !polls else { return }
    isComplete = true
    var wanted: Set<String> = []
    for path in paths {
      wanted.insert(Self.nearestFolder(of: path))
      // A link's target changes elsewhere.
      if let real = Terminal.realPath(path), real != path { wanted.insert(Self.nearestFolder(of: real)) }
      #if canImport(Darwin)
        wanted.insert(path)
      #endif
    }
    #if canImport(Darwin)
      // A descriptor follows a file to its new name, so all are opened anew.
      for descriptor in watched.values { close(descriptor) }
      watched = [:]
    #else
      for (folder, number) in watched where !wanted.contains(folder) {
        inotify_rm_watch(queue, number)
        watched[folder] = nil
      }
    #endif
    for path in wanted.sorted() { listen(to: path) }
  }

  private static func nearestFolder(of path: String) -> String {
    var folder = path
    while let slash = folder.lastIndex(of: "/") {
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
      if access(folder, F_OK) == 0 { return folder }
      if folder == "/" { return folder }
    }
    return "."
  }

  private func listen(to path: String) {
    #if canImport(Darwin)
      let descriptor = open(path, O_EVTONLY | O_CLOEXEC)
      guard descriptor >= 0 else { return }
      watched[path] = descriptor
      let notes = NOTE_WRITE | NOTE_DELETE | NOTE_RENAME | NOTE_EXTEND | NOTE_ATTRIB
      add(UInt(descriptor), Int16(EVFILT_VNODE), UInt32(notes))
    #else
      // Adding a folder again is no error, and follows one that was replaced. Not IN_MODIFY: a file that is being written in place
      // is empty first and whole only when it is closed.
      let mask =
        IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF
      let number = inotify_add_watch(queue, path, UInt32(mask))
      if number >= 0 { watched[path] = number } else { isComplete = false }
    #endif
  }

  /// - Parameter milliseconds: nil waits for ever.
  func wait(milliseconds: Int32?) -> Wake {
    var limit = milliseconds ?? -1
    if polls || !isComplete { limit = limit < 0 ? Self.pollInterval : min(limit, Self.pollInterval) }
    #if canImport(Darwin)
      var event = Darwin.kevent()
      var time = timespec(tv_sec: Int(limit) / 1000, tv_nsec: Int(limit) % 1000 * 1_000_000)
      let count = limit < 0 ? kevent(queue, nil, 0, &event, 1, nil) : kevent(queue, nil, 0, &event, 1, &time)
      if count > 0 { return event.filter == EVFILT_SIGNAL ? .signal : .mayHaveChanged }
    #else
      var time = timespec(tv_sec: Int(limit) / 1000, tv_nsec: Int(limit) % 1000 * 1_000_000)
      var readable = fd_set()
      if !polls { Self.insert(queue, &readable) }
      // Only here a signal may come in, so none is missed and none comes at another time.
      let count =
        limit < 0
        ? pselect(queue + 1, &readable, nil, nil, nil, &unblocked)
        : pselect(queue + 1, &readable, nil, nil, &time, &unblocked)
      if count < 0 { return .signal }
      if count > 0 {
        // What the events say is found out by looking.
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while read(queue, &buffer, buffer.count) > 0 {}
        return .mayHaveChanged
      }
    #endif
    return milliseconds == nil || polls ? .mayHaveChanged : .timeout
  }

  #if !canImport(Darwin)
    private static func handle(_ signal: CInt) -> Bool {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { _ in }
      return sigaction(signal, &action, nil) == 0
    }

    /// What the macro `FD_SET` does.
    private static func insert(_ descriptor: CInt, _ set: inout fd_set) {
      withUnsafeMutableBytes(of: &set) { bytes in
        let words = bytes.bindMemory(to: UInt.self)
        let (word, bit) = Int(descriptor).quotientAndRemainder(dividingBy: UInt.bitWidth)
        if word < words.count { words[word] |= 1 << UInt(bit) }
      }
    }
  #endif

  #if canImport(Darwin)
    private func add(_ ident: UInt, _ filter: Int16, _ notes: UInt32) {
      var event = Darwin.kevent(
        ident: ident, filter: filter, flags: UInt16(EV_ADD | EV_CLEAR), fflags: notes, data: 0, udata: nil)
      kevent(queue, &event, 1, nil, 0, nil)
    }
  #endif
}
