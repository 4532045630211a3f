import MartletRuntime
import MetakraftwerkModels

extension ExampleTable {
  static let metakraftwerk = ExampleTable(
    document: "metakraftwerk",
    codecs: [
      "ErrorResponse": ExampleCodec(ErrorResponse.self),
      "array of Release": ExampleCodec([Release].self),
      // Parameters.
      "string": ExampleCodec(String.self),
      "integer": ExampleCodec(Int.self),
      "boolean": ExampleCodec(Bool.self),
    ])
}
