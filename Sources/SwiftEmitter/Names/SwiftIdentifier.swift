/// Specification text → the words of a name → a Swift identifier. Nothing else in Martlet capitalises or escapes a name.
package enum SwiftIdentifier {
  /// `release_id` → `releaseID`, `X-Rate-Limit` → `xRateLimit`, `ASC` → `asc`, `+1` → `plus1`.
  package static func lowerCamel(_ text: String) -> String {
    let words = words(of: text)
    guard let first = words.first else { return symbolName(of: text) }
    var name = lowered(first)
    for word in words.dropFirst() { append(word, to: &name) }
    return startingWithLetter(shortened(name))
  }

  /// `release-list` → `ReleaseList`, `HTTPValidationError` stays, `user_url` → `UserURL`.
  package static func upperCamel(_ text: String) -> String {
    let words = words(of: text)
    guard !words.isEmpty else { return typeName(capitalised(symbolName(of: text))) }
    var name = ""
    for word in words { append(word, to: &name) }
    return typeName(shortened(name))
  }

  /// Backticks where the name is a keyword; an underscore where not even backticks help.
  package static func escaped(_ name: String) -> String {
    if ReservedNames.neverMembers.contains(name) { return name + "_" }
    return ReservedNames.keywords.contains(name) ? "`\(name)`" : name
  }

  /// A name where an argument's label stands: there most keywords need no backticks, and the compiler warns about needless ones.
  package static func label(_ name: String) -> String {
    if ReservedNames.neverMembers.contains(name) { return name + "_" }
    return ["inout", "let", "var"].contains(name) ? "`\(name)`" : name
  }

  /// A name where a call's label stands: there only `inout` keeps its backticks.
  package static func callLabel(_ name: String) -> String { name == "inout" ? "`inout`" : member(name) }

  /// A name behind a dot, where no keyword needs backticks.
  package static func member(_ name: String) -> String { ReservedNames.neverMembers.contains(name) ? name + "_" : name }

  private static func append(_ word: String, to name: inout String) {
    let lowered = word.lowercased()
    // Two numbers in a row would run into one: `1.10` and `11.0` must differ.
    if let last = name.unicodeScalars.last, let first = word.unicodeScalars.first, isDigit(last), isDigit(first) {
      name += "_"
    }
    // None of them is longer than five letters.
    let isShort = lowered.utf8.count <= 5
    if isShort, let plural = plurals[lowered] {
      name += plural
    } else if isShort, initialisms.contains(lowered) {
      name += word.uppercased()
    } else {
      name += capitalised(word)
    }
  }

  private static func lowered(_ word: String) -> String {
    // `IDs` and `URLs` are one word whose first letters go down together.
    word.lowercased()
  }

  private static func capitalised(_ word: String) -> String {
    guard let first = word.first else { return word }
    // Nearly every word is of small letters: what follows would change only its first.
    if word.utf8.dropFirst().contains(where: { (97...122).contains($0) }), word.utf8.allSatisfy({ $0 < 128 }) {
      return first.uppercased() + word.dropFirst()
    }
    // A word that already mixes cases (`OAuth`) keeps its own; one of capitals alone (`DRAFT`) is shouting, unless it is short (`GET`).
    let rest = word.dropFirst()
    let shouts = word.count > 3 && word.allSatisfy { !$0.isLowercase } && !initialisms.contains(word.lowercased())
    return first.uppercased() + (shouts ? rest.lowercased() : String(rest))
  }

  /// Names become file names, which end at 255 bytes with what stands before and behind them.
  private static let maximumBytes = 80

  private static func shortened(_ name: String) -> String {
    guard name.utf8.count > maximumBytes else { return name }
    var short = String.UnicodeScalarView()
    var bytes = 0
    for scalar in name.unicodeScalars {
      bytes += UTF8.width(scalar)
      if bytes > maximumBytes { break }
      short.append(scalar)
    }
    return String(short)
  }

  /// A type starts with a capital, also where the text has none to give (`1`, `名前`): so no type is called as a member is.
  private static func typeName(_ name: String) -> String {
    guard let first = name.unicodeScalars.first, first.properties.lowercaseMapping == String(first) else { return name }
    return "Type" + name
  }

  private static func startingWithLetter(_ name: String) -> String {
    guard let first = name.unicodeScalars.first, !first.properties.isXIDStart, first != "_" else { return name }
    return "_" + name
  }

  /// A text without any letter or digit still gets a name of its own: `+` is `plus`, the empty string `empty`.
  private static func symbolName(of text: String) -> String {
    var name = ""
    for scalar in text.unicodeScalars.prefix(8) {
      let spoken = scalar.isASCII ? nil : scalar.properties.name.map(lowerCamel)
      let part = symbols[scalar] ?? spoken ?? "u" + String(scalar.value, radix: 16)
      name += name.isEmpty ? part : capitalised(part)
    }
    return name.isEmpty ? "empty" : name
  }

  /// Splits at everything that is no letter or digit, at `aB`, and at `ABc` before the `B`. A sign before a number is a word.
  static func words(of text: String) -> [String] {
    if let words = plainWords(of: text) { return words }
    var words: [String] = []
    var word = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars.prefix(200))
    func flush() {
      if !word.isEmpty { words.append(String(word)) }
      word = String.UnicodeScalarView()
    }
    for (index, scalar) in scalars.enumerated() {
      guard isWordScalar(scalar) else {
        flush()
        let next = index + 1 < scalars.count ? scalars[index + 1] : nil
        if words.isEmpty, let next, isDigit(next), let sign = symbols[scalar], scalar == "+" || scalar == "-" {
          words.append(sign)
        } else if words.isEmpty, index == 0, next.map(isWordScalar) == true, let sign = leadingSymbols[scalar] {
          words.append(sign)
        }
        continue
      }
      if let previous = word.last, isUpper(scalar) {
        let next = index + 1 < scalars.count ? scalars[index + 1] : nil
        // `URLs`: a plural s does not start a word of its own.
        let startsWord =
          next.map(isLower) ?? false && !(next == "s" && !(index + 2 < scalars.count && isLower(scalars[index + 2])))
        if !isUpper(previous) || startsWord { flush() }
      }
      word.append(scalar)
    }
    flush()
    return words
  }

  /// As `words`, for the small letters, digits and ASCII signs that nearly all names are; nil for any other text.
  private static func plainWords(of text: String) -> [String]? {
    func isPlain(_ byte: UInt8) -> Bool { (97...122).contains(byte) || (48...57).contains(byte) }
    let utf8 = text.utf8
    // A sign in front may be a word of its own.
    guard utf8.count <= 200, let first = utf8.first, isPlain(first),
      utf8.allSatisfy({ $0 < 128 && !(65...90).contains($0) })
    else { return nil }
    return utf8.split { !isPlain($0) }.map { String(Substring($0)) }
  }

  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return isDigit(scalar) || isUpper(scalar) || isLower(scalar) }
    // Letters of other scripts are legal; signs, emoji, joiners and direction marks are not worth the trouble.
    return scalar.properties.isAlphabetic && scalar.properties.isXIDContinue && !scalar.properties.isEmojiPresentation
      && !scalar.properties.isDefaultIgnorableCodePoint && scalar.properties.canonicalCombiningClass == .notReordered
      && scalar.properties.numericType == nil
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (48...57).contains(scalar.value) }
  private static func isUpper(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? (65...90).contains(scalar.value) : scalar.properties.isUppercase
  }
  private static func isLower(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? (97...122).contains(scalar.value) : scalar.properties.isLowercase
  }

  /// The words that Swift's own libraries write in capitals.
  private static let initialisms: Set<String> = [
    "id", "url", "uri", "uuid", "api", "http", "https", "json", "xml", "html", "css", "sql", "ip", "tls", "ssl",
    "ssh", "dns", "tcp", "udp", "jwt", "sse", "pdf", "csv", "utf", "ascii", "sha", "md5", "gpg", "cpu", "gpu", "os",
  ]

  private static let plurals = [
    "ids": "IDs", "urls": "URLs", "uris": "URIs", "apis": "APIs", "uuids": "UUIDs", "ips": "IPs",
  ]

  private static let symbols: [Unicode.Scalar: String] = [
    "+": "plus", "-": "minus", "*": "star", "/": "slash", "%": "percent", "=": "equal", "<": "less", ">": "greater",
    "!": "not", "?": "question", "&": "and", "|": "or", "^": "caret", "~": "tilde", "#": "hash", "@": "at",
    "$": "dollar",
    ".": "dot", ",": "comma", ":": "colon", ";": "semicolon", "_": "underscore", " ": "space", "(": "open",
    ")": "close",
    "[": "openBracket", "]": "closeBracket", "{": "openBrace", "}": "closeBrace", "\"": "quote", "'": "apostrophe",
    "\\": "backslash", "\n": "newline", "\t": "tab", "\r": "carriageReturn",
  ]

  /// Signs that tell names apart when they come first: `@type`, `$ref`, `>=`.
  private static let leadingSymbols: [Unicode.Scalar: String] = [
    "!": "not", "<": "less", ">": "greater", "=": "equal", "~": "tilde",
  ]
}
