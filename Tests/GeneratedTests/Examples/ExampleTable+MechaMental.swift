import MartletRuntime
import MechaMentalModels

extension ExampleTable {
  static let mechaMental = ExampleTable(
    document: "mechamental",
    codecs: [
      "App": ExampleCodec(App.self),
      "AppList": ExampleCodec(AppList.self),
      "AppResponse": ExampleCodec(AppResponse.self),
      "CreateAppRequest": ExampleCodec(CreateAppRequest.self),
      "CreateReleaseRequest": ExampleCodec(CreateReleaseRequest.self),
      "ErrorResponse": ExampleCodec(ErrorResponse.self),
      "FeatureFlagOverrides": ExampleCodec(FeatureFlagOverrides.self),
      "HTTPValidationError": ExampleCodec(HTTPValidationError.self),
      "MessageResponse": ExampleCodec(MessageResponse.self),
      "Release": ExampleCodec(Release.self),
      "ReleaseActivation": ExampleCodec(ReleaseActivation.self),
      "ReleaseDetail": ExampleCodec(ReleaseDetail.self),
      "ReleaseList": ExampleCodec(ReleaseList.self),
      "UpdateAppRequest": ExampleCodec(UpdateAppRequest.self),
      "WorkspaceFeatureFlags": ExampleCodec(WorkspaceFeatureFlags.self),
      // The body of deleteRelease, and those that the document leaves open.
      "object": ExampleCodec([String: JSONValue].self),
      "any": ExampleCodec(JSONValue.self),
    ])
}
