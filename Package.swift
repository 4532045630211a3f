// swift-tools-version: 6.1
import PackageDescription

// Warnings are errors in our own targets when MARTLET_STRICT=1 (`make test` sets it). Not always: the flag counts as unsafe,
// so a package that depends on Martlet could not build it. The tools-6.2 setting would shut out Swift 6.1.
let ours: [SwiftSetting] = Context.environment["MARTLET_STRICT"] == "1" ? [.unsafeFlags(["-warnings-as-errors"])] : []

// One row per checked-in API under Generated/: three targets each, so that an app that needs the models compiles no client.
let generatedAPIs = ["MechaMental", "Metakraftwerk"]

let generatedTargets: [Target] = generatedAPIs.flatMap { api -> [Target] in
  let models = Target.Dependency.target(name: "\(api)Models")
  return [
    .target(
      name: "\(api)Models", dependencies: ["MartletRuntime"], path: "Generated/\(api)/Models", swiftSettings: ours),
    .target(
      name: "\(api)Client", dependencies: ["MartletRuntime", models], path: "Generated/\(api)/Client",
      swiftSettings: ours),
    .target(
      name: "\(api)Server", dependencies: ["MartletRuntime", models], path: "Generated/\(api)/Server",
      swiftSettings: ours),
  ]
}

// What user code imports. Only swift-http-types stands below it, unless a trait adds a transport's library.
let runtimeTargets: [Target] = [
  .target(name: "JSONCoding", swiftSettings: ours),
  .target(
    name: "MartletRuntime",
    dependencies: ["JSONCoding", .product(name: "HTTPTypes", package: "swift-http-types")],
    swiftSettings: ours),
  .target(
    name: "MartletAsyncHTTPClient",
    dependencies: [
      "MartletRuntime",
      .product(name: "HTTPTypes", package: "swift-http-types", condition: .when(traits: ["AsyncHTTPClient"])),
      .product(name: "AsyncHTTPClient", package: "async-http-client", condition: .when(traits: ["AsyncHTTPClient"])),
    ],
    swiftSettings: ours),
  .target(
    name: "MartletHummingbird",
    dependencies: [
      "MartletRuntime",
      .product(name: "HTTPTypes", package: "swift-http-types", condition: .when(traits: ["Hummingbird"])),
      .product(name: "Hummingbird", package: "hummingbird", condition: .when(traits: ["Hummingbird"])),
    ],
    swiftSettings: ours),
]

// The generator, in the order in which the data passes through it.
let generatorTargets: [Target] = [
  .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
  .target(name: "Diagnostics", swiftSettings: ours),
  .target(name: "YAML", dependencies: ["CYAML", "JSONCoding", "Diagnostics"], swiftSettings: ours),
  .target(name: "APIModel", dependencies: ["Diagnostics"], swiftSettings: ours),
  .target(name: "SpecLoader", dependencies: ["YAML", "APIModel", "Diagnostics"], swiftSettings: ours),
  // A folder as resource embeds every file in it, as `PackageResources.<name with _ for .>: [UInt8]`.
  .target(
    name: "Templates", path: "Templates", exclude: ["README.md"], resources: [.embedInCode("Swift")],
    swiftSettings: ours),
  .target(
    name: "SwiftEmitter", dependencies: ["APIModel", "Diagnostics", "Templates"], swiftSettings: ours),
  .target(name: "APIDiff", dependencies: ["APIModel", "Diagnostics"], swiftSettings: ours),
  .target(name: "Setup", dependencies: ["YAML", "Diagnostics", "APIModel", "SwiftEmitter"], swiftSettings: ours),
  .target(name: "Inspection", dependencies: ["APIModel", "Diagnostics", "SwiftEmitter"], swiftSettings: ours),
  .target(
    name: "DiffReports", dependencies: ["APIDiff", "APIModel", "Diagnostics", "JSONCoding"],
    resources: [.embedInCode("Page")], swiftSettings: ours),
  .executableTarget(
    name: "martlet",
    dependencies: [
      "Diagnostics", "JSONCoding", "YAML", "APIModel", "SpecLoader", "SwiftEmitter", "APIDiff", "DiffReports",
      "Inspection", "Setup",
      .product(name: "ArgumentParser", package: "swift-argument-parser", condition: .when(traits: ["Generator"])),
    ],
    swiftSettings: ours),
]

// With MARTLET_ARTIFACT_BUNDLE=1 the plugins run the generator that `make artifactbundle` packed (or that was unpacked to the same
// place), and a user's build compiles none of the targets above. Not by a look at the disk: SwiftPM remembers what a manifest said
// by its text and its environment, and would not notice that the folder came or went.
let artifactBundle = "Artifacts/martlet.artifactbundle"
let isPrebuilt = Context.environment["MARTLET_ARTIFACT_BUNDLE"] == "1"
let tool: Target.Dependency = isPrebuilt ? "MartletTool" : "martlet"

let pluginTargets: [Target] =
  [
    .plugin(name: "Martlet", capability: .buildTool(), dependencies: [tool]),
    .plugin(
      name: "MartletCommand",
      capability: .command(
        intent: .custom(
          verb: "martlet", description: "Write Swift for OpenAPI documents, or check that it is current."),
        permissions: [.writeToPackageDirectory(reason: "It writes the generated code into the package.")]),
      dependencies: [tool]),
  ] + (isPrebuilt ? [.binaryTarget(name: "MartletTool", path: artifactBundle)] : [])

let asyncHTTPClient = Target.Dependency.product(
  name: "AsyncHTTPClient", package: "async-http-client", condition: .when(traits: ["AsyncHTTPClient"]))
let hummingbird = Target.Dependency.product(
  name: "Hummingbird", package: "hummingbird", condition: .when(traits: ["Hummingbird"]))

let testTargets: [Target] = [
  .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: ours),
  .testTarget(name: "JSONCodingTests", dependencies: ["JSONCoding"], swiftSettings: ours),
  .testTarget(
    name: "YAMLTests", dependencies: ["YAML", "JSONCoding", "Diagnostics"], exclude: ["YAMLTestSuiteExceptions.txt"],
    swiftSettings: ours),
  .testTarget(
    name: "SpecLoaderTests", dependencies: ["SpecLoader", "YAML", "APIModel", "Diagnostics"], swiftSettings: ours),
  .testTarget(
    name: "APIDiffTests", dependencies: ["APIDiff", "SpecLoader", "APIModel", "Diagnostics", "YAML"],
    exclude: ["Disagreements.tsv", "Fields"], swiftSettings: ours),
  .testTarget(
    name: "SwiftEmitterTests",
    dependencies: ["SwiftEmitter", "SpecLoader", "YAML", "APIModel", "APIDiff", "Diagnostics", "Templates"],
    exclude: ["Cases", "Impact/base.yaml", "Wire/Rows", "Mutations/library.yaml"],
    swiftSettings: ours),
  .testTarget(
    name: "InspectionTests",
    dependencies: ["Inspection", "Setup", "SpecLoader", "SwiftEmitter", "APIModel", "Diagnostics"], swiftSettings: ours),
  .testTarget(
    name: "MartletRuntimeTests",
    dependencies: ["MartletRuntime", .product(name: "HTTPTypes", package: "swift-http-types")], swiftSettings: ours),
  .testTarget(
    name: "MartletTransportTests",
    dependencies: ["MartletRuntime", "MartletAsyncHTTPClient", "MartletHummingbird", asyncHTTPClient, hummingbird],
    swiftSettings: ours),
  .testTarget(
    name: "GeneratedTests",
    dependencies: [
      "MartletRuntime", "MartletAsyncHTTPClient", "MartletHummingbird", "YAML", "Diagnostics", "JSONCoding",
      asyncHTTPClient, hummingbird,
    ] + generatedTargets.map { .target(name: $0.name) },
    swiftSettings: ours),
  .testTarget(
    name: "DiffReportsTests", dependencies: ["DiffReports", "APIDiff", "SpecLoader", "JSONCoding", "Diagnostics"],
    swiftSettings: ours),
  .testTarget(name: "CommandTests", dependencies: ["martlet"], swiftSettings: ours),
]

// Only what measures targets that other packages cannot import; `Benchmarks/run` asks for it.
let benchmarkTargets: [Target] =
  Context.environment["MARTLET_BENCHMARKS"] != "1"
  ? []
  : [
    .executableTarget(
      name: "YAMLBenchmark", dependencies: ["YAML", "CYAML", "Diagnostics"], path: "Benchmarks/YAMLBenchmark")
  ]

// Only what outside judges ask questions of; `Scripts/check-server.sh` asks for it.
let judgeTargets: [Target] =
  Context.environment["MARTLET_JUDGES"] != "1"
  ? []
  : [
    .executableTarget(
      name: "MechaMentalJudgedServer", dependencies: ["MechaMentalServer", "MartletHummingbird", hummingbird],
      path: "Tests/Judges/MechaMentalServer", swiftSettings: ours)
  ]

let package = Package(
  name: "martlet",
  platforms: [.macOS(.v13), .iOS(.v16), .tvOS(.v16), .watchOS(.v9), .visionOS(.v1)],
  products: [
    .library(name: "JSONCoding", targets: ["JSONCoding"]),
    .library(name: "MartletRuntime", targets: ["MartletRuntime"]),
    .library(name: "MartletAsyncHTTPClient", targets: ["MartletAsyncHTTPClient"]),
    .library(name: "MartletHummingbird", targets: ["MartletHummingbird"]),
    .executable(name: "martlet", targets: ["martlet"]),
    .plugin(name: "Martlet", targets: ["Martlet"]),
    .plugin(name: "MartletCommand", targets: ["MartletCommand"]),
  ],
  traits: [
    .trait(name: "Generator", description: "The martlet command. Not needed to use generated code."),
    .trait(name: "AsyncHTTPClient", description: "A client transport over AsyncHTTPClient."),
    .trait(name: "Hummingbird", description: "Serving generated routes from Hummingbird 2."),
    .default(enabledTraits: ["Generator"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-http-types.git", from: "1.4.0"),
    .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.5.0"),
    .package(url: "https://github.com/swift-server/async-http-client.git", from: "1.30.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.10.0"),
  ],
  targets: runtimeTargets + generatorTargets + pluginTargets + generatedTargets + testTargets + benchmarkTargets
    + judgeTargets,
  swiftLanguageModes: [.v6]
)
