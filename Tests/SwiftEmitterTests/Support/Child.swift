import Foundation

/// A process that ran to its end.
struct Child {
  var code: Int32
  /// Standard output and standard error together.
  var output: String
  var cpuSeconds: Double

  /// `wait4` tells what the child and its own children used, which `Process` does not.
  /// A child that asks for more than `megabytes` of address space or `seconds` of the processor dies; macOS knows no such limit.
  static func run(
    _ executable: String, _ arguments: [String], limits: (megabytes: Int, seconds: Int)? = nil
  ) throws -> Child {
    var executable = executable
    var arguments = arguments
    #if !canImport(Darwin)
      if let limits {
        arguments =
          [
            "-c", "ulimit -v \(limits.megabytes * 1024) && ulimit -t \(limits.seconds) && exec \"$0\" \"$@\"",
            executable,
          ] + arguments
        executable = "/bin/sh"
      }
    #endif
    let folder = try TemporaryFolder()
    let output = folder.path + "/output"
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    let words = ([executable] + arguments).map { strdup($0) }
    defer { for word in words { free(word) } }
    var child = pid_t()
    let failure = posix_spawn(&child, executable, &actions, nil, words + [nil], environ)
    guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .ENOENT) }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(child, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .ECHILD) }
    }
    let signal = status & 0x7F
    return Child(
      code: signal == 0 ? (status >> 8) & 0xFF : -signal,
      output: String(decoding: FileManager.default.contents(atPath: output) ?? Data(), as: UTF8.self),
      cpuSeconds: seconds(usage.ru_utime) + seconds(usage.ru_stime))
  }

  private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000 }
}
