import APIModel
import Diagnostics
import SpecLoader
import SwiftEmitter
import Testing

/// Every name that a document got, by the place in the document that it names.
struct SwiftNames {
  var names: [String: String] = [:]
  var lock: NameLock

  /// nil where the document cannot be read.
  init?(_ source: SourceText, options: EmitterOptions = EmitterOptions(name: "Same"), lock: NameLock = NameLock()) {
    var diagnostics = DiagnosticCollector()
    guard let api = SpecLoader().load(source, into: &diagnostics) else { return nil }
    let plan = Planner.plan(api, options: options, lock: lock, into: &diagnostics)
    self.lock = plan.lock
    for declaration in plan.declarations where isPrinted(declaration, plan) { add(declaration) }
    for operation in plan.operations { add(operation) }
    for (tag, name) in plan.tagNames { names["tag " + tag] = name }
  }

  init?(text: String, lock: NameLock = NameLock()) { self.init(SourceText(file: "api.yaml", text: text), lock: lock) }

  /// A union that came down to one type has no declaration any more.
  private func isPrinted(_ declaration: Declaration, _ plan: EmissionPlan) -> Bool {
    if case .operation = declaration.kind { return false }
    guard let parent = declaration.parent else { return plan.topLevel.contains(declaration.id) }
    return plan[parent].children.contains(declaration.id)
  }

  private mutating func add(_ declaration: Declaration) {
    let place = declaration.place
    names["type " + place] = declaration.qualifiedName
    switch declaration.kind {
    case .structure(let structure):
      for property in structure.properties { names["property \(place)/\(property.key)"] = property.name }
    case .enumeration(let enumeration):
      for item in enumeration.cases { names["case \(place)/\(item.literal)"] = item.name }
    case .union, .tuple, .alias, .pending, .operation: break
    }
  }

  private mutating func add(_ operation: OperationPlan) {
    let place = operation.method + " " + NameLock.pathKey(operation.path)
    names["operation " + place] = operation.name
    names["input " + place] = operation.inputType
    names["output " + place] = operation.outputType
    for parameter in operation.parameters {
      let key = parameter.placement == .path ? "" : parameter.key
      if !key.isEmpty { names["parameter \(place) \(parameter.placement) \(key)"] = parameter.name }
    }
    if let body = operation.body, body.isEnum {
      for content in body.contents { names["body \(place) \(content.mediaType)"] = content.caseName }
    }
    for response in operation.responses {
      names["response \(place) \(response.status)"] = response.caseName
      for header in response.headers { names["header \(place) \(response.status) \(header.key)"] = header.name }
    }
  }

  /// What both have and call differently.
  func renamed(in other: SwiftNames) -> [String] {
    names.keys.sorted().compactMap { place in
      guard let name = names[place], let new = other.names[place], new != name else { return nil }
      return "\(place): \(name) → \(new)"
    }
  }
}
