// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "TwoAPIs",
  platforms: [.macOS(.v13)],
  dependencies: [.package(name: "martlet", path: "../..")],
  targets: [
    .executableTarget(
      name: "TwoAPIs",
      dependencies: [.product(name: "MartletRuntime", package: "martlet")],
      plugins: [.plugin(name: "Martlet", package: "martlet")])
  ],
  swiftLanguageModes: [.v6]
)
