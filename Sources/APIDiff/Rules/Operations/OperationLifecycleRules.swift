/// Deprecation, sunset dates and stability of operations.
enum OperationLifecycleRules {
  static var rows: [RuleRow] {
    [
      .rule(
        .operationDeprecation, [], "endpoint-deprecated", .info,
        message: "operation was deprecated",
        "The operation was marked `deprecated`, without a sunset date.",
        advice: "Say with `x-sunset` until when it works.",
        Sample.operation(
          "deprecated: false",
          "deprecated: true")),
      .rule(
        .operationDeprecation, [], "endpoint-deprecated-with-sunset", .info,
        message: "operation was deprecated, until {new}",
        "The operation was marked `deprecated`, with a sunset date.",
        advice: "Nothing to do.",
        Sample.operation(
          "deprecated: false",
          "deprecated: true\nx-sunset: '9999-12-31'")),
      .rule(
        .operationDeprecation, [], "endpoint-reactivated", .info,
        message: "operation is no longer deprecated",
        "The mark `deprecated` was taken away.",
        advice: "Nothing to do.",
        Sample.operation(
          "deprecated: true",
          "deprecated: false")),
      .rule(
        .operationDeprecation, [], "api-deprecated-sunset-missing", .error,
        message: "operation was deprecated without a sunset date",
        "The deprecation policy demands `x-sunset` on what is marked `deprecated`.",
        advice: "Add `x-sunset` with a date that leaves the notice period.",
        Sample.operation(
          "deprecated: false",
          "deprecated: true")),
      .rule(
        .operationDeprecation, [], "api-deprecated-sunset-parse", .error,
        message: "sunset date \"{new}\" is no date",
        "`x-sunset` is not of the form `2027-01-31`.",
        advice: "Write `x-sunset` as a full date.",
        Sample.operation(
          "deprecated: false",
          "deprecated: true\nx-sunset: soon")),
      .rule(
        .operationSunset, [], "api-sunset-date-too-small", .error,
        message: "sunset date {new} is too near",
        "The time until the sunset date is shorter than the notice period of the deprecation policy.",
        advice: "Choose a later date.",
        Sample.operation(
          "deprecated: false",
          "deprecated: true\nx-sunset: '2020-01-31'")),
      .rule(
        .operationSunset, [], "api-sunset-date-changed-too-small", .error,
        message: "sunset date was moved from {old} to {new}, which is too near",
        "The sunset date was moved earlier than the notice period allows.",
        advice: "Keep the date that was announced.",
        Sample.operation(
          "deprecated: true\nx-sunset: '9999-12-31'",
          "deprecated: true\nx-sunset: '2020-01-31'")),
      .rule(
        .operationSunset, [], "api-sunset-date-changed", .info,
        message: "sunset date changed from {old|none} to {new|none}",
        "The sunset date of a deprecated operation changed.",
        advice: "Nothing to do.",
        Sample.operation(
          "deprecated: true\nx-sunset: '9999-12-30'",
          "deprecated: true\nx-sunset: '9999-12-31'")),
      .rule(
        .operationSunset, [], "sunset-deleted", .error,
        message: "sunset date {old} was removed",
        "A deprecated operation no longer says until when it works.",
        advice: "Keep the date that was announced.",
        Sample.operation(
          "deprecated: true\nx-sunset: '9999-12-31'",
          "deprecated: true")),
      .rule(
        .operationStability, [], "api-stability-decreased", .error,
        message: "stability went down from {old|stable} to {new|stable}",
        "`x-stability-level` went down: clients that relied on the promise lose it.",
        advice: "Keep the level.",
        Sample.operation(
          "x-stability-level: stable",
          "x-stability-level: beta")),
      .rule(
        .operationStability, [], "api-stability-increased", .info,
        message: "stability went up from {old|stable} to {new|stable}",
        "`x-stability-level` went up.",
        advice: "Nothing to do.",
        Sample.operation(
          "x-stability-level: beta",
          "x-stability-level: stable")),
      .rule(
        .operationStability, [], "api-invalid-stability-level", .error,
        message: "stability level \"{new}\" is none of draft, alpha, beta and stable",
        "`x-stability-level` holds an unknown value, so no promise can be read from it.",
        advice: "Write one of the four levels.",
        Sample.operation(
          "x-stability-level: stable",
          "x-stability-level: solid")),
    ]
  }
}
