import Templates

/// The line at the head of an exported template that says which built-in one it was:
///
/// ```
/// {{! martlet-template structure 4d1c0a5f6e7b8a90, views 1. Keep this line: 'martlet templates check' compares it. }}
/// ```
/// A comment on a line of its own prints nothing, so an export that nobody edited prints what the built-in template does.
struct TemplateOrigin: Hashable {
  var name: String
  /// The hash of the built-in template's bytes.
  var hash: String
  var viewsVersion: Int

  private static let mark = "{{! martlet-template "

  init(_ template: BuiltInTemplates.Template) {
    name = template.name
    hash = OutputManifest.hash(template.bytes)
    viewsVersion = TemplateCatalog.viewsVersion
  }

  /// Nil where the text does not begin with the line.
  init?(text: String) {
    guard text.hasPrefix(Self.mark), let line = text.dropFirst(Self.mark.count).split(separator: "\n").first else {
      return nil
    }
    let words = line.split(separator: " ").prefix(4).map { $0.filter { $0 != "," && $0 != "." } }
    guard words.count == 4, words[2] == "views", let version = Int(words[3]) else { return nil }
    (name, hash, viewsVersion) = (words[0], words[1], version)
  }

  var line: String {
    "\(Self.mark)\(name) \(hash), views \(viewsVersion). Keep this line: 'martlet templates check' compares it. }}\n"
  }
}

/// The built-in templates as files to edit.
package enum TemplateExport {
  package static func files(named names: Set<String>? = nil) -> [GeneratedFile] {
    BuiltInTemplates.all.filter { names?.contains($0.name) ?? true }.map { template in
      GeneratedFile(
        path: template.name + TemplateLibrary.suffix,
        contents: TemplateOrigin(template).line + String(decoding: template.bytes, as: UTF8.self))
    }
  }
}
