import Foundation
import MartletRuntime
import MechaMentalModels
import Testing

/// Null against absent, in properties that may be either, both, or neither.
@Suite struct NullTests {
  private static let required =
    #""feature_id":"f","name":"n","category":"c","enabled":true,"is_addon":false"#

  @Test func anOptionalPropertyMayBeAbsentOrNull() throws {
    let absent = try FeatureFlag(json: "{\(Self.required)}")
    let null = try FeatureFlag(json: #"{\#(Self.required),"description":null,"min_plan_tier":null,"addon_id":null}"#)
    #expect(absent == null)
    #expect(absent.description == nil)
    #expect(absent.jsonString() == "{\(Self.required)}")
    #expect(try JSONDecoder().decode(FeatureFlag.self, from: Data("{\(Self.required)}".utf8)) == absent)
    let full = FeatureFlag(
      featureID: "f", name: "n", category: "c", enabled: true, isAddon: false, description: "d", minPlanTier: "",
      addonID: "a")
    #expect(try FeatureFlag(json: full.jsonString()) == full)
  }

  @Test(arguments: ["feature_id", "name", "category", "enabled", "is_addon"])
  func aRequiredPropertyMayBeNeither(_ key: String) throws {
    var members = try [String: JSONValue](json: "{\(Self.required)}")
    members[key] = JSONValue.null
    let null = try #require(throws: JSONError.self) { try FeatureFlag(json: members.jsonString()) }
    #expect("\(null)".contains(key))
    members.removeValue(forKey: key)
    let missing = try #require(throws: JSONError.self) { try FeatureFlag(json: members.jsonString()) }
    #expect("\(missing)".contains(key))
  }

  /// `input` may be anything, null included, which is not the same as nothing.
  @Test func anOpenPropertyKeepsNull() throws {
    let null = try ValidationError(json: #"{"loc":["body",0],"msg":"m","type":"t","input":null}"#)
    #expect(null.input == .some(.null))
    #expect(null.jsonString() == #"{"loc":["body",0],"msg":"m","type":"t","input":null}"#)
    let absent = try ValidationError(json: #"{"loc":["body",0],"msg":"m","type":"t"}"#)
    #expect(absent.input == .none)
    #expect(absent.jsonString() == #"{"loc":["body",0],"msg":"m","type":"t"}"#)
    #expect(absent != null)
  }

  @Test func theBodyOfAPatchHasNoNulls() throws {
    #expect(try FeatureFlagOverrides(json: #"{"overrides":{}}"#).overrides.isEmpty)
    #expect(
      try FeatureFlagOverrides(json: #"{"overrides":{"a":true,"b":false}}"#).overrides == ["a": true, "b": false])
    for text in ["{}", #"{"overrides":null}"#, #"{"overrides":{"a":null}}"#] {
      #expect(throws: JSONError.self) { try FeatureFlagOverrides(json: text) }
      #expect(throws: DecodingError.self) {
        try JSONDecoder().decode(FeatureFlagOverrides.self, from: Data(text.utf8))
      }
    }
  }
}
