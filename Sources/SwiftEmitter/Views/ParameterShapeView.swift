/// How text becomes a struct: `parameterShape.mustache`.
struct ParameterShapeView: TemplateView {
  var access: String
  var qualifiedName: String
  /// `.object(["limit": .integer], additional: nil)`
  var shape: String

  func value(for key: String) -> ViewValue? {
    switch key {
    case "access": .text(access)
    case "qualifiedName": .text(qualifiedName)
    case "shape": .text(shape)
    default: nil
    }
  }
}

extension ParameterShapeView {
  static let description = ViewDescription(
    "ParameterShapeView", "How the text of parameters and forms becomes a struct.",
    [
      .access,
      .text("qualifiedName", "The type, with the types around it.", "Filter.Range"),
      .text("shape", "Its shape as an expression.", ".object([\"limit\": .integer], additional: nil)"),
    ])
}
