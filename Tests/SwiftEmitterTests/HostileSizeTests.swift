import Testing

/// Whatever a document asks for, the command ends: with an error or with output, in bounded memory and time.
@Suite("Hostile sizes", .enabled(if: Package.martlet != nil, "martlet is not built"))
struct HostileSizeTests {
  @Test("end in bounded memory and time", .timeLimit(.minutes(5)), arguments: HostileSize.all)
  func ends(_ document: HostileSize) throws {
    let folder = try TemporaryFolder()
    try folder.write(document.text(), "api.yaml")
    let child = try Child.run(
      try #require(Package.martlet), ["generate", folder.path + "/api.yaml", "--output", folder.path + "/out"],
      limits: (megabytes: 1024, seconds: 60))
    let ended = child.code == 0 || child.code == 1
    #expect(ended, "ended with \(child.code): \(child.output.prefix(500))")
    switch document.outcome {
    case .error: #expect(child.code == 1)
    case .output: #expect(child.code == 0, "\(child.output.prefix(500))")
    case .either: break
    }
    #expect(child.output.utf8.count < 5_000_000)
  }
}
