// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "JSONBenchmark",
  platforms: [.macOS(.v13)],
  dependencies: [
    .package(name: "martlet", path: "../..", traits: [])
  ],
  targets: [
    .executableTarget(name: "JSONBenchmark", dependencies: [.product(name: "JSONCoding", package: "martlet")])
  ],
  swiftLanguageModes: [.v6]
)
