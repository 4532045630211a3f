import SwiftEmitter

/// All rows of one version, in one document: generated once, compiled as one module with the rows' calls and handlers.
struct WireVersion {
  /// `Old`: of the API, and so of its client, and of the module.
  var name: String
  var rows: [(row: WireRow, version: WireRow.Version)]

  static func document(_ name: String, _ versions: [WireRow.Version]) -> String {
    var text = "openapi: 3.1.0\ninfo: {title: \(name), version: 1.0.0}\npaths:\n"
    for version in versions { text += WireRow.indented(version.paths, 2) + "\n" }
    for kind in ["schemas", "securitySchemes"] {
      let components = versions.compactMap { $0.components[kind] }
      guard !components.isEmpty else { continue }
      text += (text.contains("\ncomponents:\n") ? "" : "components:\n") + "  \(kind):\n"
      for component in components { text += WireRow.indented(component, 4) + "\n" }
    }
    return text
  }

  func files() throws -> [GeneratedFile] {
    let options = EmitterOptions(
      name: name, access: .internal, closedEnums: Set(rows.flatMap(\.row.closedEnums)))
    let generation = try Generation.of(Self.document(name, rows.map(\.version)), options: options)
    return generation.files.filter { $0.path.hasSuffix(".swift") }
      + [GeneratedFile(path: "\(name)Rows.swift", contents: source)]
  }

  private var source: String {
    """
    import Foundation
    import MartletRuntime

    struct Handlers: \(name)API {
    \(rows.map(\.version.handler).joined(separator: "\n"))
    }

    public enum \(name)Rows {
      public static func routes() -> [ServerRoute] { \(name)Server.routes(Handlers()) }

      public static func call(_ row: String, _ transport: any ClientTransport) async throws {
        let url = URL(string: "http://in.process")!
        // Each client proves who it is where its own document asks for it.
        let key = APIKeyAuthentication("secret", in: .header("X-Key"), scheme: row + "Key")
        let api = \(name)Client(baseURL: url, transport: transport, middleware: [key])
        switch row {
    \(rows.map { "    case \"\($0.row.name)\": try await \($0.row.name)(api)" }.joined(separator: "\n"))
        default: throw Wrong("no such row")
        }
      }

    \(rows.map { "  static func \($0.row.name)(_ api: \(name)Client) async throws {\n\($0.version.calls)\n  }" }.joined(separator: "\n"))
    }

    struct Wrong: Error, CustomStringConvertible {
      var description: String
      init(_ description: String) { self.description = description }
    }

    func same<Value: Equatable>(_ value: Value, _ wanted: Value) throws {
      if value != wanted { throw Wrong("misread\\t\\(value) in place of \\(wanted)") }
    }

    func read<Value>(_ value: Value, _ isKnown: (Value) -> Bool) throws {
      if !isKnown(value) { throw Wrong("misread\\t\\(value)") }
    }
    """
  }

  /// Joins both versions in one process, every row in all four ways.
  static func program(_ rows: [WireRow]) -> String {
    """
    import MartletRuntime
    import New
    import Old

    /// Operations that the document protects want a key.
    struct Gate: ServerMiddleware {
      func intercept(
        _ request: ServerRequest, operation: OperationMetadata,
        next: @Sendable (ServerRequest) async throws -> ServerResponse
      ) async throws -> ServerResponse {
        if !operation.security.isEmpty, request.headers[.init("X-Key")!] == nil { return .empty(401) }
        return try await next(request)
      }
    }

    func outcome(_ call: () async throws -> Void) async -> String {
      do {
        try await call()
        return "works"
      } catch let error as UnexpectedResponse {
        return "\\(error.status.code)\\t\\(error)"
      } catch let error as ClientError {
        return "\\(error.kind.rawValue)\\t\\(error)"
      } catch {
        return "\\(error)"
      }
    }

    let old = InProcessTransport(ServerRouter(routes: OldRows.routes(), middleware: [Gate()]))
    let new = InProcessTransport(ServerRouter(routes: NewRows.routes(), middleware: [Gate()]))
    for row in [\(rows.map { "\"\($0.name)\"" }.joined(separator: ", "))] {
      print(row, "old to old", await outcome { try await OldRows.call(row, old) }, separator: "\\t")
      print(row, "old to new", await outcome { try await OldRows.call(row, new) }, separator: "\\t")
      print(row, "new to old", await outcome { try await NewRows.call(row, old) }, separator: "\\t")
      print(row, "new to new", await outcome { try await NewRows.call(row, new) }, separator: "\\t")
    }
    """
  }
}
