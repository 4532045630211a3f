import APIModel
import Diagnostics

/// Where the things stand that a shape was merged from. Asked for what differs only.
extension ShapeTable {
  /// The first of these keywords that a schema of the node has; of schemas that it refers to and is composed of, the outermost.
  ///
  /// - Parameter item: Of the keyword's list, counted from 0.
  func place(of keywords: [String], item: Int? = nil, in id: ShapeID) -> SourceLocation? {
    firstPlace(in: id) { schema in
      keywords.lazy.compactMap { places.place(of: $0, item: item, in: schema.location) }.first
    }
  }

  /// A value of an enumeration.
  func place(of value: Value, in id: ShapeID) -> SourceLocation? {
    let lists = ["enum", "x-extensible-enum"]
    let found = firstPlace(in: id) { schema in
      guard case .enumeration(let facets) = schema.kind,
        let index = facets.cases.firstIndex(where: { $0.value == value })
      else { return nil }
      return lists.lazy.compactMap { places.place(of: $0, item: index, in: schema.location) }.first
    }
    return found ?? place(of: lists, in: id)
  }

  /// A property with its pointer, which the model does not keep: there are too many of them.
  func place(of member: Shape.Member, in id: ShapeID) -> SourceLocation {
    let found = firstPlace(in: id) { schema in
      guard case .object(let facets) = schema.kind else { return nil }
      for (keyword, properties) in [
        ("properties", facets.properties), ("patternProperties", facets.patternProperties),
      ] where properties.contains(where: { $0.name == member.name && $0.location == member.location }) {
        var location = member.location
        let list = places.place(of: keyword, in: schema.location)
        location.pointer =
          (list?.pointer ?? schema.location.pointer) + (list == nil ? "" : "/" + Self.escaped(member.name))
        return location
      }
      return nil
    }
    return found ?? member.location
  }

  /// RFC 6901, section 3.
  private static func escaped(_ name: String) -> String { name.replacing("~", with: "~0").replacing("/", with: "~1") }

  /// Looks at schemas in the order in which they are merged.
  private func firstPlace(in id: ShapeID, _ place: (Schema) -> SourceLocation?) -> SourceLocation? {
    var waiting = Array(keys[id.index].reversed())
    var seen: Set<SchemaID> = []
    while let next = waiting.popLast() {
      guard seen.insert(next).inserted else { continue }
      let schema = schemas[next]
      if let found = place(schema) { return found }
      switch schema.kind {
      case .reference(let target): waiting.append(target)
      case .allOf(let members): waiting += members.reversed()
      default: break
      }
    }
    return nil
  }
}
