/// Deprecation, sunset dates and stability of properties.
enum PropertyLifecycleRules {
  static var rows: [RuleRow] {
    [
      .rule(
        .propertyDeprecation, [], "request-property-deprecated", .info,
        message: "property `{name}` was deprecated",
        "The property was marked `deprecated`, without a sunset date.",
        advice: "Say with `x-sunset` until when it works.",
        Sample.operation(
          "requestBody: {content: {application/json: {schema: {type: object, properties: {size: {type: integer}}}}}}",
          "requestBody: {content: {application/json: {schema: {type: object, properties: {size: {type: integer, deprecated: true}}}}}}"
        )),
      .rule(
        .propertyDeprecation, [], "request-property-deprecated-with-sunset", .info,
        message: "property `{name}` was deprecated, until {new}",
        "The property was marked `deprecated`, with a sunset date.",
        advice: "Nothing to do.",
        Sample.operation(
          "requestBody: {content: {application/json: {schema: {type: object, properties: {size: {type: integer}}}}}}",
          "requestBody: {content: {application/json: {schema: {type: object, properties: {size: {type: integer, deprecated: true, x-sunset: '9999-12-31'}}}}}}"
        )),
      .rule(
        .propertyDeprecation, [], "request-property-deprecated-sunset-missing", .error,
        message: "property `{name}` was deprecated without a sunset date",
        "The deprecation policy demands `x-sunset` on what is marked `deprecated`.",
        advice: "Add `x-sunset` with a date that leaves the notice period.",
        Sample.operation(
          "requestBody: {content: {application/json: {schema: {type: object, properties: {size: {type: integer}}}}}}",
          "requestBody: {content: {application/json: {schema: {type: object, properties: {size: {type: integer, deprecated: true}}}}}}"
        )),
      .rule(
        .propertyDeprecation, [], "request-property-deprecated-sunset-invalid", .error,
        message: "sunset date \"{new}\" of property `{name}` is no date",
        "`x-sunset` is not of the form `2027-01-31`.",
        advice: "Write `x-sunset` as a full date.",
        Sample.operation(
          "requestBody: {content: {application/json: {schema: {type: object, properties: {size: {type: integer}}}}}}",
          "requestBody: {content: {application/json: {schema: {type: object, properties: {size: {type: integer, deprecated: true, x-sunset: soon}}}}}}"
        )),
      .rule(
        .propertySunset, [], "request-property-sunset-date-too-small", .error,
        message: "sunset date {new} of property `{name}` is too near",
        "The time until the sunset date is shorter than the notice period of the deprecation policy.",
        advice: "Choose a later date.",
        Sample.operation(
          "requestBody: {content: {application/json: {schema: {type: object, properties: {size: {type: integer}}}}}}",
          "requestBody: {content: {application/json: {schema: {type: object, properties: {size: {type: integer, deprecated: true, x-sunset: '2020-01-31'}}}}}}"
        )),
      .rule(
        .propertySunset, [], "request-property-sunset-changed", .info,
        message: "sunset date of property `{name}` changed from {old|none} to {new|none}",
        "The sunset date of a deprecated property changed.",
        advice: "Nothing to do.",
        Sample.operation(
          "requestBody: {content: {application/json: {schema: {type: object, properties: {size: {type: integer, deprecated: true, x-sunset: '9999-12-30'}}}}}}",
          "requestBody: {content: {application/json: {schema: {type: object, properties: {size: {type: integer, deprecated: true, x-sunset: '9999-12-31'}}}}}}"
        )),
      .rule(
        .propertyDeprecation, [], "request-property-reactivated", .info,
        message: "property `{name}` is no longer deprecated",
        "The mark `deprecated` was taken away.",
        advice: "Nothing to do.",
        Sample.operation(
          "requestBody: {content: {application/json: {schema: {type: object, properties: {size: {type: integer, deprecated: true}}}}}}",
          "requestBody: {content: {application/json: {schema: {type: object, properties: {size: {type: integer}}}}}}")),
      .rule(
        .propertyStability, [], "request-property-stability-decreased", .error,
        message: "stability of property `{name}` went down from {old|stable} to {new|stable}",
        "`x-stability-level` went down: clients that relied on the promise lose it.",
        advice: "Keep the level.",
        Sample.operation(
          "requestBody: {content: {application/json: {schema: {type: object, properties: {size: {type: integer, x-stability-level: stable}}}}}}",
          "requestBody: {content: {application/json: {schema: {type: object, properties: {size: {type: integer, x-stability-level: beta}}}}}}"
        )),
      .rule(
        .propertyStability, [], "request-property-stability-increased", .info,
        message: "stability of property `{name}` went up from {old|stable} to {new|stable}",
        "`x-stability-level` went up.",
        advice: "Nothing to do.",
        Sample.operation(
          "requestBody: {content: {application/json: {schema: {type: object, properties: {size: {type: integer, x-stability-level: beta}}}}}}",
          "requestBody: {content: {application/json: {schema: {type: object, properties: {size: {type: integer, x-stability-level: stable}}}}}}"
        )),
      .rule(
        .propertyDeprecation, [], "response-property-deprecated", .info,
        message: "property `{name}` was deprecated",
        "The property was marked `deprecated`, without a sunset date.",
        advice: "Say with `x-sunset` until when it works.",
        Sample.operation(
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object, properties: {size: {type: integer}}}}}}}",
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object, properties: {size: {type: integer, deprecated: true}}}}}}}"
        )),
      .rule(
        .propertyDeprecation, [], "response-property-deprecated-with-sunset", .info,
        message: "property `{name}` was deprecated, until {new}",
        "The property was marked `deprecated`, with a sunset date.",
        advice: "Nothing to do.",
        Sample.operation(
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object, properties: {size: {type: integer}}}}}}}",
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object, properties: {size: {type: integer, deprecated: true, x-sunset: '9999-12-31'}}}}}}}"
        )),
      .rule(
        .propertyDeprecation, [], "response-property-deprecated-sunset-missing", .error,
        message: "property `{name}` was deprecated without a sunset date",
        "The deprecation policy demands `x-sunset` on what is marked `deprecated`.",
        advice: "Add `x-sunset` with a date that leaves the notice period.",
        Sample.operation(
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object, properties: {size: {type: integer}}}}}}}",
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object, properties: {size: {type: integer, deprecated: true}}}}}}}"
        )),
      .rule(
        .propertyDeprecation, [], "response-property-deprecated-sunset-invalid", .error,
        message: "sunset date \"{new}\" of property `{name}` is no date",
        "`x-sunset` is not of the form `2027-01-31`.",
        advice: "Write `x-sunset` as a full date.",
        Sample.operation(
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object, properties: {size: {type: integer}}}}}}}",
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object, properties: {size: {type: integer, deprecated: true, x-sunset: soon}}}}}}}"
        )),
      .rule(
        .propertySunset, [], "response-property-sunset-date-too-small", .error,
        message: "sunset date {new} of property `{name}` is too near",
        "The time until the sunset date is shorter than the notice period of the deprecation policy.",
        advice: "Choose a later date.",
        Sample.operation(
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object, properties: {size: {type: integer}}}}}}}",
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object, properties: {size: {type: integer, deprecated: true, x-sunset: '2020-01-31'}}}}}}}"
        )),
      .rule(
        .propertySunset, [], "response-property-sunset-changed", .info,
        message: "sunset date of property `{name}` changed from {old|none} to {new|none}",
        "The sunset date of a deprecated property changed.",
        advice: "Nothing to do.",
        Sample.operation(
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object, properties: {size: {type: integer, deprecated: true, x-sunset: '9999-12-30'}}}}}}}",
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object, properties: {size: {type: integer, deprecated: true, x-sunset: '9999-12-31'}}}}}}}"
        )),
      .rule(
        .propertyDeprecation, [], "response-property-reactivated", .info,
        message: "property `{name}` is no longer deprecated",
        "The mark `deprecated` was taken away.",
        advice: "Nothing to do.",
        Sample.operation(
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object, properties: {size: {type: integer, deprecated: true}}}}}}}",
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object, properties: {size: {type: integer}}}}}}}"
        )),
      .rule(
        .propertyStability, [], "response-property-stability-decreased", .error,
        message: "stability of property `{name}` went down from {old|stable} to {new|stable}",
        "`x-stability-level` went down: clients that relied on the promise lose it.",
        advice: "Keep the level.",
        Sample.operation(
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object, properties: {size: {type: integer, x-stability-level: stable}}}}}}}",
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object, properties: {size: {type: integer, x-stability-level: beta}}}}}}}"
        )),
      .rule(
        .propertyStability, [], "response-property-stability-increased", .info,
        message: "stability of property `{name}` went up from {old|stable} to {new|stable}",
        "`x-stability-level` went up.",
        advice: "Nothing to do.",
        Sample.operation(
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object, properties: {size: {type: integer, x-stability-level: beta}}}}}}}",
          "responses: {'200': {description: Done, content: {application/json: {schema: {type: object, properties: {size: {type: integer, x-stability-level: stable}}}}}}}"
        )),
    ]
  }
}
