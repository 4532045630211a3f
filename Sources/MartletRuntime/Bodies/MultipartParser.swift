/// Reads a `multipart/form-data` body as it arrives (RFC 7578, RFC 2046 section 5.1.1). Chunks may be cut anywhere; besides
/// the parts it keeps no more than a boundary and the headers of one part.
struct MultipartParser {
  private enum State {
    case preamble
    /// Behind a boundary: the end or another part.
    case boundary
    case headers
    case content
    case epilogue
  }

  private static let maximumHeaderBytes = 16 << 10
  private static let maximumPaddingBytes = 256
  private static let headersTooLong = MultipartError("the headers of a part are too long")
  private static let headersEnd = Array("\r\n\r\n".utf8)

  private let maximumParts: Int
  private let delimiter: [UInt8]
  private var state = State.preamble
  /// What has arrived and was not used; starts as if a line had just ended, because the first boundary needs none before it.
  private var buffer = Array("\r\n".utf8)
  private var used = 0
  private(set) var parts: [MultipartPart] = []

  /// - Throws: ``MultipartError`` where the media type has no usable boundary.
  init(contentType: MediaType, maximumParts: Int) throws(MultipartError) {
    guard contentType.essence.hasPrefix("multipart/") else { throw MultipartError("the body is not multipart") }
    // RFC 2046 allows 70 bytes.
    guard let boundary = contentType.parameters["boundary"], (1...70).contains(boundary.utf8.count) else {
      throw MultipartError("the content type has no valid boundary")
    }
    delimiter = Array("\r\n--\(boundary)".utf8)
    self.maximumParts = maximumParts
  }

  /// Takes the next chunk.
  mutating func append(_ chunk: [UInt8]) throws(MultipartError) {
    if state == .epilogue { return }
    buffer.append(contentsOf: chunk)
    while try step() {}
    buffer.removeFirst(used)
    used = 0
  }

  /// The parts of the complete body.
  func finish() throws(MultipartError) -> [MultipartPart] {
    guard state == .epilogue else { throw MultipartError("the body ends before the last boundary") }
    return parts
  }

  /// Does what the buffer allows; false when it needs more bytes.
  private mutating func step() throws(MultipartError) -> Bool {
    switch state {
    case .preamble:
      guard let found = find(delimiter) else {
        used = max(used, buffer.count - delimiter.count + 1)
        return false
      }
      used = found + delimiter.count
      state = .boundary
      return true
    case .boundary: return try stepBehindBoundary()
    case .headers: return try stepHeaders()
    case .content: return stepContent()
    case .epilogue: return false
    }
  }

  private mutating func stepBehindBoundary() throws(MultipartError) -> Bool {
    var index = used
    while index < buffer.count, buffer[index] == UInt8(ascii: " ") || buffer[index] == UInt8(ascii: "\t") { index += 1 }
    guard index - used <= Self.maximumPaddingBytes else {
      throw MultipartError("a boundary is followed by too much space")
    }
    guard index + 2 <= buffer.count else { return false }
    switch (buffer[index], buffer[index + 1]) {
    case (UInt8(ascii: "-"), UInt8(ascii: "-")):
      state = .epilogue
      used = buffer.count
      return false
    case (UInt8(ascii: "\r"), UInt8(ascii: "\n")):
      // The line end stays: with no header at all, it is the first half of the empty line.
      used = index
      state = .headers
      return true
    default:
      throw MultipartError("a boundary is not followed by the end of its line")
    }
  }

  private mutating func stepHeaders() throws(MultipartError) -> Bool {
    guard let end = find(Self.headersEnd) else {
      guard buffer.count - used <= Self.maximumHeaderBytes else { throw Self.headersTooLong }
      return false
    }
    guard end - used <= Self.maximumHeaderBytes else { throw Self.headersTooLong }
    guard parts.count < maximumParts else { throw MultipartError("the body has more than \(maximumParts) parts") }
    parts.append(try Self.part(head: buffer[used..<end]))
    used = end + Self.headersEnd.count
    state = .content
    return true
  }

  private mutating func stepContent() -> Bool {
    guard let found = find(delimiter) else {
      // The last bytes may be the beginning of a boundary.
      let safe = buffer.count - delimiter.count + 1
      if safe > used { take(used..<safe) }
      return false
    }
    take(used..<found)
    used = found + delimiter.count
    state = .boundary
    return true
  }

  private mutating func take(_ range: Range<Int>) {
    parts[parts.count - 1].bytes.append(contentsOf: buffer[range])
    used = range.upperBound
  }

  private static func part(head: ArraySlice<UInt8>) throws(MultipartError) -> MultipartPart {
    guard let text = PercentEncoding.validatedText(head) else {
      throw MultipartError("the headers of a part are not UTF-8")
    }
    var name: String?
    var part = MultipartPart(name: "", bytes: [])
    for line in text.split(whereSeparator: \.isNewline) {
      guard let colon = line.firstIndex(of: ":") else { throw MultipartError("a header of a part has no colon") }
      let value = line[line.index(after: colon)...].trimmingSpaces()
      switch line[..<colon].trimmingSpaces().lowercased() {
      case "content-disposition":
        let pieces = MediaType.split(String(value))
        guard pieces[0].trimmingSpaces().lowercased() == "form-data" else { continue }
        let parameters = MediaType.parameters(pieces.dropFirst())
        name = parameters["name"].map(MultipartPart.unescaped)
        part.filename = parameters["filename"].map(MultipartPart.unescaped)
      case "content-type":
        part.contentType = String(value)
      default: break
      }
    }
    guard let name else { throw MultipartError("a part has no name") }
    part.name = name
    return part
  }

  /// The first place of the bytes in the unused rest.
  private func find(_ pattern: [UInt8]) -> Int? {
    buffer.withUnsafeBufferPointer { bytes in
      pattern.withUnsafeBufferPointer { pattern in
        var index = used
        let last = bytes.count - pattern.count
        while index <= last {
          // Both patterns begin with a carriage return, which is rare in most content.
          if bytes[index] == pattern[0], (1..<pattern.count).allSatisfy({ bytes[index + $0] == pattern[$0] }) {
            return index
          }
          index += 1
        }
        return nil
      }
    }
  }
}
