import APIModel
import SwiftEmitter

/// The text of a new `martlet.yaml`.
package struct ConfigurationDraft: Sendable {
  package struct Document: Sendable {
    package var spec: String
    package var name: String
    /// What was imported for it.
    package var imported: AppleConfiguration?

    package init(spec: String, name: String, imported: AppleConfiguration?) {
      self.spec = spec
      self.name = name
      self.imported = imported
    }
  }

  package var documents: [Document]
  /// Whether the output needs a manifest of its own to build.
  package var writesPackage: Bool

  package init(documents: [Document], writesPackage: Bool) {
    self.documents = documents
    self.writesPackage = writesPackage
  }

  package var text: String {
    var text = """
      # What 'martlet generate' writes, and where; 'martlet generate --help' explains every key.
      output: Generated
      documents:

      """
    for document in documents {
      text += "  - spec: \(Self.scalar(document.spec))\n    name: \(Self.scalar(document.name))\n"
      if writesPackage { text += "    package: true\n" }
      guard let imported = document.imported else { continue }
      if imported.access != .public { text += "    access: \(imported.access.rawValue)\n" }
      if !imported.parts.isEmpty, imported.parts.count < EmitterOptions.Part.allCases.count {
        text += "    only: [\(imported.parts.map(\.rawValue).joined(separator: ", "))]\n"
      }
      if !imported.include.isEmpty {
        text += "    include:\n"
        for (kind, names) in imported.include.names.sorted(by: { $0.key < $1.key }) where !names.isEmpty {
          text += "      \(kind.rawValue): [\(names.map(Self.scalar).joined(separator: ", "))]\n"
        }
      }
      if !imported.names.isEmpty {
        text += "    names:\n"
        for (key, name) in imported.names { text += "      \(Self.scalar(key)): \(Self.scalar(name))\n" }
      }
    }
    return text
  }

  /// Plain where nobody could read it as anything else.
  private static func scalar(_ text: String) -> String {
    let isPlain =
      text.first?.isLetter == true
      && text.utf8.allSatisfy { byte in
        byte < 128
          && (Character(Unicode.Scalar(byte)).isLetter || Character(Unicode.Scalar(byte)).isNumber
            || "_-./".utf8.contains(byte))
      }
    let isWord = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"].contains(text.lowercased())
    return isPlain && !isWord ? text : JSONLiteral.string(text)
  }
}
