import APIModel
import Diagnostics

extension APIComparison {
  /// Schemes that only one side has, matched by what they are: the name of a scheme is never on the wire.
  static func schemeRenames(_ old: API, _ new: API) -> [String: String] {
    let oldNames = Set(old.securitySchemes.map(\.name))
    var open = new.securitySchemes.filter { !oldNames.contains($0.name) }
    var renames: [String: String] = [:]
    for scheme in old.securitySchemes where !new.securitySchemes.contains(where: { $0.name == scheme.name }) {
      guard let position = open.firstIndex(where: { kindText($0.kind) == kindText(scheme.kind) }) else { continue }
      renames[scheme.name] = open.remove(at: position).name
    }
    return renames
  }

  /// Everything that makes a scheme what it is.
  private static func kindText(_ kind: SecurityScheme.Kind) -> String {
    switch kind {
    case .apiKey(let name, let place): "apiKey \(place.rawValue) \(name)"
    case .http(let scheme, _): "http \(scheme)"
    case .openIDConnect(let url): "openIdConnect \(url)"
    case .mutualTLS: "mutualTLS"
    case .oauth2(let flows):
      "oauth2 "
        + flows.sorted { $0.name < $1.name }.map { flow in
          let urls = [flow.authorizationURL, flow.tokenURL, flow.refreshURL, flow.deviceAuthorizationURL]
          return ([flow.name] + urls.map { $0 ?? "" } + flow.scopes.sorted()).joined(separator: " ")
        }.joined(separator: "; ")
    }
  }

  mutating func compareSchemes() {
    for scheme in old.securitySchemes {
      let name = schemeRenames[scheme.name] ?? scheme.name
      guard let other = new.securitySchemes.first(where: { $0.name == name }) else {
        note(
          .securityScheme, .removed, in: nil, name: scheme.name, old: typeName(scheme.kind), at: scheme.location,
          new.location)
        continue
      }
      if other.name != scheme.name {
        note(
          .securityScheme, .renamed, in: nil, name: other.name, old: scheme.name, new: other.name, at: scheme.location,
          other.location)
      }
      compare(scheme, other)
    }
    let known = Set(old.securitySchemes.map { schemeRenames[$0.name] ?? $0.name })
    for scheme in new.securitySchemes where !known.contains(scheme.name) {
      note(
        .securityScheme, .added, in: nil, name: scheme.name, new: typeName(scheme.kind), at: old.location,
        scheme.location)
    }
  }

  private mutating func compare(_ a: SecurityScheme, _ b: SecurityScheme) {
    func note(_ topic: Topic, _ old: String?, _ new: String?) {
      guard old != new else { return }
      self.note(topic, .changed, in: nil, name: b.name, old: old, new: new, at: a.location, b.location)
    }
    switch (a.kind, b.kind) {
    case (.apiKey(let old, let oldPlace), .apiKey(let new, let newPlace)):
      note(.securitySchemeDetail, "\(oldPlace.rawValue) \(old)", "\(newPlace.rawValue) \(new)")
    case (.http(let old, _), .http(let new, _)):
      note(.securitySchemeDetail, old, new)
    case (.oauth2(let old), .oauth2(let new)):
      compareFlows(old, new, a, b)
    case (.openIDConnect(let old), .openIDConnect(let new)):
      note(.securitySchemeDetail, old, new)
    default:
      note(.securitySchemeType, typeName(a.kind), typeName(b.kind))
    }
  }

  private mutating func compareFlows(_ old: [OAuthFlow], _ new: [OAuthFlow], _ a: SecurityScheme, _ b: SecurityScheme) {
    func note(_ topic: Topic, _ old: String?, _ new: String?, edit: Edit = .changed, name: String? = nil) {
      guard old != new else { return }
      self.note(topic, edit, in: nil, name: name ?? b.name, old: old, new: new, at: a.location, b.location)
    }
    for flow in old {
      guard let other = new.first(where: { $0.name == flow.name }) else {
        note(.oauthFlow, flow.name, nil, edit: .removed, name: flow.name)
        continue
      }
      note(.oauthURL, flow.authorizationURL, other.authorizationURL)
      note(.oauthTokenURL, flow.tokenURL, other.tokenURL)
      note(.oauthRefreshURL, flow.refreshURL, other.refreshURL)
      note(.oauthDeviceURL, flow.deviceAuthorizationURL, other.deviceAuthorizationURL)
      for scope in flow.scopeDescriptions {
        let described = other.scopeDescriptions.first { $0.name == scope.name }
        guard let described, described.value != scope.value else { continue }
        let old = ValueText.plain(scope.value)
        note(.oauthScope, old, ValueText.plain(described.value), name: scope.name)
      }
      for scope in flow.scopes where !other.scopes.contains(scope) {
        note(.oauthScope, scope, nil, edit: .removed, name: scope)
      }
      for scope in other.scopes where !flow.scopes.contains(scope) {
        note(.oauthScope, nil, scope, edit: .added, name: scope)
      }
    }
    for flow in new where !old.contains(where: { $0.name == flow.name }) {
      note(.oauthFlow, nil, flow.name, edit: .added, name: flow.name)
    }
  }

  private func typeName(_ kind: SecurityScheme.Kind) -> String {
    switch kind {
    case .apiKey: "apiKey"
    case .http: "http"
    case .oauth2: "oauth2"
    case .openIDConnect: "openIdConnect"
    case .mutualTLS: "mutualTLS"
    }
  }
}
