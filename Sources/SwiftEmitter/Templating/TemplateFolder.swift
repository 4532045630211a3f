import Diagnostics
import Templates

/// A folder with templates of the user's: what `templates check` and `generate` say about it.
package struct TemplateFolder {
  private let folder: String
  private let files: [(name: String, bytes: [UInt8])]

  package init(_ folder: String) throws(FileError) {
    self.folder = folder
    files = try TemplateLibrary.files(in: folder)
  }

  package var count: Int { files.count }
  package var names: [String] { files.map(\.name) }

  /// Every problem in one run; nothing is rendered.
  package func check(rows: [UserFile], into diagnostics: inout DiagnosticCollector) {
    var sources: [String: TemplateSource] = [:]
    for template in BuiltInTemplates.all {
      sources[template.name] = try? TemplateSource(name: template.name, bytes: template.bytes)
    }
    for file in files {
      do throws(TemplateError) {
        sources[file.name] = try TemplateSource(name: file.name, bytes: file.bytes)
      } catch {
        report(error, file.name, into: &diagnostics)
      }
      compare(file, into: &diagnostics)
    }
    var check = TemplateCheck(sources)
    for row in TemplateCatalog.rows { check.check(row.name, view: row.view) }
    for row in rows { check.check(row.template, view: row.scope.view) }
    // Only of the files here: what is built in has tests of its own, and could not be mended by the user.
    for problem in check.problems where files.contains(where: { $0.name == problem.template }) {
      diagnostics.error(
        "template", problem.message, at: place(problem.template, problem.line, problem.column), hint: problem.hint)
    }
    let used = Set(
      TemplateCatalog.rows.map(\.name) + rows.map(\.template) + sources.values.flatMap { $0.partials.map(\.name) })
    for file in files where !used.contains(file.name) {
      diagnostics.error(
        "unused-template", "the template replaces no built-in one, and no other uses it", at: place(file.name, 0, 0),
        hint: NearestName.of(file.name, among: used.sorted()).map { "did you mean '\($0)\(TemplateLibrary.suffix)'?" }
          ?? "'martlet templates list' names those that can be replaced; 'files:' in martlet.yaml adds others")
    }
  }

  /// Whether what the file was made from is still what is built in.
  private func compare(_ file: (name: String, bytes: [UInt8]), into diagnostics: inout DiagnosticCollector) {
    guard let builtIn = BuiltInTemplates.all.first(where: { $0.name == file.name }) else { return }
    guard let origin = TemplateOrigin(text: String(decoding: file.bytes, as: UTF8.self)) else {
      diagnostics.note(
        "template-of-unknown-age", "nothing says which built-in template this was made from",
        at: place(file.name, 1, 1),
        hint: "'martlet templates export' writes a line that does")
      return
    }
    let current = TemplateOrigin(builtIn)
    guard origin.hash != current.hash || origin.name != current.name else { return }
    let views =
      origin.viewsVersion == current.viewsVersion
      ? "" : ", and the views from version \(origin.viewsVersion) to \(current.viewsVersion)"
    diagnostics.warning(
      "outdated-template", "the built-in template has changed since this was exported\(views)",
      at: place(file.name, 1, 1),
      hint: "export it into another folder, carry your changes over, and keep the new first line")
  }

  private func report(_ error: TemplateError, _ name: String, into diagnostics: inout DiagnosticCollector) {
    guard case .syntax(let place, let message) = error else {
      diagnostics.error("template", "\(error)", at: self.place(name, 0, 0))
      return
    }
    diagnostics.error("template", message, at: self.place(name, place.line, 0))
  }

  private func place(_ template: String, _ line: Int, _ column: Int) -> SourceLocation {
    SourceLocation(file: folder + "/" + template + TemplateLibrary.suffix, line: line, column: column)
  }

  /// The texts that messages quote from.
  package var texts: [SourceText] {
    files.map { SourceText(file: folder + "/" + $0.name + TemplateLibrary.suffix, bytes: $0.bytes) }
  }
}
