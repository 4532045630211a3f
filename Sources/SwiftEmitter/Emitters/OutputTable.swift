import APIModel

/// What is generated: one row for each kind of file, with the condition under which it is.
struct OutputTable {
  let rendering: Rendering
  let api: API

  private var plan: EmissionPlan { rendering.plan }
  private var name: String { plan.apiName }

  func files() throws -> [GeneratedFile] {
    let models = ModelEmitter(rendering)
    let operations = OperationEmitter(rendering)
    let client = ClientEmitter(rendering)
    let server = ServerEmitter(rendering)
    let parts = rendering.options.parts
    let groups = TagGroup.groups(plan)
    // One module cannot hold two files of one name, even in different folders, and some disks fold case.
    var names: [String: NameScope] = [:]
    func path(_ folder: String, _ file: String) -> String {
      let module = rendering.options.isOneModule ? "" : String(folder.split(separator: "/").first ?? "")
      return folder + "/" + names[module, default: NameScope(foldsCase: true)].take(file) + ".swift"
    }
    var files: [SourceFile] = []
    if parts.contains(.models) {
      files.append(try operations.protocols(path: path("Models", name + "API")))
      files.append(try operations.metadata(path: path("Models", name + "Operations")))
      for id in plan.topLevel { files.append(try models.file(id, path: path("Models/Schemas", plan[id].name))) }
      for operation in plan.operations {
        let base = OperationSource(operation: operation, plan: plan).capitalisedName
        files.append(try operations.file(operation, path: path("Models/Operations", base + "Operation")))
      }
    }
    if parts.contains(.client) {
      let documentation = [api.info.summary, api.info.description].compactMap { $0 }
      files.append(
        try client.client(
          path: path("Client", client.clientName), title: title, documentation: documentation, server: absoluteServer))
      for group in groups {
        files.append(try client.operations(group, path: path("Client", client.clientName + "+" + group.name)))
        files.append(try client.shortForms(group, path: path("Client", group.protocolName + "+ShortCalls")))
      }
    }
    if parts.contains(.server) {
      files.append(try server.server(path: path("Server", server.serverName), title: title))
      for group in groups {
        files.append(try server.operations(group, path: path("Server", server.serverName + "+" + group.name)))
      }
    }
    var generated = try arranged(files).map(rendering.generated)
    generated += try UserFileEmitter(rendering: rendering, api: api).files()
    if rendering.options.writesPackage { generated.append(try package(parts)) }
    generated.append(GeneratedFile(path: NameLock.fileName, contents: plan.lock.text))
    return generated
  }

  /// As they are, or in the number of files that was asked for.
  private func arranged(_ files: [SourceFile]) -> [SourceFile] {
    let options = rendering.options
    guard options.shards > 0 else { return files }
    return ShardTable(stem: options.fileStem.isEmpty ? name : options.fileStem, count: options.shards).merge(files)
  }

  private var title: String { SwiftText.inline(api.info.title) }

  private var absoluteServer: String? { Self.absoluteServer(api)?.url }

  /// The first server that is a whole URL, each of its variables with its default.
  static func absoluteServer(_ api: API) -> (url: String, server: Server)? {
    for server in api.servers {
      var url = server.url
      for variable in server.variables { url.replace("{" + variable.name + "}", with: variable.defaultValue) }
      if url.hasPrefix("http"), !url.contains("{") { return (url, server) }
    }
    return nil
  }

  private func package(_ parts: Set<EmitterOptions.Part>) throws -> GeneratedFile {
    let runtime = ".product(name: \"MartletRuntime\", package: \"martlet\")"
    var targets: [PackageView.Target] = []
    for part in EmitterOptions.Part.allCases where parts.contains(part) {
      let folder = part.rawValue.prefix(1).uppercased() + part.rawValue.dropFirst()
      let models = part == .models ? "" : SwiftText.literal(name + "Models") + ", "
      targets.append(
        PackageView.Target(
          name: SwiftText.literal(name + folder), dependencies: models + runtime, path: SwiftText.literal(folder)))
    }
    if rendering.options.shards > 0 {
      targets = [PackageView.Target(name: SwiftText.literal(name), dependencies: runtime, path: "\".\"")]
    } else if rendering.options.isOneModule {
      let folders = EmitterOptions.Part.allCases.filter(parts.contains).map {
        SwiftText.literal($0.rawValue.prefix(1).uppercased() + $0.rawValue.dropFirst())
      }
      let path = "\".\", sources: [" + folders.joined(separator: ", ") + "]"
      targets = [PackageView.Target(name: SwiftText.literal(name), dependencies: runtime, path: path)]
    }
    let dependency =
      rendering.options.runtimePath.map { ".package(name: \"martlet\", path: \(SwiftText.literal($0)), traits: [])" }
      ?? ".package(url: \"https://github.com/martlet-swift/martlet\", from: \"\(Martlet.version)\", traits: [])"
    let view = PackageView(
      source: rendering.source, name: SwiftText.literal(name), dependency: dependency, targets: targets)
    return GeneratedFile(
      path: "Package.swift", contents: Layout.format(try rendering.templates.render("package", view)))
  }
}
