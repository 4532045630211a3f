// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "CommandLineTool",
  platforms: [.macOS(.v13)],
  // Generated code needs the runtime and a transport, not the generator: so no "Generator" among the traits.
  dependencies: [.package(name: "martlet", path: "../..", traits: ["AsyncHTTPClient"])],
  targets: [
    .target(
      name: "Metakraftwerk", dependencies: [.product(name: "MartletRuntime", package: "martlet")],
      path: "Generated/Metakraftwerk", exclude: ["martlet.lock"]),
    .executableTarget(
      name: "releases",
      dependencies: ["Metakraftwerk", .product(name: "MartletAsyncHTTPClient", package: "martlet")]),
  ],
  swiftLanguageModes: [.v6]
)
