// The readers of fields belong to the decoder, because they record violations in it.
extension RequestDecoder {
  /// Reads a multipart body, at most ``ServerOptions/maximumBodyBytes`` and ``ServerOptions/maximumMultipartParts``. A body that
  /// is none gives an absent form and a recorded violation.
  public mutating func multipart(required: Bool = false) async -> MultipartFormData {
    let nothing = MultipartFormData(isPresent: false)
    if request.body.isEmpty {
      return required ? missingBody() ?? nothing : nothing
    }
    guard let contentType, contentType.essence == "multipart/form-data" else {
      rejectContentType(["multipart/form-data"])
      return nothing
    }
    do {
      var parser = try MultipartParser(contentType: contentType, maximumParts: options.maximumMultipartParts)
      var size = 0
      for try await chunk in request.body {
        size += chunk.count
        guard size <= options.maximumBodyBytes else { throw HTTPBodyError.tooLarge(limit: options.maximumBodyBytes) }
        try parser.append(chunk)
      }
      return MultipartFormData(parts: try parser.finish())
    } catch let error as MultipartError {
      record(.body, .syntax, [], error.description)
      return nothing
    } catch {
      reject(unreadable: error)
      return nothing
    }
  }

  /// Reads a file; of several the last.
  public mutating func multipartFile(
    _ form: MultipartFormData, _ name: String, required: Bool = false
  ) -> BinaryData? {
    guard let part = form.parts(named: name).last else { return required ? missing(field: name) : nil }
    return BinaryData(part)
  }

  /// Reads every file of a field; `nil` when there is none.
  public mutating func multipartFiles(
    _ form: MultipartFormData, _ name: String, required: Bool = false
  ) -> [BinaryData]? {
    let parts = form.parts(named: name)
    if parts.isEmpty { return required ? missing(field: name) : nil }
    return parts.map(BinaryData.init)
  }

  /// Reads a field that is no file: JSON where its part says so or its shape is an object, otherwise text by its shape. The
  /// parts of one field are an array.
  public mutating func multipartValue<Value: JSONDecodable>(
    _ form: MultipartFormData, _ name: String, as type: Value.Type = Value.self, shape: ParameterShape,
    required: Bool = false
  ) -> Value? {
    let parts = form.parts(named: name)
    guard let last = parts.last else { return required ? missing(field: name) : nil }
    if last.contentType.flatMap(MediaType.init)?.isJSON == true, parts.count == 1 || shape.form != .array {
      return decode(last.bytes, .body, below: [.key(name)])
    }
    var nodes: [ParameterNode] = []
    for part in parts {
      guard let text = PercentEncoding.validatedText(part.bytes) else {
        record(.body, .value, [.key(name)], "the text is not valid UTF-8")
        return nil
      }
      nodes.append(.text(text))
    }
    do throws(ParameterProblem) {
      let node = nodes.count == 1 ? nodes[0] : .list(nodes)
      return decode(try shape.json(node), .body, below: [.key(name)])
    } catch {
      record(.body, .value, [.key(name)] + error.path, error.message)
      return nil
    }
  }

  private mutating func missing<Value>(field name: String) -> Value? {
    record(.body, .missing, [.key(name)], "required field is missing")
    return nil
  }
}

extension BinaryData {
  fileprivate init(_ part: MultipartPart) {
    self.init(part.bytes, filename: part.filename, contentType: part.contentType)
  }
}
