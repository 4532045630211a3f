/// The name of a media type: case and the order of parameters do not matter (RFC 9110, section 8.3.1).
enum MediaTypeName {
  static func normal(_ name: String) -> String {
    let parts = name.split(separator: ";").map { trimmed($0.lowercased()) }
    guard let first = parts.first else { return "" }
    return ([first] + parts.dropFirst().sorted()).joined(separator: ";")
  }

  static func withoutParameters(_ name: String) -> String {
    trimmed((name.split(separator: ";").first ?? "").lowercased())
  }

  /// `application/vnd.shop+json` is a kind of `application/json`.
  static func base(_ name: String) -> String {
    let plain = withoutParameters(name)
    guard let plus = plain.lastIndex(of: "+") else { return plain }
    return "application/" + plain[plain.index(after: plus)...]
  }

  /// `image/png` and `image/*` are kinds of `image/*` and of `*/*`, but no range is a kind of itself.
  static func isKind(_ name: String, of range: String) -> Bool {
    let (plain, range) = (withoutParameters(name), withoutParameters(range))
    guard range.hasSuffix("/*"), plain != range else { return false }
    return range == "*/*" || plain.hasPrefix(range.dropLast())
  }

  static func isJSON(_ name: String) -> Bool {
    let base = base(name)
    return base == "application/json" || base.hasSuffix("/json") || base.hasSuffix("jsonl") || base == "*/*"
      || base == "application/*" || base.hasSuffix("ndjson") || base.hasSuffix("json-seq")
  }

  /// Its properties are written one by one.
  static func isForm(_ name: String) -> Bool {
    let plain = withoutParameters(name)
    return plain.hasPrefix("multipart/") || plain == "application/x-www-form-urlencoded"
  }

  private static func trimmed(_ text: String) -> String {
    var slice = Substring(text)
    while slice.first == " " { slice.removeFirst() }
    while slice.last == " " { slice.removeLast() }
    return String(slice)
  }
}
