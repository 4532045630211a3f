/// Builds the documents of examples from the few lines that differ.
enum Sample {
  /// A whole document with one operation.
  ///
  /// - Parameters:
  ///   - operation: lines inside the operation, not indented, apart from its `operationId`.
  ///   - top: lines at the top of the document.
  static func document(operation: String = "responses: {'200': {description: Done}}", top: String = "") -> String {
    let lines = operation.split(separator: "\n").map { "      " + $0 }.joined(separator: "\n")
    return """
      openapi: \(operation.contains("itemSchema") ? "3.2.0" : "3.1.0")
      info: {title: Example, version: 1.0.0}
      paths:
        /things:
          post:
            operationId: addThing
      \(lines)

      """ + (top.isEmpty ? "" : top + "\n") + (operation.contains("#/components/") ? components : "")
  }

  /// What examples refer to.
  private static let components = "components: {schemas: {A: {type: object}, B: {type: object}}}\n"

  /// Two documents that differ inside the operation.
  static func operation(_ old: String, _ new: String, top: String = "") -> Rule.Example {
    let done = "\nresponses: {'200': {description: Done}}"
    func whole(_ text: String) -> String { text.contains("responses:") ? text : text + done }
    return Rule.Example(
      old: document(operation: whole(old), top: top), new: document(operation: whole(new), top: top))
  }

  /// Two documents that differ at their top.
  static func top(_ old: String, _ new: String) -> Rule.Example {
    Rule.Example(old: document(top: old), new: document(top: new))
  }

  /// Two documents that differ in a schema.
  static func schema(
    _ old: String, _ new: String, role: Role, place: Place, masked: Bool = false, mediaType: String = "application/json"
  ) -> Rule.Example {
    let flag = role == .request ? "readOnly: true" : "writeOnly: true"
    func document(_ schema: String) -> String {
      let whole = masked ? marked(schema, flag) : schema
      return self.document(operation: use(whole, role: role, place: place, mediaType: mediaType))
    }
    return Rule.Example(old: document(old), new: document(new))
  }

  private static func marked(_ schema: String, _ flag: String) -> String {
    schema == "{}" ? "{\(flag)}" : "{\(flag), " + schema.dropFirst()
  }

  private static func use(_ schema: String, role: Role, place: Place, mediaType: String) -> String {
    let object = "{type: object, properties: {size: \(schema)}}"
    let done = "responses: {'200': {description: Done}}"
    switch (role, place) {
    case (.request, .body): return "requestBody: {content: {\(mediaType): {schema: \(schema)}}}\n" + done
    case (.request, .property): return "requestBody: {content: {\(mediaType): {schema: \(object)}}}\n" + done
    case (.request, .parameter): return "parameters: [{name: size, in: query, schema: \(schema)}]\n" + done
    case (.request, .parameterProperty): return "parameters: [{name: filter, in: query, schema: \(object)}]\n" + done
    case (.response, .body):
      return "responses: {'200': {description: Done, content: {\(mediaType): {schema: \(schema)}}}}"
    case (.response, .property):
      return "responses: {'200': {description: Done, content: {\(mediaType): {schema: \(object)}}}}"
    case (.response, .parameter):
      return "responses: {'200': {description: Done, headers: {Size: {schema: \(schema)}}}}"
    case (.response, .parameterProperty):
      return "responses: {'200': {description: Done, headers: {Filter: {schema: \(object)}}}}"
    }
  }
}
