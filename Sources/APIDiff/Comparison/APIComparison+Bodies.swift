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
      if before.required != after.required {
        note(
          .requestBody, after.required ? .becameRequired : .becameOptional, in: index, role: role, at: before.location,
          after.location)
      }
      compareContent(before.content, after.content, index, role: role, at: before.location, after.location)
    }
  }

  private func names(_ content: [MediaType]) -> String { content.map(\.name).joined(separator: ", ") }

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
      } else {
        note(
          .mediaType, .removed, in: index, role: role, name: media.name, old: media.name, at: media.location,
          newLocation)
      }
    }
    for media in left {
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
    compareSchemas(a.schema, b.schema, a, b, .mediaTypeSchema, context, index)
    compareSchemas(a.itemSchema, b.itemSchema, a, b, .itemSchema, context, index)
    let names = Set(a.encodings.map(\.property)).union(b.encodings.map(\.property)).sorted()
    for name in names {
      let before = a.encodings.first { $0.property == name }
      let after = b.encodings.first { $0.property == name }
      let old = before.map(encodingText) ?? ""
      let new = after.map(encodingText) ?? ""
      guard old != new else { continue }
      note(
        .encoding, .changed, in: index, role: role, name: name, old: old, new: new, at: before?.location ?? a.location,
        after?.location ?? b.location, mediaTypes: [b.name])
    }
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

  private func encodingText(_ encoding: Encoding) -> String {
    var parts: [String] = []
    if let type = encoding.contentType { parts.append(type) }
    if let style = encoding.style { parts.append(style.rawValue) }
    if let explode = encoding.explode { parts.append(explode ? "exploded" : "not exploded") }
    if encoding.allowReserved { parts.append("reserved characters allowed") }
    parts += encoding.headers.map { "header \($0.name)" }
    return parts.joined(separator: ", ")
  }

  // MARK: Responses

  mutating func compareResponses(_ a: Operation, _ b: Operation, _ index: OperationIndex) {
    let role = role(.response, in: index)
    for response in a.responses {
      let status = response.status.text
      guard let other = b.responses.first(where: { $0.status == response.status }) else {
        note(
          .status, .removed, in: index, role: role, name: status, old: status, at: response.location, b.location)
        continue
      }
      compareHeaders(response, other, index, role: role)
      // A body that appears or goes is told once, not by each media type.
      if response.content.isEmpty != other.content.isEmpty {
        note(
          .responseBody, other.content.isEmpty ? .removed : .added, in: index, role: role, name: status,
          old: response.content.isEmpty ? nil : names(response.content),
          new: other.content.isEmpty ? nil : names(other.content), at: response.location, other.location)
      } else {
        compareContent(
          response.content, other.content, index, role: role, status: status, at: response.location, other.location)
      }
    }
    for response in b.responses where !a.responses.contains(where: { $0.status == response.status }) {
      let status = response.status.text
      note(.status, .added, in: index, role: role, name: status, new: status, at: a.location, response.location)
    }
  }

  private mutating func compareHeaders(_ a: Response, _ b: Response, _ index: OperationIndex, role: Role) {
    for header in a.headers {
      guard let other = b.headers.first(where: { $0.name.lowercased() == header.name.lowercased() }) else {
        note(
          .parameter, header.required ? .removedRequired : .removed, in: index, role: role, place: .parameter,
          name: header.name, placement: .header, old: a.status.text, at: header.location, b.location)
        continue
      }
      if header.required != other.required {
        note(
          .parameter, other.required ? .becameRequired : .becameOptional, in: index, role: role, place: .parameter,
          name: other.name, placement: .header, at: header.location, other.location)
      }
      if header.deprecated != other.deprecated {
        note(
          .parameterDeprecation, other.deprecated ? .becameTrue : .becameFalse, in: index, role: role,
          place: .parameter, name: other.name, placement: .header, at: header.location, other.location,
          lifecycle: (Lifecycle(deprecated: header.deprecated), Lifecycle(deprecated: other.deprecated)))
      }
      if let old = header.schema, let new = other.schema {
        use(old, new, as: Context(role: role, place: .parameter, isText: true), in: index, name: other.name)
      }
    }
    for header in b.headers where !a.headers.contains(where: { $0.name.lowercased() == header.name.lowercased() }) {
      note(
        .parameter, header.required ? .addedRequired : .added, in: index, role: role, place: .parameter,
        name: header.name, placement: .header, new: b.status.text, at: a.location, header.location)
    }
  }
}

extension Response.Status {
  /// As documents write it: `200`, `4XX`, `default`.
  var text: String {
    switch self {
    case .code(let code): String(code)
    case .range(let hundreds): "\(hundreds)XX"
    case .default: "default"
    }
  }

  var isSuccess: Bool {
    switch self {
    case .code(let code): (200..<300).contains(code)
    case .range(let hundreds): hundreds == 2
    case .default: false
    }
  }
}
