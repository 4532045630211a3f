/// Source that uses every declaration of an interface: what people may have written against it.
struct UserSource {
  let interface: SwiftInterface
  private let sent: Set<String>
  private let received: Set<String>

  init(_ interface: SwiftInterface) {
    self.interface = interface
    let functions = interface.types.filter { $0.value.keyword == "protocol" }.flatMap(\.value.functions)
    sent = interface.closure(Set(functions.flatMap { $0.parameters.flatMap { interface.named(in: $0.type) } }))
    received = interface.closure(Set(functions.flatMap { interface.named(in: $0.effects) }))
  }

  private static let head = """
    import HTTPTypes
    import JSONCoding
    import MartletRuntime
    #if canImport(FoundationEssentials)
      import FoundationEssentials
    #else
      import Foundation
    #endif

    """

  /// For both files.
  static let support = "func given<Value>(_ type: Value.Type = Value.self) -> Value { preconditionFailure() }\n"

  /// Calls everything, makes what is sent and reads what is received.
  var callers: String {
    var text = Self.head
    for (name, type) in sorted where type.keyword != "protocol" {
      // What no operation uses may be used by anyone's own code.
      let isOwn = !sent.contains(name) && !received.contains(name)
      if sent.contains(name) || isOwn { text += making(name, type) }
      if received.contains(name) || isOwn && !isServer(name) { text += reading(name, type) }
    }
    for (name, type) in sorted where name.hasSuffix("Client") {
      // The client has what its protocols have: the same calls in short.
      let functions = type.functions + sorted.filter { $0.type.keyword == "protocol" }.flatMap(\.type.functions)
      text += function(
        "call" + Self.word(name),
        "let api: \(name) = given()\nlet _: any \(name.dropLast(6))API = api\n" + calls(functions))
    }
    for (name, type) in sorted where type.keyword == "protocol" {
      text += function("call" + Self.word(name), "let api: any \(name) = given()\n_ = api\n" + calls(type.functions))
    }
    for (name, target) in interface.aliases.sorted(by: { $0.key < $1.key }) {
      text += function("alias" + Self.word(name), "let _: \(target) = given(\(name).self)\n")
    }
    return text
  }

  /// Adopts the protocols, reads what is sent and makes what is received.
  var implementers: String {
    var text = Self.head
    for (name, type) in sorted {
      if sent.contains(name) { text += reading(name, type) }
      if received.contains(name) { text += making(name, type) }
      if isServer(name) {
        text += function("serve", type.functions.map { "_ = \(name).\($0.name)(Handlers())\n" }.joined())
      }
    }
    let requirements = sorted.filter { $0.type.keyword == "protocol" && !$0.name.hasSuffix("Stubs") }.flatMap {
      $0.type.functions.filter { $0.parameters.first?.label == "_" }
    }
    guard let whole = sorted.first(where: { $0.name.hasSuffix("Stubs") })?.name.dropLast(5) else { return text }
    text += "struct Handlers: \(whole)API {\n"
    for requirement in requirements {
      let parameters = requirement.parameters.map { "\($0.label) input: \($0.type)" }.joined(separator: ", ")
      text += "  func \(requirement.name)(\(parameters)) \(requirement.effects) { given() }\n"
    }
    return text + "}\nstruct Unfinished: \(whole)Stubs {}\n"
  }

  private func isServer(_ name: String) -> Bool { name.hasSuffix("Server") }

  private var sorted: [(name: String, type: SwiftInterface.TypeEntry)] {
    interface.types.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private func function(_ name: String, _ body: String) -> String {
    body.isEmpty ? "" : "private func \(name)() async throws {\n\(body)}\n"
  }

  private func making(_ name: String, _ type: SwiftInterface.TypeEntry) -> String {
    var text = ""
    for parameters in type.initializers {
      text += "_ = \(name)(\(arguments(parameters)))\n"
      let required = parameters.filter { !$0.isOmittable }
      if required.count < parameters.count { text += "_ = \(name)(\(arguments(required)))\n" }
    }
    for item in type.cases {
      text += "_ = \(name).\(item.name)" + (item.payload.isEmpty ? "\n" : "(\(arguments(item.payload)))\n")
    }
    if type.keyword == "struct" {
      let stored = type.members.filter { !$0.isStatic && $0.name != "rawValue" }
      if !stored.isEmpty { text += "var value: \(name) = given()\n" }
      for member in stored { text += "value.\(member.name) = given(\(self.type(member.type)).self)\n" }
    }
    text += type.members.filter(\.isStatic).map { "_ = \(name).\($0.name)\n" }.joined()
    for literal in type.literals {
      let value = ["stringLiteral": "\"a\"", "integerLiteral": "1", "floatLiteral": "1.5", "booleanLiteral": "true"][
        literal]
      if let value { text += "let _: \(name) = \(value)\n" }
    }
    return text.isEmpty ? "" : "private func made\(Self.word(name))() {\n\(text)}\n"
  }

  private func reading(_ name: String, _ type: SwiftInterface.TypeEntry) -> String {
    var text = "let value: \(name) = given()\n_ = value\n"
    for member in type.members where !member.isStatic {
      text += "let _: \(self.type(member.type)) = value.\(member.name)\n"
    }
    for member in type.members where member.isStatic && !isServer(name) { text += "_ = \(name).\(member.name)\n" }
    if !type.cases.isEmpty {
      text += "switch value {\n"
      for item in type.cases {
        let names = item.payload.indices.map { "bound\($0)" }
        let patterns = zip(item.payload, names).map { ($0.label == "_" ? "" : $0.label + ": ") + "let " + $1 }
        text += "case .\(item.name)" + (patterns.isEmpty ? ": break\n" : "(\(patterns.joined(separator: ", "))):\n")
        for (parameter, bound) in zip(item.payload, names) {
          text += "let _: \(self.type(parameter.type)) = \(bound)\n"
        }
      }
      text += "}\n"
    }
    return "private func read\(Self.word(name))() {\n\(text)}\n"
  }

  private func calls(_ functions: [SwiftInterface.Function]) -> String {
    functions.map { function in
      let result = function.effects.split(separator: "-> ").dropFirst().first.map { "let _: \($0) = " } ?? ""
      let required = function.parameters.filter { !$0.isOmittable }
      return ([function.parameters] + (required.count < function.parameters.count ? [required] : [])).map {
        "\(result)try await api.\(function.name)(\(arguments($0)))\n"
      }.joined()
    }.joined()
  }

  private func arguments(_ parameters: [SwiftInterface.Parameter]) -> String {
    parameters.map { ($0.label == "_" ? "" : $0.label + ": ") + "given(\(type($0.type)).self)" }.joined(separator: ", ")
  }

  /// `any Sendable` needs brackets in front of `.self`.
  private func type(_ text: String) -> String { text.hasPrefix("any ") ? "(\(text))" : text }

  private static func word(_ name: String) -> String { name.filter { $0.isLetter || $0.isNumber } }
}
