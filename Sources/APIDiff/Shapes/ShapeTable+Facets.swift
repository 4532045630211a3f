import APIModel

/// Facets of schemas that must hold together: of two bounds the tighter one counts.
extension ShapeTable {
  func merge(_ facets: NumberFacets, into shape: Shape) {
    shape.format = shape.format ?? facets.format
    shape.minimum = tighter(shape.minimum, facets.minimum) { $0 > $1 }
    shape.maximum = tighter(shape.maximum, facets.maximum) { $0 < $1 }
    shape.multipleOf = shape.multipleOf ?? facets.multipleOf
  }

  func tighter(_ a: Bound?, _ b: Bound?, _ isTighter: (Double, Double) -> Bool) -> Bound? {
    guard let a else { return b }
    guard let b else { return a }
    if a.value == b.value { return a.exclusive ? a : b }
    return isTighter(a.value, b.value) ? a : b
  }

  func merge(_ facets: StringFacets, into shape: Shape) {
    shape.format = shape.format ?? facets.format
    shape.minLength = larger(shape.minLength, facets.minLength)
    shape.maxLength = smaller(shape.maxLength, facets.maxLength)
    if let pattern = facets.pattern, !shape.patterns.contains(pattern) { shape.patterns.append(pattern) }
    shape.contentEncoding = shape.contentEncoding ?? facets.contentEncoding
    shape.contentMediaType = shape.contentMediaType ?? facets.contentMediaType
  }

  func larger(_ a: Int?, _ b: Int?) -> Int? {
    guard let a, let b else { return a ?? b }
    return max(a, b)
  }

  func smaller(_ a: Int?, _ b: Int?) -> Int? {
    guard let a, let b else { return a ?? b }
    return min(a, b)
  }

  func merge(_ facets: ArrayFacets, into shape: Shape, _ parts: inout Merge) {
    if let items = facets.items { parts.items.append(items) }
    for (index, item) in facets.prefixItems.enumerated() {
      if parts.prefixItems.indices.contains(index) {
        parts.prefixItems[index].append(item)
      } else {
        parts.prefixItems.append([item])
      }
    }
    shape.minItems = larger(shape.minItems, facets.minItems)
    shape.maxItems = smaller(shape.maxItems, facets.maxItems)
    shape.uniqueItems = shape.uniqueItems || facets.uniqueItems
  }

  func merge(_ facets: ObjectFacets, into shape: Shape, _ parts: inout Merge) {
    for property in facets.properties { parts.add(property) }
    parts.required += facets.undeclaredRequired.filter { !parts.required.contains($0) }
    for property in facets.patternProperties {
      if let index = parts.patternMembers.firstIndex(where: { $0.name == property.name }) {
        parts.patternMembers[index].schemas.append(property.schema)
      } else {
        parts.patternMembers.append(
          Merge.Member(
            name: property.name, schemas: [property.schema], required: false, location: property.location))
      }
    }
    switch facets.additionalProperties {
    case .unspecified, .any: break
    case .forbidden: parts.forbidsAdditional = true
    case .schema(let id): parts.additional.append(id)
    }
    shape.minProperties = larger(shape.minProperties, facets.minProperties)
    shape.maxProperties = smaller(shape.maxProperties, facets.maxProperties)
  }

  func merge(_ facets: EnumerationFacets, into shape: Shape) {
    switch facets.rawType {
    case .string: shape.types.formIntersection(.string)
    case .integer: shape.types.formIntersection(.integer)
    case .number: shape.types.formIntersection(.number)
    case .boolean: shape.types.formIntersection(.boolean)
    case .mixed: break
    }
    let values = facets.cases.map(\.value)
    if let known = shape.values {
      shape.values = known.filter(Set(values).contains)
    } else {
      shape.values = values
    }
    shape.isConst = shape.isConst || facets.isConst
  }
}
