import APIModel
import Diagnostics

extension APIComparison {
  mutating func compareBodies(_ a: Operation, _ b: Operation, _ index: OperationIndex) {
    let role = role(.request, in: index)
    switch (a.requestBody, b.requestBody) {
    case (nil, nil): break
    case (nil, let body?):
      note(
        .requestBody, body.required ? .addedRequired : .added, in: index, role: role, new: names(body.content),
        at: a.location, body.location)
    case (let body?, nil):
      note(
        .requestBody, body.required ? .removedRequired : .removed, in: index, role: role, old: names(body.content),
        at: body.location, b.location)
    case (let before?, let after?):
      shared = after.component.map { "request body \($0)" }
      defer { shared = nil }
      if before.required != after.required {
        note(
          .requestBody, after.required ? .becameRequired : .becameOptional, in: index, role: role, at: before.location,
          after.location)
      }
      compareContent(before.content, after.content, index, role: role, at: before.location, after.location)
    }
  }

  func names(_ content: [MediaType]) -> String { content.map(\.name).joined(separator: ", ") }

  mutating func compareContent(
    _ a: [MediaType], _ b: [MediaType], _ index: OperationIndex, role: Role, status: String = "",
    at oldLocation: SourceLocation, _ newLocation: SourceLocation
  ) {
    var left = b
    var gone: [MediaType] = []
    for media in a {
      if let position = left.firstIndex(where: { MediaTypeName.normal($0.name) == MediaTypeName.normal(media.name) }) {
        compare(media, left.remove(at: position), index, role: role)
      } else {
        gone.append(media)
      }
    }
    for media in gone {
      if let (position, edit) = successor(of: media, among: left) {
        let other = left.remove(at: position)
        note(
          .mediaType, edit, in: index, role: role, name: status, old: media.name, new: other.name, at: media.location,
          other.location)
        compare(media, other, index, role: role)
      } else if let range = b.first(where: { MediaTypeName.isKind(media.name, of: $0.name) }) {
        left.removeAll { $0.name == range.name }
        note(
          .mediaType, .increased, in: index, role: role, name: status, old: media.name, new: range.name,
          at: media.location, range.location)
        compare(media, range, index, role: role)
      } else if !left.contains(where: { MediaTypeName.isKind($0.name, of: media.name) }) {
        note(
          .mediaType, .removed, in: index, role: role, name: media.name, old: media.name, at: media.location,
          newLocation)
      }
    }
    for media in left {
      if let range = gone.first(where: { MediaTypeName.isKind(media.name, of: $0.name) }) {
        note(
          .mediaType, .decreased, in: index, role: role, name: status, old: range.name, new: media.name,
          at: range.location, media.location)
        compare(range, media, index, role: role)
        continue
      }
      note(
        .mediaType, .added, in: index, role: role, name: media.name, new: media.name, at: oldLocation, media.location)
    }
  }

  /// The same media type with other parameters, or a kind of it.
  private func successor(of media: MediaType, among others: [MediaType]) -> (Int, Edit)? {
    let plain = MediaTypeName.withoutParameters(media.name)
    if let same = others.firstIndex(where: { MediaTypeName.withoutParameters($0.name) == plain }) {
      return (same, .changed)
    }
    let base = MediaTypeName.base(media.name)
    if let same = others.firstIndex(where: { $0.name.contains(";") && MediaTypeName.base($0.name) == base }) {
      return (same, .changed)
    }
    if base != plain, let same = others.firstIndex(where: { MediaTypeName.withoutParameters($0.name) == base }) {
      return (same, .generalized)
    }
    if let same = others.firstIndex(where: {
      MediaTypeName.base($0.name) == plain && MediaTypeName.withoutParameters($0.name) != plain
    }) {
      return (same, .specialized)
    }
    return nil
  }

  private mutating func compare(_ a: MediaType, _ b: MediaType, _ index: OperationIndex, role: Role) {
    let context = Context(role: role, place: .body, isText: !MediaTypeName.isJSON(b.name))
    let isOneSided = (a.schema == nil) != (b.schema == nil)
    compareSchemas(
      isOneSided ? content(a, in: &schemas.old) : a.schema, isOneSided ? content(b, in: &schemas.new) : b.schema, a, b,
      .mediaTypeSchema, context, index)
    compareSchemas(a.itemSchema, b.itemSchema, a, b, .itemSchema, context, index)
    compareEncodings(a, b, index, role: role)
  }

  /// The schema of a body, where it says more than that the body is bytes: that is what OpenAPI 3.0 writes as a string, and 3.1 not at all.
  private func content(_ media: MediaType, in table: inout ShapeTable) -> SchemaID? {
    guard let schema = media.schema, !MediaTypeName.isJSON(media.name), !MediaTypeName.isForm(media.name) else {
      return media.schema
    }
    let shape = table[table.id(schema)]
    let isBytes = shape.format == "binary" || shape.contentMediaType != nil && shape.contentEncoding == nil
    guard shape.types == .string, isBytes, shape.values == nil, shape.maxLength == nil,
      shape.minLength == nil, shape.patterns.isEmpty, !shape.nullable
    else { return schema }
    return nil
  }

  private mutating func compareSchemas(
    _ old: SchemaID?, _ new: SchemaID?, _ a: MediaType, _ b: MediaType, _ topic: Topic, _ context: Context,
    _ index: OperationIndex
  ) {
    switch (old, new) {
    case (nil, nil): break
    case (nil, let new?):
      guard !schemas.new[schemas.new.id(new)].saysNothing else { return }
      note(
        topic, .added, in: index, role: context.role, name: b.name, at: a.location, b.location, mediaTypes: [b.name])
    case (let old?, nil):
      guard !schemas.old[schemas.old.id(old)].saysNothing else { return }
      note(
        topic, .removed, in: index, role: context.role, name: b.name, at: a.location, b.location, mediaTypes: [b.name])
    case (let old?, let new?):
      use(old, new, as: context, in: index, mediaType: b.name)
    }
  }
}
