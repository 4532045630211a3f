import APIModel
import Diagnostics

/// API → Swift source files, in memory.
///
/// The way of the data: `Planner` gives every schema and operation its Swift name and type; the emitters fill views from that plan;
/// `OutputTable` says which file comes from which template and when; `TemplateLibrary` renders; `Layout` indents.
/// Nothing here touches the disk: `OutputFolder` does that with the result.
package struct SwiftEmitter: Sendable {
  package var options: EmitterOptions
  package var templates: TemplateLibrary

  package init(options: EmitterOptions, templates: TemplateLibrary) {
    self.options = options
    self.templates = templates
  }

  /// Every file of the output, with the lock of the names that were given. `stage` hears what is being done.
  package func emit(
    _ api: API, lock: NameLock?, into diagnostics: inout DiagnosticCollector, stage: (String) -> Void = { _ in }
  ) throws -> EmitterOutput {
    stage("planning")
    let rendering = rendering(api, lock: lock, into: &diagnostics)
    stage("printing")
    let table = OutputTable(rendering: rendering, api: options.include.applied(to: api))
    return EmitterOutput(files: try table.files(), lock: rendering.plan.lock)
  }

  /// Handler files, which are written once and then belong to the user.
  package func scaffold(_ api: API, lock: NameLock?, into diagnostics: inout DiagnosticCollector) throws
    -> [GeneratedFile]
  {
    try ScaffoldEmitter(rendering(api, lock: lock, into: &diagnostics)).files()
  }

  private func rendering(_ api: API, lock: NameLock?, into diagnostics: inout DiagnosticCollector) -> Rendering {
    let plan = Planner.plan(api, options: options, lock: lock ?? NameLock(), into: &diagnostics)
    let file = api.location.file.split(separator: "/").last.map(String.init) ?? "an OpenAPI document"
    return Rendering(plan: plan, templates: templates, options: options, source: SwiftText.inline(file))
  }
}

/// What one document became.
package struct EmitterOutput: Hashable, Sendable {
  package var files: [GeneratedFile]
  package var lock: NameLock
}
