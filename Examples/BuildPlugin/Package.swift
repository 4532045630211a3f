// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "BuildPlugin",
  platforms: [.macOS(.v13)],
  dependencies: [.package(name: "martlet", path: "../..")],
  targets: [
    .executableTarget(
      name: "BuildPlugin",
      dependencies: [.product(name: "MartletRuntime", package: "martlet")],
      plugins: [.plugin(name: "Martlet", package: "martlet")])
  ],
  swiftLanguageModes: [.v6]
)
