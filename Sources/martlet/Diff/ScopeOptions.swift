import APIDiff
import ArgumentParser
import Diagnostics
import SwiftEmitter

/// What `martlet diff` and `martlet changelog` look at, and how they judge it.
struct ScopeOptions: ParsableArguments {
  @Option(
    name: .customLong("path"),
    help: ArgumentHelp("Only operations of these paths; * is any text.", valueName: "pattern"))
  var paths: [String] = []

  @Option(name: .customLong("tag"), help: ArgumentHelp("Only operations with one of these tags.", valueName: "tag"))
  var tags: [String] = []

  @Option(
    name: .customLong("operation"),
    help: ArgumentHelp("Only operations with these ids; * is any text.", valueName: "id"))
  var operationIDs: [String] = []

  @Option(
    name: .customLong("extension"),
    help: ArgumentHelp("Only operations with this extension (x-public).", valueName: "name"))
  var extensions: [String] = []

  @Option(name: .customLong("exclude-path"), help: ArgumentHelp("Not operations of these paths.", valueName: "pattern"))
  var excludedPaths: [String] = []

  @Option(
    name: .customLong("exclude-tag"), help: ArgumentHelp("Not operations with one of these tags.", valueName: "tag"))
  var excludedTags: [String] = []

  @Option(name: .customLong("exclude-operation"), help: ArgumentHelp("Not operations with these ids.", valueName: "id"))
  var excludedOperationIDs: [String] = []

  @Option(
    name: .customLong("exclude-extension"),
    help: ArgumentHelp("Not operations with this extension (x-internal).", valueName: "name"))
  var excludedExtensions: [String] = []

  @Option(
    name: .customLong("severity"),
    help: ArgumentHelp("Another level for a rule: ID=error, warning, info or none.", valueName: "id=level"))
  var severities: [SeverityOverride] = []

  @Option(help: ArgumentHelp("Accepted changes, each with a reason.", valueName: "file"))
  var ignore: String?

  @Option(
    help: ArgumentHelp(
      "The day for deprecation, sunset and ignore rules (2027-01-31); without it they do not depend on the day.",
      valueName: "date"))
  var today: CalendarDay?

  @Option(
    name: .customLong("deprecation-days-stable"),
    help: ArgumentHelp("Least days from deprecation to sunset, of stable operations.", valueName: "days"))
  var deprecationDaysStable: Int?

  @Option(
    name: .customLong("deprecation-days-beta"),
    help: ArgumentHelp("Least days from deprecation to sunset, of beta operations.", valueName: "days"))
  var deprecationDaysBeta: Int?

  @Option(help: ArgumentHelp("Operations less stable than this may change as they like.", valueName: "level"))
  var stability: DiffOptions.Stability?

  @Flag(help: "Report rewritten titles, summaries and descriptions too, once for each operation and schema.")
  var documentation = false

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The configuration; martlet.yaml in this folder if it is there.", valueName: "file"))
  var config: String?

  @Option(
    name: .customLong("allow-path"),
    help: ArgumentHelp("A folder that references may lead into, besides the document's own.", valueName: "folder"))
  var allowedPaths: [String] = []

  /// Arguments win over the configuration.
  func scope(_ configuration: Configuration) -> DiffScope {
    let settings = configuration.diff
    var scope = DiffScope(configuration)
    scope.allowedPaths = configuration.allowedPaths
    scope.ignore = ignore ?? settings.ignore
    scope.options.today = today
    if let deprecationDaysStable { scope.options.deprecationDaysStable = deprecationDaysStable }
    if let deprecationDaysBeta { scope.options.deprecationDaysBeta = deprecationDaysBeta }
    scope.options.comparesDocumentation = documentation
    if let stability { scope.options.stability = stability }
    for severity in severities { scope.options.overrides[severity.id] = severity.level }
    scope.filter = ChangeFilter(
      including: paths.map { .path($0) } + tags.map { .tag($0) } + operationIDs.map { .operation($0) }
        + extensions.map { .specificationExtension($0) },
      excluding: excludedPaths.map { .path($0) } + excludedTags.map { .tag($0) }
        + excludedOperationIDs.map { .operation($0) } + excludedExtensions.map { .specificationExtension($0) })
    return scope
  }

  /// martlet.yaml where there is one; a diff needs none.
  func configuration(_ messages: MessageOptions) throws -> Configuration {
    guard let path = config ?? (FilePaths.exists(Configuration.fileName) ? Configuration.fileName : nil) else {
      var configuration = Configuration()
      configuration.allowedPaths = allowedPaths
      return configuration
    }
    var diagnostics = messages.collector()
    var sources: [SourceText] = []
    do {
      let source = try SourceText.load(path: path)
      sources = [source]
      if var configuration = ConfigurationReader.read(source, into: &diagnostics) {
        configuration.allowedPaths += allowedPaths
        return configuration
      }
    } catch {
      diagnostics.report(error.diagnostic)
    }
    messages.print(diagnostics, sources: sources)
    throw Failure.use
  }
}

/// `response-required-property-removed=warning`.
struct SeverityOverride: ExpressibleByArgument {
  var id: String
  var level: DiffOptions.Override

  init?(argument: String) {
    let parts = argument.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, RuleTable[parts[0]] != nil, let level = DiffSettings.levels[parts[1]] else { return nil }
    id = parts[0]
    self.level = level
  }
}

extension CalendarDay: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension DiffOptions.Stability: ExpressibleByArgument {}
