import APIDiff

/// What a comparison looks at, and how it judges that.
struct DiffScope {
  var options: DiffOptions
  var filter = ChangeFilter()
  /// A file with accepted changes.
  var ignore: String?
  /// Folders that references may lead into, besides each document's own.
  var allowedPaths: [String]

  /// As the configuration says.
  init(_ configuration: Configuration) {
    let settings = configuration.diff
    options = DiffOptions()
    options.deprecationDaysStable = settings.deprecationDaysStable ?? 0
    options.deprecationDaysBeta = settings.deprecationDaysBeta ?? 0
    if let stability = settings.stability { options.stability = stability }
    options.overrides = settings.severity
    ignore = settings.ignore
    allowedPaths = configuration.allowedPaths
  }
}
