/// The public declarations of a module as the compiler prints them: one a line, with every type spelt out.
///
/// Read from there and not from the generator's plans, so that what those forget is not forgotten here.
struct SwiftInterface {
  struct Parameter {
    /// `_` for none.
    var label: String
    var type: String
    var isOmittable: Bool
  }

  struct Member {
    var name: String
    var type: String
    var isStatic: Bool
  }

  struct Function {
    var name: String
    var parameters: [Parameter]
    /// `async throws -> Shop.Item`
    var effects: String
  }

  struct Case {
    var name: String
    var payload: [Parameter]
  }

  struct TypeEntry {
    /// `struct`, `enum` or `protocol`.
    var keyword: String
    var members: [Member] = []
    var cases: [Case] = []
    var initializers: [[Parameter]] = []
    var functions: [Function] = []
    /// Literals that make a value: `stringLiteral`.
    var literals: [String] = []
  }

  /// By full names: `Checked.Item`.
  private(set) var types: [String: TypeEntry] = [:]
  private(set) var aliases: [String: String] = [:]
  let module: String

  init(_ text: String, module: String) {
    self.module = module
    var scopes: [String?] = []
    for line in text.split(separator: "\n") {
      let words = line.trimmingPrefix { $0 == " " }
      if words.hasPrefix("}") {
        if !scopes.isEmpty { scopes.removeLast() }
        continue
      }
      let scope = scopes.last ?? ""
      let opens = line.hasSuffix("{")
      let inner = scope.map { read(Self.bare(words), in: $0) } ?? nil
      if opens { scopes.append(inner) }
    }
  }

  /// Without attributes, access and the like.
  private static func bare(_ line: Substring) -> Substring {
    var rest = line
    let noise = ["nonisolated ", "public ", "indirect ", "mutating ", "final "]
    while true {
      if rest.hasPrefix("@") {
        // `@available(*, deprecated, renamed: "x") public var …`
        var depth = 0
        let end = rest.firstIndex { character in
          if character == "(" { depth += 1 }
          if character == ")" { depth -= 1 }
          return character == " " && depth == 0
        }
        rest = rest[(end ?? rest.endIndex)...].dropFirst()
      } else if let word = noise.first(where: rest.hasPrefix) {
        rest = rest.dropFirst(word.count)
      } else {
        return rest
      }
    }
  }

  /// The name of the type that the line opens.
  private mutating func read(_ line: Substring, in scope: String) -> String? {
    func after(_ word: String) -> Substring? { line.hasPrefix(word) ? line.dropFirst(word.count) : nil }
    for keyword in ["struct", "enum", "protocol"] {
      guard let rest = after(keyword + " ") else { continue }
      let name = (scope.isEmpty ? module : scope) + "." + rest.prefix { $0 != " " && $0 != ":" }
      types[name] = TypeEntry(keyword: keyword)
      return name
    }
    if let rest = after("extension ") { return String(rest.prefix { $0 != " " && $0 != ":" }) }
    if let rest = after("typealias ") {
      let parts = rest.split(separator: "=", maxSplits: 1)
      let name = parts[0].filter { $0 != " " }
      let standard = ["AllCases", "RawValue"]
      if !standard.contains(name), !name.hasSuffix("LiteralType"), parts.count > 1 {
        aliases[(scope.isEmpty ? module : scope) + "." + name] = String(parts[1].drop { $0 == " " })
      }
    } else if let rest = after("case ") {
      let (name, parameters, _) = Self.call(rest)
      types[scope]?.cases.append(Case(name: name, payload: parameters))
    } else if after("init(") != nil || after("init?(") != nil {
      let (_, parameters, _) = Self.call(line)
      initializer(parameters, of: scope)
    } else if let rest = after("func ") ?? after("static func ") {
      let (name, parameters, effects) = Self.call(rest)
      if name.contains(" ") || ["hash", "jsonMembers", "validate", "write"].contains(name) { return nil }
      if !line.hasPrefix("static") || scope.hasSuffix("Server") {
        types[scope]?.functions.append(Function(name: name, parameters: parameters, effects: effects))
      }
    } else if let rest = after("static let ") ?? after("static var ") ?? after("let ") ?? after("var ") {
      let parts = rest.split(separator: ":", maxSplits: 1)
      guard parts.count > 1 else { return nil }
      let type = parts[1].trimmingPrefix { $0 == " " }
      let name = String(parts[0])
      if ["jsonKeys", "hashValue", "allCases"].contains(name) { return nil }
      types[scope]?.members.append(
        Member(
          name: name, type: String(type.hasSuffix(" {") ? type.dropLast(2) : type), isStatic: line.hasPrefix("static")))
    }
    return nil
  }

  private mutating func initializer(_ parameters: [Parameter], of scope: String) {
    if parameters.count == 1 {
      if parameters[0].label.hasSuffix("Literal") { types[scope]?.literals.append(parameters[0].label) }
      // How values are read, and what their types have in common.
      if ["from", "_", "rawValue"].contains(parameters[0].label) || parameters[0].label.hasSuffix("Literal") { return }
    }
    types[scope]?.initializers.append(parameters)
  }

  /// `name(label: Type = default, …) effects`
  private static func call(_ text: Substring) -> (String, [Parameter], String) {
    guard let open = text.firstIndex(of: "(") else { return (text.filter { $0 != " " }, [], "") }
    var depth = 0
    var isText = false
    var start = text.index(after: open)
    var pieces: [Substring] = []
    var end = text.endIndex
    var before: Character = " "
    for index in text.indices[open...] {
      let character = text[index]
      if character == "\"", before != "\\" { isText.toggle() }
      before = character
      if isText { continue }
      if "([<".contains(character) { depth += 1 }
      if ")]".contains(character) || character == ">" && text[text.index(before: index)] != "-" { depth -= 1 }
      if depth == 0 || depth == 1 && character == "," {
        pieces.append(text[start..<index])
        start = text.index(after: index)
      }
      if depth == 0 {
        end = start
        break
      }
    }
    let parameters = pieces.filter { !$0.allSatisfy { $0 == " " } }.map { piece -> Parameter in
      let piece = piece.trimmingPrefix { $0 == " " }
      // A label ends at the first colon that stands in no brackets.
      let label = piece.prefix { $0 != ":" && $0 != "[" && $0 != "(" }
      let isLabelled = label.count < piece.count && piece[label.endIndex] == ":"
      let rest = isLabelled ? piece[piece.index(after: label.endIndex)...].trimmingPrefix { $0 == " " } : piece
      let halves = rest.split(separator: " = ", maxSplits: 1)
      return Parameter(
        label: isLabelled ? String(label.prefix { $0 != " " }) : "_", type: String(halves.first ?? ""),
        isOmittable: halves.count > 1)
    }
    return (String(text[..<open]), parameters, String(text[end...].trimmingPrefix { $0 == " " }))
  }

  /// The types that a type's text names, the inner ones of `Checked.Item.Owner` by their full name.
  func named(in text: String) -> Set<String> {
    var found: Set<String> = []
    for piece in text.split(whereSeparator: { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "." || $0 == "`") }) {
      let name = String(piece.trimmingPrefix { $0 == "." })
      if types[name] != nil { found.insert(name) }
      if let target = aliases[name] { found.formUnion(named(in: target)) }
    }
    return found
  }

  /// The types and what they are made of.
  func closure(_ start: Set<String>) -> Set<String> {
    var found: Set<String> = []
    var open = start.sorted()
    while let name = open.popLast() {
      guard found.insert(name).inserted, let type = types[name] else { continue }
      let texts = type.members.filter { !$0.isStatic }.map(\.type) + type.cases.flatMap { $0.payload.map(\.type) }
      open += texts.flatMap(named)
    }
    return found
  }
}
