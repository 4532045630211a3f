/// A document with the given texts wherever a document says something.
struct HostileDocument {
  var texts: [String]
  /// What stands where a document has one text only.
  var title: String

  var source: String {
    let document: JSONText = [
      "openapi": "3.1.0",
      "info": ["title": .text(title), "summary": .text(title), "description": .text(title), "version": .text(title)],
      "servers": .list([["url": .text("https://example.com/" + title), "description": .text(title)]]),
      "tags": .list(of: texts) { ["name": .text($0), "description": .text($0)] },
      "security": .list(of: texts) { .object(of: [$0]) { _ in .list([]) } },
      "paths": .object(
        texts.enumerated().map { ("/\($0.offset)/" + withoutBraces($0.element), path($0.element, $0.offset)) }),
      "components": [
        "schemas": .object(schemas),
        "securitySchemes": .object(of: texts) { _ in ["type": "http", "scheme": "bearer"] },
      ],
    ]
    return document.source
  }

  private func path(_ text: String, _ number: Int) -> JSONText {
    let response: JSONText = [
      "description": .text(text),
      "headers": .object(of: [text]) { _ in ["description": .text(text), "schema": ["type": "string"]] },
      "content": .object(of: ["application/json", text]) { _ in ["schema": reference("Texts")] },
    ]
    return [
      "post": [
        "operationId": .text(text), "summary": .text(text), "description": .text(text), "tags": [.text(text)],
        "parameters": .list(parameters(text)),
        "requestBody": [
          "description": .text(text),
          "content": .object(of: ["multipart/form-data", text]) { _ in
            [
              "schema": [
                "type": "object", "title": .text(text), "properties": .object(of: [text]) { _ in ["type": "string"] },
              ]
            ]
          },
        ],
        "responses": .object(of: ["200", text]) { _ in response },
      ],
      "patch": ["responses": ["204": ["description": .text(text)]]],
    ]
  }

  private func parameters(_ text: String) -> [JSONText] {
    ["query", "header", "cookie"].map { (place: String) -> JSONText in
      [
        "name": .text(text), "in": .text(place), "description": .text(text),
        "schema": ["type": "string", "enum": [.text(text), "x"], "default": .text(text), "description": .text(text)],
      ]
    }
  }

  private var schemas: [(String, JSONText)] {
    let all = texts.map { JSONText.text($0) }
    let every: [(String, JSONText)] = [
      (
        "Texts",
        [
          "type": "object", "title": .text(title), "description": .text(title),
          "required": .list(Array(all.prefix(all.count / 2))),
          "properties": .object(of: texts) { text in
            [
              "type": "string", "description": .text(text), "title": .text(text), "pattern": .text(text),
              "format": .text(text),
              "default": .text(text),
            ]
          },
          "additionalProperties": ["type": "string", "description": .text(title)],
        ]
      ),
      (
        "Structures",
        [
          "type": "object",
          "properties": .object(of: texts) { text in
            ["type": "object", "description": .text(text), "properties": .object(of: [text]) { ["enum": [.text($0)]] }]
          },
        ]
      ),
      ("Values", ["type": "string", "enum": .list(all), "default": .text(title)]),
      (
        "Named",
        [
          "type": "string", "enum": .list(texts.indices.map { .text("v\($0)") }), "x-enum-varnames": .list(all),
          "x-enum-descriptions": .list(all),
        ]
      ),
      ("Any", ["default": .object(of: texts) { .text($0) }]),
      (
        "Union",
        [
          "oneOf": .list(of: texts, reference),
          "discriminator": [
            "propertyName": .text(texts.first ?? ""),
            "mapping": .object(of: texts) { .text(pointer($0)) },
          ],
        ]
      ),
      (
        "Constants",
        [
          "oneOf": .list(of: texts) { text in
            [
              "type": "object", "required": ["kind"],
              "properties": ["kind": ["const": .text(text)], "of": ["type": "string"]],
            ]
          }
        ]
      ),
      (
        "Tuple",
        [
          "type": "array",
          "prefixItems": .list(of: Array(texts.prefix(3))) { ["const": .text($0), "description": .text($0)] },
        ]
      ),
    ]
    let named = texts.map { (text: String) -> (String, JSONText) in
      (
        text,
        ["type": "object", "description": .text(text), "properties": .object(of: [text]) { ["const": .text($0)] }]
      )
    }
    return every + named
  }

  private func reference(_ name: String) -> JSONText { ["$ref": .text(pointer(name))] }

  private func pointer(_ name: String) -> String {
    var escaped = ""
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "~"): escaped += "~0"
      case UInt8(ascii: "/"): escaped += "~1"
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: escaped.unicodeScalars.append(Unicode.Scalar(byte))
      default: escaped += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }
    return "#/components/schemas/" + escaped
  }

  /// Braces would make parameters, which the document does not declare.
  private func withoutBraces(_ text: String) -> String { text.filter { $0 != "{" && $0 != "}" } }
}
