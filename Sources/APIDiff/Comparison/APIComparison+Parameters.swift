import APIModel
import Diagnostics

extension APIComparison {
  mutating func compareParameters(_ a: Operation, _ b: Operation, _ index: OperationIndex) {
    var gone: [Parameter] = []
    var left = b.parameters
    let oldNames = PathForm.names(a.path)
    let newNames = PathForm.names(b.path)
    for parameter in a.parameters {
      let name =
        parameter.placement == .path
        ? renamed(parameter.name, oldNames, newNames, declared: b.parameters) : parameter.name
      if let position = left.firstIndex(where: { isSame($0, name, parameter.placement) }) {
        compare(parameter, left.remove(at: position), index)
      } else {
        gone.append(parameter)
      }
    }
    // Another path has other path parameters; that it is another one is said already.
    if oldNames.count != newNames.count {
      gone.removeAll { $0.placement == .path }
      left.removeAll { $0.placement == .path }
    }
    defer { shared = nil }
    for parameter in gone {
      shared = sharedName(parameter, isOld: true)
      if let position = left.firstIndex(where: { $0.name == parameter.name }) {
        let other = left.remove(at: position)
        note(
          .parameter, .moved, in: index, role: role(.request, in: index), place: .parameter, name: other.name,
          placement: other.placement, old: parameter.placement.rawValue, new: other.placement.rawValue,
          at: parameter.location, other.location)
        compare(parameter, other, index)
      } else {
        let lifecycle = Lifecycle(deprecated: parameter.deprecated, parameter.extensions)
        note(
          .parameter, parameter.required ? .removedRequired : .removed, in: index, role: role(.request, in: index),
          place: .parameter, name: parameter.name, placement: parameter.placement, old: source(parameter, in: index),
          at: parameter.location, b.location, lifecycle: (lifecycle, lifecycle))
      }
    }
    for parameter in left {
      shared = sharedName(parameter, isOld: false)
      note(
        .parameter, parameter.required ? .addedRequired : .added, in: index, role: role(.request, in: index),
        place: .parameter, name: parameter.name, placement: parameter.placement, new: source(parameter, in: index),
        isShared: isShared(parameter, in: new), at: a.location, parameter.location)
    }
  }

  /// What the parameter is in.
  private func source(_ parameter: Parameter, in index: OperationIndex) -> String {
    role(.request, in: index) == .request ? parameter.placement.rawValue : "what the server sends"
  }

  private func sharedName(_ parameter: Parameter, isOld: Bool) -> String? {
    if let component = parameter.component { return "parameter \(component)" }
    return isShared(parameter, in: isOld ? old : new) ? "parameters of several operations" : nil
  }

  /// The pointer of the schema leads to the path item, not into the operation.
  private func isShared(_ parameter: Parameter, in api: API) -> Bool {
    guard let schema = parameter.schema else { return false }
    let parts = api.schemas[schema].location.pointer.split(separator: "/")
    return parts.count > 2 && parts[0] == "paths" && parts[2] == "parameters"
  }

  /// Path parameters stand where they stand, whatever they are called.
  private func renamed(_ name: String, _ old: [String], _ new: [String], declared: [Parameter]) -> String {
    guard let position = old.firstIndex(of: name), old.count == new.count else { return name }
    let other = new[position]
    return declared.contains { $0.placement == .path && $0.name == other } ? other : name
  }

  private func isSame(_ parameter: Parameter, _ name: String, _ placement: ParameterLocation) -> Bool {
    guard parameter.placement == placement else { return false }
    // Header names do not tell upper from lower case (RFC 9110, section 5.1).
    return placement == .header ? parameter.name.lowercased() == name.lowercased() : parameter.name == name
  }

  private mutating func compare(_ a: Parameter, _ b: Parameter, _ index: OperationIndex) {
    shared = sharedName(b, isOld: false)
    defer { shared = nil }
    let role = role(.request, in: index)
    func note(
      _ topic: Topic, _ edit: Edit, old: String? = nil, new: String? = nil,
      lifecycle: (old: Lifecycle, new: Lifecycle)? = nil
    ) {
      self.note(
        topic, edit, in: index, role: role, place: .parameter, name: b.name, placement: b.placement, old: old, new: new,
        at: a.location, b.location, lifecycle: lifecycle)
    }
    if a.name != b.name, a.placement == .path { note(.parameter, .renamed, old: a.name, new: b.name) }
    if a.required != b.required { note(.parameter, b.required ? .becameRequired : .becameOptional) }
    if a.allowEmptyValue != b.allowEmptyValue {
      note(.allowEmptyValue, b.allowEmptyValue ? .becameTrue : .becameFalse)
    }
    let before = Lifecycle(deprecated: a.deprecated, a.extensions)
    let after = Lifecycle(deprecated: b.deprecated, b.extensions)
    for difference in Lifecycle.differences(before, after) {
      switch difference.aspect {
      case .deprecation:
        note(
          .parameterDeprecation, difference.edit, old: difference.old, new: difference.new, lifecycle: (before, after))
      case .sunset:
        note(.parameterSunset, difference.edit, old: difference.old, new: difference.new, lifecycle: (before, after))
      case .stability: break
      }
    }
    comparePayloads(a, b, index, role: role)
  }

  private mutating func comparePayloads(_ a: Parameter, _ b: Parameter, _ index: OperationIndex, role: Role) {
    let isHeader = b.placement == .header && role == .request
    let context = Context(role: role, place: .parameter, isText: true, isHeader: isHeader)
    switch (a.payload, b.payload) {
    case (
      .schema(let old, let oldStyle, let oldExplode, let oldReserved),
      .schema(let new, let newStyle, let newExplode, let newReserved)
    ):
      let isFlat = isScalar(old, in: &schemas.old) && isScalar(new, in: &schemas.new)
      let before = styleText(oldStyle, explode: oldExplode, reserved: oldReserved, isFlat: isFlat)
      let after = styleText(newStyle, explode: newExplode, reserved: newReserved, isFlat: isFlat)
      if before != after, a.placement == b.placement {
        note(
          .parameterStyle, .changed, in: index, role: role, place: .parameter, name: b.name, placement: b.placement,
          old: before, new: after, at: a.location, b.location)
      }
      if let items = listItems(old, new, newStyle, explode: newExplode) {
        note(
          .type, .generalized, in: index, role: role, place: .parameter, name: b.name, placement: b.placement,
          old: typeText(old, in: &schemas.old), new: typeText(new, in: &schemas.new), at: a.location, b.location)
        use(old, items, as: context, in: index, name: b.name, placement: b.placement)
      } else {
        use(old, new, as: context, in: index, name: b.name, placement: b.placement)
      }
    case (.content(let old), .content(let new)):
      if MediaTypeName.normal(old.name) != MediaTypeName.normal(new.name) {
        note(
          .parameterPayload, .changed, in: index, role: role, place: .parameter, name: b.name, placement: b.placement,
          old: old.name, new: new.name, at: a.location, b.location)
      }
      let context = Context(role: role, place: .parameter, isText: !MediaTypeName.isJSON(new.name), isHeader: isHeader)
      comparePayloadSchemas(old.schema, new.schema, context, index, name: b.name, at: a.location, b.location)
    default:
      note(
        .parameterPayload, .changed, in: index, role: role, place: .parameter, name: b.name, placement: b.placement,
        old: payloadText(a), new: payloadText(b), at: a.location, b.location)
    }
  }

  /// One value: then it does not matter how lists and objects would be written.
  func isScalar(_ id: SchemaID, in table: inout ShapeTable) -> Bool {
    let shape = table[table.id(id)]
    return shape.unions.isEmpty && shape.types.isDisjoint(with: [.array, .object])
  }

  /// The items, where one value became a list: `q=1` is a list of one in the exploded form style.
  private mutating func listItems(
    _ old: SchemaID, _ new: SchemaID, _ style: ParameterStyle, explode: Bool
  ) -> SchemaID? {
    guard style == .form, explode, isScalar(old, in: &schemas.old) else { return nil }
    let list = schemas.new[schemas.new.id(new)]
    guard list.types == .array, let items = list.items else { return nil }
    let accepted = schemas.new[items].types
    let sent = schemas.old[schemas.old.id(old)].types
    let inner = schemas.new[items]
    guard accepted == .string || accepted.isSuperset(of: sent), list.minItems ?? 0 < 2 else { return nil }
    // Items that demand more than the one value did make it another type.
    let outer = schemas.old[schemas.old.id(old)]
    guard inner.format == nil || inner.format == outer.format, Set(inner.patterns).isSubset(of: outer.patterns),
      inner.values == nil || outer.values != nil
    else { return nil }
    return schemas.new.schema(of: items)
  }

  private func typeText(_ id: SchemaID, in table: inout ShapeTable) -> String {
    schemas.typeText(table[table.id(id)])
  }

  private func styleText(_ style: ParameterStyle, explode: Bool, reserved: Bool, isFlat: Bool) -> String {
    var text = style.rawValue
    if isFlat, [.form, .spaceDelimited, .pipeDelimited].contains(style) { text = ParameterStyle.form.rawValue }
    // An object in brackets has this one form, whatever `explode` says.
    if !isFlat, style != .deepObject { text += explode ? ", exploded" : ", not exploded" }
    return reserved ? text + ", reserved characters allowed" : text
  }

  private func payloadText(_ parameter: Parameter) -> String {
    switch parameter.payload {
    case .schema(_, let style, _, _): style.rawValue
    case .content(let media): media.name
    }
  }
}
