import Foundation
import Testing

/// Root may write everywhere, so as root the command runs as another user.
@Suite(.enabled(if: MartletProcess.executable != nil, "no martlet beside the tests"))
struct ReadOnlyTests {
  private let martlet: MartletProcess

  init() throws { martlet = try MartletProcess() }

  private static let setpriv = ["/usr/bin/setpriv", "/bin/setpriv"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  @Test(.enabled(if: getuid() != 0 || setpriv != nil, "root, and no setpriv to be another user"))
  func saysWhatCannotBeWritten() throws {
    try martlet.write(MartletProcess.shop, "shop.yaml")
    let first = try martlet("generate", "shop.yaml")
    #expect(first.code == 0, "\(first.error)")
    let before = martlet.files("Generated")
    try permit(0o555)
    defer { try? permit(0o755) }
    let result = try unprivileged("generate", "shop.yaml", "--access", "package")
    #expect(result.code == 1)
    #expect(result.error.contains("Permission denied"), "\(result.error)")
    #expect(martlet.files("Generated") == before)
  }

  private func permit(_ permissions: Int) throws {
    for path in ["Generated"] + martlet.folders("Generated") {
      try FileManager.default.setAttributes(
        [.posixPermissions: permissions], ofItemAtPath: martlet.folder.appending(path: path).path)
    }
  }

  private func unprivileged(_ arguments: String...) throws -> MartletProcess.Result {
    guard getuid() == 0, let setpriv = Self.setpriv, let executable = MartletProcess.executable else {
      return try martlet.run(arguments)
    }
    // Where the tests were built another user may not look.
    let copy = martlet.folder.appending(path: "martlet")
    try FileManager.default.copyItem(at: executable, to: copy)
    return try martlet.run(
      ["--reuid=65534", "--regid=65534", "--clear-groups", copy.path] + arguments, by: URL(filePath: setpriv))
  }
}
