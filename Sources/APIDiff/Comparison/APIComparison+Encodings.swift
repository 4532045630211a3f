import APIModel
import Diagnostics

/// How the parts of forms and multipart bodies are written.
extension APIComparison {
  /// An encoding with what reports call its part: `file`, `[0]` by its position, `archive.index` in a part that has parts.
  private struct NamedEncoding {
    var name: String
    var encoding: Encoding
  }

  mutating func compareEncodings(_ a: MediaType, _ b: MediaType, _ index: OperationIndex, role: Role) {
    let before = encodings(of: a)
    let after = encodings(of: b)
    let isForm = MediaTypeName.withoutParameters(b.name) == "application/x-www-form-urlencoded"
    for name in Set(before.map(\.name)).union(after.map(\.name)).sorted() {
      let one = before.first { $0.name == name }?.encoding
      let other = after.first { $0.name == name }?.encoding
      let places = (one?.location ?? a.location, other?.location ?? b.location)
      let defaults = (
        Self.defaultType(of: name, in: a.schema, &schemas.old, isForm: isForm),
        Self.defaultType(of: name, in: b.schema, &schemas.new, isForm: isForm)
      )
      let old = one.map { encodingText($0, isForm: isForm, defaultType: defaults.0) } ?? ""
      let new = other.map { encodingText($0, isForm: isForm, defaultType: defaults.1) } ?? ""
      if old != new {
        note(
          .encoding, .changed, in: index, role: role, name: name, old: old.isEmpty ? nil : old,
          new: new.isEmpty ? nil : new, at: places.0, places.1,
          mediaTypes: [b.name])
      }
      comparePartHeaders(
        one?.headers ?? [], other?.headers ?? [], of: name, in: index, role: role, at: places.0, places.1)
    }
  }

  private func encodings(of media: MediaType) -> [NamedEncoding] {
    var named: [NamedEncoding] = []
    func add(_ encoding: Encoding, _ name: String, depth: Int = 0) {
      named.append(NamedEncoding(name: name, encoding: encoding))
      guard depth < 16 else { return }
      for inner in encoding.encodings { add(inner, "\(name).\(inner.property)", depth: depth + 1) }
    }
    for encoding in media.encodings { add(encoding, encoding.property) }
    for (index, encoding) in media.prefixEncodings.enumerated() { add(encoding, "[\(index)]") }
    if let encoding = media.itemEncoding { add(encoding, "[]") }
    return named
  }

  /// What a part is written as when nothing says so (Encoding Object, contentType); nil where its type does not tell. In a form
  /// only plain values have one: what others are written as depends on the style too.
  private static func defaultType(
    of part: String, in schema: SchemaID?, _ table: inout ShapeTable, isForm: Bool
  ) -> String? {
    guard let schema, let member = table[table.id(schema)].members.first(where: { $0.name == part }) else { return nil }
    var shape = table[member.node]
    if shape.types == .array, !isForm, let items = shape.items { shape = table[items] }
    guard shape.unions.isEmpty, !shape.types.isEmpty else { return nil }
    if shape.types == .object { return isForm ? nil : "application/json" }
    guard shape.types.isSubset(of: [.string, .number, .boolean]) else { return nil }
    if let media = shape.contentMediaType { return isForm ? nil : typeText(media) }
    let isBinary = shape.contentEncoding != nil || shape.format == "binary"
    return shape.types == .string && isBinary ? "application/octet-stream" : "text/plain"
  }

  /// `image/png, image/jpeg`: any of these, in whatever order.
  private static func typeText(_ list: String) -> String {
    list.split(separator: ",").map { MediaTypeName.normal(String($0)) }.sorted().joined(separator: ", ")
  }

  private func encodingText(_ encoding: Encoding, isForm: Bool, defaultType: String?) -> String {
    var parts: [String] = []
    if let type = encoding.contentType.map(Self.typeText), type != defaultType { parts.append(type) }
    if isForm {
      // Here a style that is not said is the default one.
      if encoding.effectiveStyle != .form { parts.append(encoding.effectiveStyle.rawValue) }
      if encoding.effectiveExplode != (encoding.effectiveStyle == .form) {
        parts.append(encoding.effectiveExplode ? "exploded" : "not exploded")
      }
    } else {
      if let style = encoding.style { parts.append(style.rawValue) }
      if let explode = encoding.explode { parts.append(explode ? "exploded" : "not exploded") }
    }
    if encoding.allowReserved { parts.append("reserved characters allowed") }
    return parts.joined(separator: ", ")
  }
}
