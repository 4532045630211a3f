import Foundation
import MartletAsyncHTTPClient
import Metakraftwerk

/// Prints the releases that a server has: `releases <address> [<name>]`.
@main
struct Releases {
  static func main() async {
    let arguments = CommandLine.arguments.dropFirst()
    guard let address = arguments.first, let url = URL(string: address) else {
      print("usage: releases <address> [<name>]")
      return
    }
    let token = ProcessInfo.processInfo.environment["METAKRAFTWERK_TOKEN"] ?? ""
    let api = MetakraftwerkClient(
      baseURL: url, transport: AsyncHTTPClientTransport(), middleware: [BearerAuthentication { token }])
    do {
      for release in try await api.findReleases(name: arguments.dropFirst().first) {
        print("\(release.id)\t\(release.name)\t\(release.closed ? "closed" : "open")")
      }
    } catch let error as UnexpectedResponse {
      print("\(error.operation.id): \(error.status)")
    } catch {
      print("no answer from \(address): \(error)")
    }
  }
}
