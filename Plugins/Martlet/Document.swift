import Foundation

/// A document that gets its code in the build.
struct Document {
  var file: URL
  /// The start of the names of its outputs, unlike that of any other document of the target: `shop`, `v2-openapi`.
  var stem: String
  /// The API's name, if martlet.yaml gives none.
  var name: String
  var configuration: URL?
  /// From martlet.yaml.
  var shards: Int?
  /// Everything whose change can change the output.
  var inputs: [URL]
}
