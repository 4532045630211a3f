import ArgumentParser

struct Templates: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List, export and check the templates that print the output.",
    discussion: """
      Every file that Martlet writes is printed by a mustache template. Export the one you want to change, edit it, and give its \
      folder to 'martlet generate --templates' or to martlet.yaml.

      Example:
        martlet templates list                   every template
        martlet templates list structure         the keys it may use
        martlet templates export Mine structure  to Mine/structure.mustache
        martlet templates check Mine             before generating with it

      Templates/README.md in Martlet's repository is the whole reference.

      Exit codes: 0 done, 1 a template has an error, 2 wrong use.
      """,
    subcommands: [TemplatesList.self, TemplatesExport.self, TemplatesCheck.self])
}
