#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Runs a program and takes what it writes. Foundation's `Process` would do it too, and would cost every start of the command
/// several milliseconds for loading Foundation.
enum ChildProcess {
  struct Result {
    /// The exit code, or 128 and the signal that ended it.
    var status: Int32
    var output: [UInt8]
    var errors: [UInt8]
  }

  struct Failure: Error, CustomStringConvertible {
    var code: Int32
    var description: String { String(cString: strerror(code)) }
  }

  /// - Parameter program: Looked up in `PATH`; no shell is between, so no argument is read as anything else.
  static func run(_ program: String, _ arguments: [String]) throws(Failure) -> Result {
    let output = try pipe()
    let errors = try pipe()
    defer { for end in [output.read, errors.read] { close(end) } }
    let child: pid_t
    do {
      defer { for end in [output.write, errors.write] { close(end) } }
      child = try spawn(program, arguments, output: output.write, errors: errors.write)
    }
    let texts = drain(output.read, errors.read)
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      guard errno == EINTR else { throw Failure(code: errno) }
    }
    let signal = status & 0x7F
    return Result(status: signal == 0 ? (status >> 8) & 0xFF : 128 + signal, output: texts.0, errors: texts.1)
  }

  private static func pipe() throws(Failure) -> (read: Int32, write: Int32) {
    var ends: [Int32] = [-1, -1]
    let result = ends.withUnsafeMutableBufferPointer { buffer in
      #if canImport(Glibc)
        Glibc.pipe(buffer.baseAddress)
      #elseif canImport(Musl)
        Musl.pipe(buffer.baseAddress)
      #else
        Darwin.pipe(buffer.baseAddress)
      #endif
    }
    guard result == 0 else { throw Failure(code: errno) }
    // The child must not keep the reading ends open, or the writing ends of the other pipe.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  private static func spawn(
    _ program: String, _ arguments: [String], output: Int32, errors: Int32
  ) throws(Failure) -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO)
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    // Messages that are read must not depend on the user's language.
    var variables = Self.variables.filter { !$0.hasPrefix("LC_ALL=") }.map { strdup($0) } + [strdup("LC_ALL=C"), nil]
    defer { for text in words + variables { free(text) } }
    var child: pid_t = 0
    let code = posix_spawnp(&child, program, &actions, nil, &words, &variables)
    guard code == 0 else { throw Failure(code: code) }
    return child
  }

  private static var variables: [String] {
    var list: [String] = []
    var next = environ
    while let text = next.pointee {
      list.append(String(cString: text))
      next = next.advanced(by: 1)
    }
    return list
  }

  /// Both at once: a child that fills one pipe would wait for ever while the other is read.
  private static func drain(_ output: Int32, _ errors: Int32) -> ([UInt8], [UInt8]) {
    var texts: [[UInt8]] = [[], []]
    var ends = [
      pollfd(fd: output, events: Int16(POLLIN), revents: 0), pollfd(fd: errors, events: Int16(POLLIN), revents: 0),
    ]
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while ends.contains(where: { $0.fd >= 0 }) {
      if poll(&ends, nfds_t(ends.count), -1) < 0 {
        if errno == EINTR { continue }
        break
      }
      for index in ends.indices where ends[index].revents != 0 {
        let count = read(ends[index].fd, &chunk, chunk.count)
        if count < 0, errno == EINTR { continue }
        if count > 0 { texts[index] += chunk[..<count] } else { ends[index].fd = -1 }
      }
    }
    return (texts[0], texts[1])
  }
}
