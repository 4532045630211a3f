import APIModel
import YAML

/// A parameter with the place where the list names it, which for a reference is not where it is defined.
struct LocatedParameter {
  var parameter: Parameter
  var mark: Mark
}

/// The parameters of one operation: its own, those of its path item, and what the path template asks for.
extension DocumentReader {
  /// A list of parameters, without those that OpenAPI lets the body decide.
  mutating func readParameters(_ entry: Mapping.Entry) -> [LocatedParameter] {
    var parameters: [LocatedParameter] = []
    var seen: [ParameterKey: Mark] = [:]
    for node in readItems(entry) where bodyParameter(node) == nil {
      guard let parameter = readParameter(node) else { continue }
      if let first = seen[ParameterKey(parameter)] {
        report(
          .duplicateParameter(parameter.name, placement: parameter.placement.rawValue), at: node.mark,
          related: (first, "the first one is here"))
        continue
      }
      seen[ParameterKey(parameter)] = node.mark
      guard keepsHeader(parameter) else { continue }
      parameters.append(LocatedParameter(parameter: parameter, mark: node.mark))
    }
    return parameters
  }

  /// OpenAPI says that header parameters of three names are ignored. `Authorization` is kept: servers that read it by hand declare it.
  private mutating func keepsHeader(_ parameter: Parameter) -> Bool {
    guard parameter.placement == .header else { return true }
    switch parameter.name.lowercased() {
    case "authorization":
      report(.authorizationHeader, at: mark(of: parameter.location))
      return true
    case "accept", "content-type":
      report(.bodyHeader(parameter.name), at: mark(of: parameter.location))
      return false
    default:
      return true
    }
  }

  /// The parameters of a path item without those that its template has no place for.
  mutating func keepingTemplateParameters(_ parameters: [LocatedParameter], template: PathTemplate)
    -> [LocatedParameter]
  {
    parameters.filter { located in
      guard located.parameter.placement == .path, !template.contains(located.parameter.name) else { return true }
      report(.unusedPathParameter(located.parameter.name, path: template.text), at: located.mark)
      return options.keepsUnusedPathParameters
    }
  }

  mutating func merged(
    _ own: [LocatedParameter], over shared: [LocatedParameter], template: PathTemplate?, at mark: Mark
  ) -> [Parameter] {
    let kept = template.map { keepingTemplateParameters(own, template: $0) } ?? own
    let overridden = Set(kept.map { ParameterKey($0.parameter) })
    var parameters = kept.map(\.parameter)
    parameters += shared.map(\.parameter).filter { !overridden.contains(ParameterKey($0)) }
    guard let template else { return parameters }
    let declared = Set(parameters.lazy.filter { $0.placement == .path }.map(\.name))
    for name in template.names where !declared.contains(name) {
      report(.undeclaredPathParameter(name, path: template.text), atKey: mark)
      let schema = schemas.add(Schema(kind: .string(StringFacets()), location: location(mark)))
      parameters.append(
        Parameter(
          name: name, placement: .path, required: true,
          payload: .schema(schema, style: .simple, explode: false, allowReserved: false), location: location(mark)))
    }
    return parameters
  }
}

/// What makes a parameter unique. Header names are compared without case.
private struct ParameterKey: Hashable {
  let placement: ParameterLocation
  let name: String

  init(_ parameter: Parameter) {
    placement = parameter.placement
    name = placement == .header ? parameter.name.lowercased() : parameter.name
  }
}
