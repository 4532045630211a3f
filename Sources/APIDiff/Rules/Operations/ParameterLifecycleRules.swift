/// Deprecation and sunset dates of parameters.
enum ParameterLifecycleRules {
  static var rows: [RuleRow] {
    [
      .rule(
        .parameterDeprecation, [], "request-parameter-deprecated", .info,
        message: "parameter `{name}` was deprecated",
        "The parameter was marked `deprecated`.",
        advice: "Say with `x-sunset` until when it works.",
        Sample.operation(
          "parameters: [{name: size, in: query, schema: {type: integer}}]",
          "parameters: [{name: size, in: query, deprecated: true, schema: {type: integer}}]")),
      .rule(
        .parameterDeprecation, [], "request-parameter-reactivated", .info,
        message: "parameter `{name}` is no longer deprecated",
        "The mark `deprecated` was taken away.",
        advice: "Nothing to do.",
        Sample.operation(
          "parameters: [{name: size, in: query, deprecated: true, schema: {type: integer}}]",
          "parameters: [{name: size, in: query, schema: {type: integer}}]")),
      .rule(
        .parameterDeprecation, [], "request-parameter-deprecated-sunset-missing", .error,
        message: "parameter `{name}` was deprecated without a sunset date",
        "The deprecation policy demands `x-sunset` on what is marked `deprecated`.",
        advice: "Add `x-sunset` with a date that leaves the notice period.",
        Sample.operation(
          "parameters: [{name: size, in: query, schema: {type: integer}}]",
          "parameters: [{name: size, in: query, deprecated: true, schema: {type: integer}}]")),
      .rule(
        .parameterSunset, [], "request-parameter-sunset-date-too-small", .error,
        message: "sunset date {new} of parameter `{name}` is too near",
        "The time until the sunset date is shorter than the notice period of the deprecation policy.",
        advice: "Choose a later date.",
        Sample.operation(
          "parameters: [{name: size, in: query, schema: {type: integer}}]",
          "parameters: [{name: size, in: query, deprecated: true, x-sunset: '2020-01-31', schema: {type: integer}}]")),
      .rule(
        .parameterSunset, [], "request-parameter-sunset-date-changed-too-small", .error,
        message: "sunset date of parameter `{name}` was moved from {old} to {new}, which is too near",
        "The sunset date was moved earlier than the notice period allows.",
        advice: "Keep the date that was announced.",
        Sample.operation(
          "parameters: [{name: size, in: query, deprecated: true, x-sunset: '9999-12-31', schema: {type: integer}}]",
          "parameters: [{name: size, in: query, deprecated: true, x-sunset: '2020-01-31', schema: {type: integer}}]")),
      .rule(
        .parameterSunset, [], "request-parameter-sunset-date-changed", .info,
        message: "sunset date of parameter `{name}` changed from {old|none} to {new|none}",
        "The sunset date of a deprecated parameter changed.",
        advice: "Nothing to do.",
        Sample.operation(
          "parameters: [{name: size, in: query, deprecated: true, x-sunset: '9999-12-30', schema: {type: integer}}]",
          "parameters: [{name: size, in: query, deprecated: true, x-sunset: '9999-12-31', schema: {type: integer}}]")),
      .rule(
        .parameterSunset, [], "request-parameter-sunset-deleted", .error,
        message: "sunset date {old} of parameter `{name}` was removed",
        "A deprecated parameter no longer says until when it works.",
        advice: "Keep the date that was announced.",
        Sample.operation(
          "parameters: [{name: size, in: query, deprecated: true, x-sunset: '9999-12-31', schema: {type: integer}}]",
          "parameters: [{name: size, in: query, deprecated: true, schema: {type: integer}}]")),
    ]
  }
}
