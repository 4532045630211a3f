import Foundation
import PackagePlugin

/// `swift package martlet generate|check|diff|scaffold …`: the `martlet` command in the package's folder, for output that is checked in.
@main
struct MartletCommand: CommandPlugin {
  func performCommand(context: PluginContext, arguments: [String]) async throws {
    let process = Process()
    process.executableURL = try context.tool(named: "martlet").url
    process.currentDirectoryURL = context.package.directoryURL
    // What CI asks most: is the output current?
    process.arguments = arguments.first == "check" ? ["generate", "--check"] + arguments.dropFirst() : arguments
    try process.run()
    process.waitUntilExit()
    // The reasons are printed; SwiftPM passes on that it failed.
    if process.terminationStatus != 0 { exit(process.terminationStatus) }
  }
}
