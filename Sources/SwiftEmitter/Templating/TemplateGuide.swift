/// The page about templates and their views, made from the descriptions so that it cannot say anything else.
package enum TemplateGuide {
  package static var page: String {
    var page = """
      # Templates

      What Martlet writes is printed by [mustache](https://mustache.github.io/mustache.5.html) templates, and every one of them can be
      replaced. A template prints; what it prints is decided in Swift and handed over as a *view*: ready texts, flags, and lists of
      further views.

      ```
      martlet templates list                     # every template, and the view it gets
      martlet templates list structure           # that view's keys
      martlet templates export Mine structure    # to Mine/structure.mustache, for editing; never overwrites
      martlet templates check Mine               # unknown keys and partials, and exports that are out of date
      martlet generate --templates Mine          # or 'templates: Mine' in martlet.yaml
      ```

      A file in your folder replaces the built-in template of its name. Files of other names are partials of yours (`{{>name}}`), or
      templates of files that `martlet.yaml` adds; a file that nothing uses is an error, so that a misspelt name does not pass unseen.

      ## What a template may hold

      | tag | meaning |
      |---|---|
      | `{{key}}` | prints a text; nothing is escaped |
      | `{{#key}}…{{/key}}` | once for each element of a list, once for a view, a true flag or a text that is not empty |
      | `{{^key}}…{{/key}}` | once where that would print nothing |
      | `{{.}}` | in a section over texts: the text |
      | `{{>name}}` | another template, with the same views in reach; none may contain itself |
      | `{{! … }}` | nothing |

      A key is looked up in the view of the section around it, then in the views around that. A key that none of them has is an error.
      Swift output is laid out afterwards: templates need no indentation, and long lines are wrapped.

      ## Files of your own

      `martlet.yaml` adds files of any language to a document's output, for all documents or under one of them:

      ```yaml
      templates: Mine
      files:
        - template: reference        # Mine/reference.mustache
          for: tag                   # api, tag, operation or schema
          path: docs/{{tag}}.md      # inside the document's output folder
      ```

      | `for` | one file for | view | may stand in `path` |
      |---|---|---|---|

      """
    for scope in UserFile.Scope.allCases {
      let kinds: [UserFile.Scope: String] = [
        .api: "the document", .tag: "each tag", .operation: "each operation", .schema: "each named schema",
      ]
      let names = scope.placeholders.map { "`{{\($0)}}`" }.joined(separator: ", ")
      page += "| `\(scope.rawValue)` | \(kinds[scope] ?? "") | \(link(scope.view.description.name)) | \(names) |\n"
    }
    page += """

      These files belong to the output: they are listed in its manifest, `--check` compares them, and they are removed when they are no
      longer asked for. A file that Martlet did not write is never replaced. [Examples/OwnTemplates](../Examples/OwnTemplates) prints a
      Markdown reference and TypeScript declarations this way.

      ## What may change

      The views have version \(TemplateCatalog.viewsVersion). It rises when a key goes or changes its kind or its meaning, which only a major version of Martlet
      does; `martlet templates check` then names each key that is gone. A minor version may add views, keys and templates, and may
      change the text of a built-in template. An exported template carries the hash of the one it came from in its first line, so `check`
      says when that one has changed since. A patch version changes no template but to mend it. The `Document…` views,
      `SchemaView` and `TypePartView` follow OpenAPI and change least; the others follow the Swift that is generated.

      ## Built-in templates

      | template | view | prints |
      |---|---|---|

      """
    for row in TemplateCatalog.rows {
      page += "| `\(row.name)` | \(link(row.view.description.name)) | \(row.meaning) |\n"
    }
    page += "\n## Views of built-in templates\n"
    for view in TemplateCatalog.views(from: TemplateCatalog.rows.map { $0.view }) { page += section(view) }
    page += "\n## Views of files of your own\n"
    for view in TemplateCatalog.views(from: UserFile.Scope.allCases.map { $0.view }) { page += section(view) }
    return page
  }

  private static func section(_ view: ViewDescription) -> String {
    var text = "\n### \(view.name)\n\n\(view.meaning)\n\n| key | kind | meaning | example |\n|---|---|---|---|\n"
    for key in view.keys {
      let kind = key.kind.element == nil ? key.kind.name : linked(key.kind.name)
      let example = key.example.isEmpty ? "" : code(key.example)
      text += "| `\(key.name)` | \(kind) | \(escaped(key.meaning)) | \(example) |\n"
    }
    return text
  }

  private static func linked(_ kind: String) -> String {
    let words = kind.split(separator: " ")
    return (words.dropLast().map(String.init) + [link(String(words.last ?? ""))]).joined(separator: " ")
  }

  private static func link(_ view: String) -> String { "[\(view)](#\(view.lowercased().filter { $0 != "." }))" }

  private static func escaped(_ text: String) -> String {
    String(text.flatMap { $0 == "|" ? Array("\\|") : [$0] })
  }

  private static func code(_ text: String) -> String { "`\(escaped(text))`" }
}
