import APIModel
import Diagnostics

extension APIComparison {
  /// Schemes that only one side has, matched by what they are, or else by who uses them: the name of a scheme is never on the
  /// wire.
  static func schemeRenames(_ old: API, _ new: API) -> [String: String] {
    let oldNames = Set(old.securitySchemes.map(\.name))
    let newNames = Set(new.securitySchemes.map(\.name))
    var open = new.securitySchemes.filter { !oldNames.contains($0.name) }
    var left: [SecurityScheme] = []
    var renames: [String: String] = [:]
    for scheme in old.securitySchemes where !newNames.contains(scheme.name) {
      if let position = open.firstIndex(where: { kindText($0.kind) == kindText(scheme.kind) }) {
        renames[scheme.name] = open.remove(at: position).name
      } else {
        left.append(scheme)
      }
    }
    if left.isEmpty || open.isEmpty { return renames }
    // The same requirements with one name in the place of another one, of a scheme of the same type.
    let uses = (SchemeUses(old, both: new, names: renames), SchemeUses(new, both: old))
    for scheme in left {
      let used = uses.0.text(scheme.name)
      let candidates = open.indices.filter {
        typeName(open[$0].kind) == typeName(scheme.kind) && uses.1.text(open[$0].name) == used
      }
      if !used.isEmpty, candidates.count == 1 { renames[scheme.name] = open.remove(at: candidates[0]).name }
    }
    return renames
  }

  /// Everything that makes a scheme what it is.
  private static func kindText(_ kind: SecurityScheme.Kind) -> String {
    switch kind {
    case .apiKey(let name, let place): "apiKey \(keyText(name, place))"
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

  /// Header names do not tell upper from lower case (RFC 9110, section 5.1).
  private static func keyText(_ name: String, _ place: ParameterLocation) -> String {
    "\(place.rawValue) \(place == .header ? name.lowercased() : name)"
  }

  mutating func compareSchemes() {
    for scheme in old.securitySchemes {
      let name = schemeRenames[scheme.name] ?? scheme.name
      guard let other = new.securitySchemes.first(where: { $0.name == name }) else {
        note(
          .securityScheme, .removed, in: nil, name: scheme.name, old: Self.typeName(scheme.kind), at: scheme.location,
          new.location, inheriting: inheritance.users(of: scheme.name))
        continue
      }
      if other.name != scheme.name {
        note(
          .securityScheme, .renamed, in: nil, name: other.name, old: scheme.name, new: other.name, at: scheme.location,
          other.location, inheriting: inheritance.users(of: other.name))
      }
      compare(scheme, other)
    }
    let known = Set(old.securitySchemes.map { schemeRenames[$0.name] ?? $0.name })
    for scheme in new.securitySchemes where !known.contains(scheme.name) {
      note(
        .securityScheme, .added, in: nil, name: scheme.name, new: Self.typeName(scheme.kind), at: old.location,
        scheme.location, inheriting: inheritance.users(of: scheme.name))
    }
  }

  private mutating func compare(_ a: SecurityScheme, _ b: SecurityScheme) {
    func note(_ topic: Topic, _ old: String?, _ new: String?) {
      guard old != new else { return }
      self.note(
        topic, .changed, in: nil, name: b.name, old: old, new: new, at: a.location, b.location,
        inheriting: inheritance.users(of: b.name))
    }
    switch (a.kind, b.kind) {
    case (.apiKey(let old, let oldPlace), .apiKey(let new, let newPlace)):
      if Self.keyText(old, oldPlace) != Self.keyText(new, newPlace) {
        note(.securitySchemeDetail, "\(oldPlace.rawValue) \(old)", "\(newPlace.rawValue) \(new)")
      }
    case (.http(let old, _), .http(let new, _)):
      note(.securitySchemeDetail, old, new)
    case (.oauth2(let old), .oauth2(let new)):
      compareFlows(old, new, a, b)
    case (.openIDConnect(let old), .openIDConnect(let new)):
      note(.securitySchemeDetail, old, new)
    default:
      note(.securitySchemeType, Self.typeName(a.kind), Self.typeName(b.kind))
    }
  }

  private mutating func compareFlows(_ old: [OAuthFlow], _ new: [OAuthFlow], _ a: SecurityScheme, _ b: SecurityScheme) {
    func note(_ topic: Topic, _ old: String?, _ new: String?, edit: Edit = .changed, name: String? = nil) {
      guard old != new else { return }
      self.note(
        topic, edit, in: nil, name: name ?? b.name, old: old, new: new, at: a.location, b.location,
        inheriting: inheritance.users(of: b.name))
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

  private static func typeName(_ kind: SecurityScheme.Kind) -> String {
    switch kind {
    case .apiKey: "apiKey"
    case .http: "http"
    case .oauth2: "oauth2"
    case .openIDConnect: "openIdConnect"
    case .mutualTLS: "mutualTLS"
    }
  }
}
