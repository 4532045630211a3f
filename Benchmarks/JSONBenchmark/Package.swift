// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "JSONBenchmark",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "martlet", path: "../..")
  ],
  targets: [
    .executableTarget(name: "JSONBenchmark", dependencies: [.product(name: "JSONCoding", package: "martlet")])
  ],
  swiftLanguageModes: [.v6]
)
