/// The parts of a base URL that go into each request. Parsed once, from the percent-encoded text, so that what the user
/// wrote is what goes out.
struct ServerAddress: Hashable, Sendable {
  var scheme: String?
  var authority: String?
  /// Without a slash at the end. Example: `/v2`, or nothing.
  var pathPrefix: String

  init(_ url: String) {
    var rest = url.prefix { $0 != "?" && $0 != "#" }
    if let colon = rest.firstIndex(of: ":"), rest[colon...].hasPrefix("://") {
      scheme = String(rest[..<colon])
      rest = rest[rest.index(colon, offsetBy: 3)...]
      authority = String(rest.prefix { $0 != "/" })
      rest = rest.drop { $0 != "/" }
    }
    while rest.last == "/" { rest.removeLast() }
    pathPrefix = rest.isEmpty || rest.first == "/" ? String(rest) : "/" + rest
  }
}
