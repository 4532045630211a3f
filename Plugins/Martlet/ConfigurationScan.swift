import Foundation

/// What a plugin must know of martlet.yaml to name inputs and outputs. It has no YAML parser, so it looks for three keys; the
/// generator reads the file properly, and says what is wrong with it.
struct ConfigurationScan {
  struct Entry {
    var spec: String
    var shards: Int?
  }

  var templates: String?
  var documents: [Entry] = []

  init(_ text: String) {
    let lines = text.split(whereSeparator: \.isNewline).map(Self.withoutComment)
    templates = lines.lazy.compactMap { Self.value("templates", in: $0, atStart: true) }.first
    guard let head = lines.firstIndex(where: { $0.hasPrefix("documents:") }) else { return }
    // An item starts with a dash that stands where the first one does; what follows it belongs to it.
    var items: [String] = lines[head].contains("[") ? lines[head].split(separator: "{").map(String.init) : []
    var indentation: Int?
    for line in lines[(head + 1)...] {
      let depth = line.prefix { $0 == " " }.count
      let isDash = line.dropFirst(depth).hasPrefix("-")
      if isDash, depth == indentation ?? depth {
        indentation = depth
        items.append(line)
      } else if depth == 0, !line.isEmpty {
        break
      } else if !items.isEmpty {
        items[items.count - 1] += "\n" + line
      }
    }
    documents = items.compactMap { item in
      guard let spec = Self.value("spec", in: item) else { return nil }
      let shards = Self.value("shards", in: item).flatMap(Int.init)
      return Entry(spec: spec, shards: shards.flatMap { (1...64).contains($0) ? $0 : nil })
    }
  }

  private static func withoutComment(_ line: Substring) -> String {
    line.hasPrefix("#") ? "" : line.range(of: " #").map { String(line[..<$0.lowerBound]) } ?? String(line)
  }

  /// The text after `key:`, without quotes.
  private static func value(_ key: String, in text: String, atStart: Bool = false) -> String? {
    let pattern = (atStart ? "^" : "(?:^|[\\s{,-])") + key + ":[ \\t]+(\"[^\"]*\"|'[^']*'|[^,}\\n]+)"
    guard let expression = try? NSRegularExpression(pattern: pattern),
      let match = expression.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)),
      let range = Range(match.range(at: 1), in: text)
    else { return nil }
    return text[range].trimmingCharacters(in: CharacterSet(charactersIn: "\"' \t\r"))
  }
}
