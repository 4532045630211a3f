// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "JSONBenchmark",
  platforms: [.macOS(.v13)],
  dependencies: [
    .package(name: "martlet", path: "../..", traits: [])
  ],
  targets: [
    // A link to the models in Generated/, as they are checked in.
    .target(name: "MechaMentalModels", dependencies: [.product(name: "MartletRuntime", package: "martlet")]),
    .executableTarget(
      name: "JSONBenchmark",
      dependencies: ["MechaMentalModels", .product(name: "JSONCoding", package: "martlet")]),
  ],
  swiftLanguageModes: [.v6]
)
