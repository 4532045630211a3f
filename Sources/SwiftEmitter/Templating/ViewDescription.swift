/// What a template may ask a view for: the one place where its keys are described, for the checks, the commands and the page.
package struct ViewDescription: Sendable {
  /// `StructureView.Property`
  package var name: String
  package var meaning: String
  package var keys: [ViewKey]

  init(_ name: String, _ meaning: String, _ keys: [ViewKey]) {
    self.name = name
    self.meaning = meaning
    self.keys = keys
  }

  package subscript(key: String) -> ViewKey? { keys.first { $0.name == key } }
}

/// One key of a view.
package struct ViewKey: Sendable {
  package enum Kind: Sendable {
    case text, flag
    /// Lines, or other texts, each printed by `{{.}}`.
    case texts
    case view(any TemplateView.Type)
    case list(any TemplateView.Type)
  }

  package var name: String
  package var kind: Kind
  package var meaning: String
  /// A value as it prints; empty for flags, views and lists of them.
  package var example: String
  /// For templates of users: no built-in template prints it.
  package var isSpare = false

  static func text(_ name: String, _ meaning: String, _ example: String) -> Self {
    Self(name: name, kind: .text, meaning: meaning, example: example)
  }

  static func texts(_ name: String, _ meaning: String, _ example: String) -> Self {
    Self(name: name, kind: .texts, meaning: meaning, example: example)
  }

  static func flag(_ name: String, _ meaning: String) -> Self {
    Self(name: name, kind: .flag, meaning: meaning, example: "")
  }

  static func view(_ name: String, _ type: any TemplateView.Type, _ meaning: String) -> Self {
    Self(name: name, kind: .view(type), meaning: meaning, example: "")
  }

  static func list(_ name: String, of type: any TemplateView.Type, _ meaning: String) -> Self {
    Self(name: name, kind: .list(type), meaning: meaning, example: "")
  }

  /// Marks a key that is there for the templates of users.
  var spare: Self {
    var key = self
    key.isSpare = true
    return key
  }

  // What nearly every view has.
  static let comment = texts(
    "comment", "Documentation lines with their `///`; none where the document says nothing.", "/// A release of an app."
  )
  static let access = text("access", "`public ` or `package ` with the space behind it; empty for internal.", "public ")
}

extension ViewKey.Kind {
  /// The view that a section over the key brings into reach.
  package var element: (any TemplateView.Type)? {
    switch self {
    case .view(let type), .list(let type): type
    case .text, .flag, .texts: nil
    }
  }

  /// As the page and the command name it: `list of CaseView`.
  package var name: String {
    switch self {
    case .text: "text"
    case .flag: "flag"
    case .texts: "list of texts"
    case .view(let type): type.description.name
    case .list(let type): "list of \(type.description.name)"
    }
  }
}
