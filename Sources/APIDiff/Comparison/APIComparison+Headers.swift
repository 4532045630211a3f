import APIModel
import Diagnostics

extension APIComparison {
  /// The headers of a response.
  ///
  /// - Parameter of: the status that has them, in both versions.
  mutating func compareHeaders(
    _ a: [Header], _ b: [Header], of status: (old: String, new: String), in index: OperationIndex, role: Role,
    at oldLocation: SourceLocation, _ newLocation: SourceLocation
  ) {
    let (a, b) = (Self.described(a), Self.described(b))
    for header in a {
      guard let other = successor(of: header, among: b) else {
        note(
          .parameter, header.required ? .removedRequired : .removed, in: index, role: role, place: .parameter,
          name: header.name, placement: .header, old: status.old, at: header.location, newLocation)
        continue
      }
      compare(header, other, index, role: role)
    }
    for header in b where successor(of: header, among: a) == nil {
      note(
        .parameter, header.required ? .addedRequired : .added, in: index, role: role, place: .parameter,
        name: header.name, placement: .header, new: status.new, at: oldLocation, header.location)
    }
  }

  /// Without `Content-Type`, which OpenAPI says to ignore (Response Object, headers): the media types say it.
  private static func described(_ headers: [Header]) -> [Header] {
    headers.filter { $0.name.lowercased() != "content-type" }
  }

  /// Header names do not tell upper from lower case (RFC 9110, section 5.1).
  private func successor(of header: Header, among others: [Header]) -> Header? {
    others.first { $0.name.lowercased() == header.name.lowercased() }
  }

  private mutating func compare(_ a: Header, _ b: Header, _ index: OperationIndex, role: Role) {
    func note(
      _ topic: Topic, _ edit: Edit, old: String? = nil, new: String? = nil,
      lifecycle: (old: Lifecycle, new: Lifecycle)? = nil
    ) {
      self.note(
        topic, edit, in: index, role: role, place: .parameter, name: b.name, placement: .header, old: old, new: new,
        at: a.location, b.location, lifecycle: lifecycle)
    }
    if a.required != b.required { note(.parameter, b.required ? .becameRequired : .becameOptional) }
    if a.deprecated != b.deprecated {
      note(
        .parameterDeprecation, b.deprecated ? .becameTrue : .becameFalse,
        lifecycle: (Lifecycle(deprecated: a.deprecated), Lifecycle(deprecated: b.deprecated)))
    }
    let isScalar = areScalar(a, b)
    let before = payloadText(a, isScalar: isScalar)
    let after = payloadText(b, isScalar: isScalar)
    let isOtherPayload = mediaTypeName(a) != mediaTypeName(b)
    if before != after { note(isOtherPayload ? .parameterPayload : .parameterStyle, .changed, old: before, new: after) }
    // What is written in another way is no longer compared inside.
    guard (a.content == nil) == (b.content == nil) else { return }
    let isText = b.content.map { !MediaTypeName.isJSON($0.name) } ?? true
    let context = Context(role: role, place: .parameter, isText: isText)
    comparePayloadSchemas(a.schema, b.schema, context, index, name: b.name, at: a.location, b.location)
  }

  private func mediaTypeName(_ header: Header) -> String? { header.content.map { MediaTypeName.normal($0.name) } }

  /// `application/json`, `simple, exploded`; one value is written the same exploded or not.
  private func payloadText(_ header: Header, isScalar: Bool) -> String {
    if let media = header.content { return MediaTypeName.normal(media.name) }
    return ParameterStyle.simple.rawValue + (isScalar || !header.explode ? "" : ", exploded")
  }

  private mutating func areScalar(_ a: Header, _ b: Header) -> Bool {
    guard let old = a.schema, let new = b.schema else { return true }
    return isScalar(old, in: &schemas.old) && isScalar(new, in: &schemas.new)
  }

  /// The schemas of a parameter or header whose value is written in the same way on both sides.
  mutating func comparePayloadSchemas(
    _ old: SchemaID?, _ new: SchemaID?, _ context: Context, _ index: OperationIndex, name: String,
    at oldLocation: SourceLocation, _ newLocation: SourceLocation
  ) {
    let before = old.flatMap { schemas.old[schemas.old.id($0)].saysNothing ? nil : $0 }
    let after = new.flatMap { schemas.new[schemas.new.id($0)].saysNothing ? nil : $0 }
    switch (before, after) {
    case (nil, nil): break
    case (nil, _?):
      note(
        .mediaTypeSchema, .added, in: index, role: context.role, place: context.place, name: name, at: oldLocation,
        newLocation)
    case (_?, nil):
      note(
        .mediaTypeSchema, .removed, in: index, role: context.role, place: context.place, name: name, at: oldLocation,
        newLocation)
    case (let before?, let after?): use(before, after, as: context, in: index, name: name)
    }
  }

  // MARK: Parts

  /// The headers of a part of a multipart body: they are written by who writes the body.
  mutating func comparePartHeaders(
    _ a: [Header], _ b: [Header], of part: String, in index: OperationIndex, role: Role,
    at oldLocation: SourceLocation, _ newLocation: SourceLocation
  ) {
    func note(
      _ edit: Edit, _ header: Header, old: String? = nil, new: String? = nil, at oldPlace: SourceLocation,
      _ newPlace: SourceLocation, topic: Topic = .encodingHeader
    ) {
      self.note(
        topic, edit, in: index, role: role, name: header.name, placement: .header, old: old, new: new, at: oldPlace,
        newPlace)
    }
    let (a, b) = (Self.described(a), Self.described(b))
    for header in a {
      guard let other = successor(of: header, among: b) else {
        note(
          header.required ? .removedRequired : .removed, header, old: part, at: header.location, newLocation)
        continue
      }
      if header.required != other.required {
        note(
          other.required ? .becameRequired : .becameOptional, other, old: part, new: part, at: header.location,
          other.location)
      }
      let before = mediaTypeName(header) ?? ParameterStyle.simple.rawValue
      let after = mediaTypeName(other) ?? ParameterStyle.simple.rawValue
      if before != after {
        self.note(
          .encoding, .changed, in: index, role: role, name: "\(part), header \(other.name)", old: before, new: after,
          at: header.location, other.location)
      } else {
        let context = Context(role: role, place: .property, isText: other.content == nil)
        comparePayloadSchemas(
          header.schema, other.schema, context, index, name: other.name, at: header.location, other.location)
      }
    }
    for header in b where successor(of: header, among: a) == nil {
      note(
        header.required ? .addedRequired : .added, header, new: part, at: oldLocation, header.location)
    }
  }
}
