import APIModel
import YAML

extension DocumentReader {
  mutating func readSecuritySchemes(_ section: Mapping.Entry) -> [SecurityScheme] {
    var schemes: [SecurityScheme] = []
    for entry in readMapping(section)?.entries ?? [] {
      if let scheme = readSecurityScheme(entry) { schemes.append(scheme) }
    }
    return schemes
  }

  /// The Security Scheme Object.
  private mutating func readSecurityScheme(_ entry: Mapping.Entry) -> SecurityScheme? {
    guard let node = target(of: entry.value)?.node, let mapping = readMapping(node, object: "security scheme") else {
      return nil
    }
    var scheme = SecurityScheme(
      name: entry.key, kind: .mutualTLS, description: nil, location: location(entry.keyMark))
    for member in mapping {
      switch member.key {
      case "description": scheme.description = readText(member)
      case "type", "name", "in", "scheme", "bearerFormat", "flows", "openIdConnectUrl": break
      case "flow", "authorizationUrl", "tokenUrl", "scopes":
        if version > .v20 { readUnknown(member, object: "Security Scheme Object", into: &scheme.extensions) }
      case "deprecated", "oauth2MetadataUrl": scheme.extensions.append(readExtension(member))
      default: readUnknown(member, object: "Security Scheme Object", into: &scheme.extensions)
      }
    }
    guard let kind = readKind(mapping, at: node.mark) else { return nil }
    scheme.kind = kind
    return scheme
  }

  private mutating func readKind(_ mapping: Mapping, at mark: Mark) -> SecurityScheme.Kind? {
    func text(_ key: String, _ reader: inout DocumentReader) -> String? {
      let text = mapping.entry(key).flatMap { reader.readText($0) }
      if text == nil { reader.report(.missingKey(key, object: "Security Scheme Object"), at: mark) }
      return text
    }
    guard let type = text("type", &self) else { return nil }
    switch type {
    case "basic" where version == .v20: return .http(scheme: "basic", bearerFormat: nil)
    case "oauth2" where version == .v20:
      guard let flow = text("flow", &self) else { return .oauth2(flows: []) }
      let names = ["application": "clientCredentials", "accessCode": "authorizationCode"]
      return .oauth2(flows: [readFlow(mapping, name: names[flow] ?? flow)])
    case "apiKey":
      guard let name = text("name", &self), let place = text("in", &self) else { return nil }
      guard let placement = ParameterLocation(rawValue: place), placement != .path, placement != .querystring else {
        report(.parameterLocation(place), at: mapping["in"]?.mark ?? mark)
        return nil
      }
      return .apiKey(name: name, location: placement)
    case "http":
      guard let scheme = text("scheme", &self) else { return nil }
      return .http(
        scheme: scheme.lowercased(), bearerFormat: mapping.entry("bearerFormat").flatMap { readText($0) })
    case "oauth2":
      guard let flows = mapping.entry("flows") else {
        report(.missingKey("flows", object: "Security Scheme Object"), at: mark)
        return .oauth2(flows: [])
      }
      return .oauth2(flows: (readMapping(flows)?.entries ?? []).compactMap { readFlow($0) })
    case "openIdConnect":
      return text("openIdConnectUrl", &self).map { .openIDConnect(url: $0) }
    case "mutualTLS":
      return .mutualTLS
    default:
      report(.securitySchemeType(type), at: mapping["type"]?.mark ?? mark)
      return nil
    }
  }

  /// The OAuth Flow Object.
  private mutating func readFlow(_ entry: Mapping.Entry) -> OAuthFlow? {
    guard !entry.key.hasPrefix("x-"), let mapping = readMapping(entry) else { return nil }
    var flow = readFlow(mapping, name: entry.key)
    flow.location = location(entry.keyMark)
    return flow
  }

  private mutating func readFlow(_ mapping: Mapping, name: String) -> OAuthFlow {
    var flow = OAuthFlow(name: name, authorizationURL: nil, tokenURL: nil, refreshURL: nil, scopes: [])
    for member in mapping {
      switch member.key {
      case "authorizationUrl": flow.authorizationURL = readText(member)
      case "tokenUrl": flow.tokenURL = readText(member)
      case "refreshUrl": flow.refreshURL = readText(member)
      case "deviceAuthorizationUrl": flow.deviceAuthorizationURL = readText(member)
      case "scopes":
        flow.scopeDescriptions = readMapping(member)?.entries.map(readExtension) ?? []
        flow.scopes = flow.scopeDescriptions.map(\.name)
      default:
        if version > .v20, member.key.hasPrefix("x-") { flow.extensions.append(readExtension(member)) }
      }
    }
    return flow
  }

  /// A list of Security Requirement Objects.
  mutating func readSecurity(_ entry: Mapping.Entry) -> [SecurityRequirement] {
    var requirements: [SecurityRequirement] = []
    for node in readItems(entry) {
      guard let mapping = readMapping(node, object: "security requirement") else { continue }
      var entries: [SecurityRequirement.Entry] = []
      for scheme in mapping {
        if declaredSecuritySchemes[scheme.key] == nil {
          report(.unknownSecurityScheme(scheme.key), atKey: scheme)
        }
        entries.append(SecurityRequirement.Entry(scheme: scheme.key, scopes: readTexts(scheme)))
      }
      requirements.append(SecurityRequirement(entries: entries, location: location(node.mark)))
    }
    return requirements
  }

  private var declaredSecuritySchemes: Mapping {
    let section = version == .v20 ? root["securityDefinitions"] : root["components"]?["securitySchemes"]
    return section?.mapping ?? Mapping([])
  }
}
