import APIModel
import YAML

extension DocumentReader {
  /// Two templates that differ only in the names of their parameters match the same requests.
  mutating func checkPathShapes(_ api: API) {
    var first: [String: PathItem] = [:]
    for item in api.paths {
      let shape = PathTemplate(item.path).shape
      if let other = first[shape] {
        report(
          .ambiguousPath(item.path, other: other.path), atKey: mark(of: item.location),
          related: (mark(of: other.location), "the first one is here"))
      } else {
        first[shape] = item
      }
    }
  }

  /// A link by id must name an operation of this document.
  mutating func checkLinks(_ api: API) {
    let ids = Set(api.operations.compactMap(\.operationID))
    for operation in api.operations {
      for link in operation.responses.lazy.flatMap(\.links) {
        guard let id = link.operationID, !ids.contains(id) else { continue }
        report(.unknownLinkOperation(id), atKey: mark(of: link.location))
      }
    }
  }

  /// An encoding must belong to a property of the body.
  mutating func checkEncodings(_ api: API) {
    for media in api.operations.lazy.compactMap(\.requestBody).flatMap(\.content) where !media.encodings.isEmpty {
      guard let id = media.schema, case .object(let object) = api.schemas[api.schemas.resolved(id)].kind else {
        continue
      }
      let names = Set(object.properties.map(\.name))
      guard object.additionalProperties == .forbidden || object.additionalProperties == .unspecified,
        object.patternProperties.isEmpty
      else { continue }
      for encoding in media.encodings where !names.contains(encoding.property) {
        report(.unknownEncodingProperty(encoding.property), atKey: mark(of: encoding.location))
      }
    }
  }
}
