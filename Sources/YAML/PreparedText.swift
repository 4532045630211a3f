/// A text in which libyaml finds the line breaks of YAML 1.2.
///
/// YAML 1.1, and so libyaml, also breaks lines at U+0085, U+2028 and U+2029: text would change and later lines would
/// be miscounted. Documents that have these characters are parsed with noncharacters in their place.
struct PreparedText {
  let bytes: [UInt8]
  private let replacements: [(original: Unicode.Scalar, placeholder: Unicode.Scalar)]

  var isChanged: Bool { !replacements.isEmpty }

  init(unchanged bytes: [UInt8]) {
    self.init(bytes: bytes, replacements: [])
  }

  private init(bytes: [UInt8], replacements: [(original: Unicode.Scalar, placeholder: Unicode.Scalar)]) {
    self.bytes = bytes
    self.replacements = replacements
  }

  init(_ bytes: [UInt8]) {
    // Text that is not UTF-8 stays as it is, because libyaml says where it is wrong.
    guard Self.mayHaveBreaks(bytes), let text = String(validating: bytes, as: UTF8.self) else {
      self.init(unchanged: bytes)
      return
    }
    let scalars = Set(text.unicodeScalars)
    let free = (0xFDD0...0xFDEF).compactMap { Unicode.Scalar($0 as UInt32) }.filter { !scalars.contains($0) }
    let breaks: [Unicode.Scalar] = ["\u{85}", "\u{2028}", "\u{2029}"].filter(scalars.contains)
    let replacements = zip(breaks, free).map { (original: $0, placeholder: $1) }
    let table = Dictionary(uniqueKeysWithValues: replacements.map { ($0.original, $0.placeholder) })
    var changed = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { changed.append(table[scalar] ?? scalar) }
    self.init(bytes: Array(String(changed).utf8), replacements: replacements)
  }

  /// A scalar's text with the original characters.
  func restored(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(0xEF) else { return text }
    var output = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      output.append(replacements.first { $0.placeholder == scalar }?.original ?? scalar)
    }
    return String(output)
  }

  private static func mayHaveBreaks(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      // Eight ASCII bytes at a time: nearly every document is ASCII nearly everywhere.
      while index < bytes.count {
        if index + 8 <= bytes.count,
          UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080
            == 0
        {
          index += 8
          continue
        }
        if bytes[index] == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0x85 { return true }
        if bytes[index] == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80,
          bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9
        {
          return true
        }
        index += 1
      }
      return false
    }
  }
}
