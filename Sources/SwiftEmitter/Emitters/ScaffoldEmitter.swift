/// Handler files that a person fills in: one struct for each tag, each operation answering 501.
struct ScaffoldEmitter {
  let rendering: Rendering
  private var plan: EmissionPlan { rendering.plan }

  init(_ rendering: Rendering) { self.rendering = rendering }

  func files() throws -> [GeneratedFile] {
    let operations = OperationEmitter(rendering)
    return try TagGroup.groups(plan).map { group in
      var view = APIView(access: "")
      view.name = plan.apiName + group.name + "Handlers"
      view.protocolName = group.protocolName
      view.modelsModule = rendering.modelsModule.first
      view.subject =
        plan.apiName + "’s operations " + (group.tag.map { "tagged “\(SwiftText.inline($0))”" } ?? "without a tag")
      view.operations = group.operations.map(operations.call)
      let text = try rendering.templates.render("handlers", view)
      return GeneratedFile(path: view.name + ".swift", contents: Layout.format(text))
    }
  }
}
