import APIModel
import Diagnostics
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

  /// A path ends where a query or a fragment begins, and gives each of its parameters one value.
  mutating func checkPathTexts(_ api: API) {
    for item in api.paths {
      let place = mark(of: item.location)
      if let character = item.path.first(where: { $0 == "?" || $0 == "#" }) {
        report(.pathCharacter(item.path, character), atKey: place)
      }
      for name in PathTemplate(item.path).repeatedNames {
        report(.repeatedPathParameter(name, path: item.path), atKey: place)
      }
    }
  }

  /// The names of header fields and cookies are tokens (RFC 9110, section 5.6.2; RFC 6265, section 4.1.1): another one can be
  /// neither sent nor received.
  mutating func checkFieldNames(_ api: API) {
    // A shared parameter stands in many operations.
    var seen: Set<SourceLocation> = []
    for operation in api.operations {
      for parameter in operation.parameters where parameter.placement == .header || parameter.placement == .cookie {
        guard !parameter.name.isToken, seen.insert(parameter.location).inserted else { continue }
        report(
          .fieldName(parameter.name, kind: parameter.placement.rawValue), at: mark(of: parameter.location))
      }
      for header in operation.responses.flatMap(\.headers) {
        guard !header.name.isToken, seen.insert(header.location).inserted else { continue }
        report(.fieldName(header.name, kind: "header"), atKey: mark(of: header.location))
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
      guard let id = media.schema, case .object(let object) = api.schemas.kind(of: api.schemas.resolved(id)) else {
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

extension String {
  /// RFC 9110, section 5.6.2.
  fileprivate var isToken: Bool {
    !isEmpty
      && utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
          UInt8(ascii: "A")...UInt8(ascii: "Z"):
          true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
      }
  }
}
