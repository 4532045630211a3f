extension LoaderProblem {
  var fileText: Text? {
    switch self {
    case .externalReference(let path):
      .error(
        "unsupported-external-reference", "'\(path)' is another file, and this document was read without one",
        hint: "anything is accepted here")
    case .remoteReference(let address):
      .error(
        "remote-reference", "'\(address)' is not a file, and nothing is fetched from the network",
        hint: "save it beside the document and refer to the file; until then anything is accepted here")
    case .fileMissing(let path):
      .error(
        "missing-file", "there is no file '\(path)'", hint: "a path starts from the folder of the file it stands in")
    case .fileOutside(let path):
      .error(
        "file-outside", "'\(path)' is outside the document's folder, so it is not read",
        hint: "allow its folder with --allow-path, or with 'allowPaths' in martlet.yaml")
    case .fileUnreadable(let path, let reason):
      .error("unreadable-file", "'\(path)' cannot be read: \(reason)", hint: "anything is accepted here")
    case .tooManyFiles(let limit):
      .error("too-many-files", "the document reaches more than \(limit) files; the rest is not read", hint: nil)
    case .filesTooLarge(let limit):
      .error(
        "document-too-large", "the document's files are larger than \(limit) bytes together; the rest is not read",
        hint: nil)
    case .referenceToDocument(let reference):
      .warning(
        "reference-to-document", "nothing is at '\(reference)' in this file; that of the document is used",
        hint: "name the document's file before '#'")
    case .includedNameTaken(let name, let given):
      .note(
        "included-name", "another schema is named '\(name)', so this one is '\(given)'",
        hint: "a component of the document that refers here gives it a name")
    default: nil
    }
  }
}
