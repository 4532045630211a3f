import Foundation
import MartletRuntime
import Testing

/// What an example goes through: it is read as its generated type and written again, in both ways that a user has.
struct ExampleCodec: Sendable {
  /// With the direct codecs.
  let direct: @Sendable (JSONValue) throws -> JSONValue
  /// With Foundation's coders, over the bridge.
  let codable: @Sendable (JSONValue) throws -> JSONValue

  init<Model: JSONCodable & Codable & Equatable & Sendable>(_ type: Model.Type) {
    direct = { try JSONValue(json: Model(json: $0.jsonBytes()).jsonBytes()) }
    codable = { value in
      let model = try JSONDecoder().decode(Model.self, from: Data(value.jsonBytes()))
      #expect(try model == Model(json: value.jsonBytes()), "the two ways read different values")
      return try JSONValue(json: [UInt8](JSONEncoder().encode(model)))
    }
  }
}

/// The types of one API's examples.
struct ExampleTable: Sendable, CustomTestStringConvertible {
  /// The name of the file in `Specs/`.
  let document: String
  /// By ``DocumentedExample/type``.
  let codecs: [String: ExampleCodec]

  var testDescription: String { document }
}
