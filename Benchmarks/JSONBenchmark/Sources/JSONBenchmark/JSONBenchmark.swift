import Foundation
import JSONCoding
import MechaMentalModels

/// Reads and writes a list of releases with the generated models and with Foundation's coders on the same bytes, in one run.
///
/// Times are CPU seconds of this process, the best of several rounds that take turns, so that a busy machine slows both
/// sides alike.
@main
struct JSONBenchmark {
  static func main() throws {
    for count in [50, 1000] {
      let bytes = sample(count)
      let data = Data(bytes)
      let page = try ReleaseList(json: bytes)
      let decoder = JSONDecoder()
      let encoder = JSONEncoder()
      let synthesized = try decoder.decode(Synthesized.ReleaseList.self, from: data)
      guard page.jsonBytes() == bytes, synthesized.releases.count == count else {
        throw Mismatch()
      }
      let repetitions = max(1, 20_000 / count)
      let decode = measure(
        repetitions,
        direct: { (try? ReleaseList(json: bytes))?.total ?? 0 },
        foundation: { (try? decoder.decode(Synthesized.ReleaseList.self, from: data))?.total ?? 0 })
      let encode = measure(
        repetitions,
        direct: { page.jsonBytes().count },
        foundation: { (try? encoder.encode(synthesized))?.count ?? 0 })
      report("decode", count, bytes.count, decode)
      report("encode", count, bytes.count, encode)
    }
  }

  struct Mismatch: Error {}

  /// Bytes of a page of releases as its API answers it.
  static func sample(_ count: Int) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.field("total", count)
    writer.field("has_more", true)
    writer.field("next_cursor", "eyJvZmZzZXQiOjUwfQ==")
    writer.key("releases")
    writer.beginArray()
    for index in 0..<count {
      writer.beginObject()
      writer.field("release_id", "rel_01HZX5Q8M3N7P9R2T4V6W8\(1000 + index)")
      writer.field("app_id", "app_checkout")
      writer.field("workspace_id", "ws_web")
      writer.field("org_id", "org_acme")
      writer.field("release_tag", "v1.\(index).0")
      writer.field("release_number", index)
      writer.field("status", index % 2 == 0 ? "draft" : "active")
      writer.field("description", "Adds the new checkout flow to the shop and fixes the rounding of totals")
      writer.field("endpoint_count", index % 40)
      writer.field("augmentation_count", index % 7)
      writer.field("activated_at", "2025-01-01T12:34:56.123456")
      writer.field("activated_by", "alice@example.com")
      writer.field("created_at", "2025-01-01T00:00:00.000000")
      writer.field("created_by", "bob@example.com")
      writer.endObject()
    }
    writer.endArray()
    writer.field("active_release_id", "rel_01HZX5Q8M3N7P9R2T4V6W81000")
    writer.endObject()
    return writer.finish()
  }

  /// The best CPU seconds of one call on each side.
  static func measure(
    _ repetitions: Int, direct: () -> Int, foundation: () -> Int
  ) -> (direct: Double, foundation: Double) {
    var best = (direct: Double.infinity, foundation: Double.infinity)
    var sink = 0
    for _ in 0..<7 {
      best.direct = min(best.direct, time(repetitions, direct, &sink))
      best.foundation = min(best.foundation, time(max(1, repetitions / 4), foundation, &sink))
    }
    precondition(sink != 0)
    return best
  }

  static func time(_ repetitions: Int, _ body: () -> Int, _ sink: inout Int) -> Double {
    let start = clock()
    for _ in 0..<repetitions { sink &+= body() }
    return Double(clock() - start) / Double(CLOCKS_PER_SEC) / Double(repetitions)
  }

  static func report(_ what: String, _ count: Int, _ size: Int, _ times: (direct: Double, foundation: Double)) {
    let ratio = times.foundation / times.direct
    print(
      """
      \(what) \(count) releases (\(size) bytes): JSONCoding \(format(times.direct * 1e6)) µs, \
      \(format(Double(size) / times.direct / 1e6)) MB/s; Foundation \(format(times.foundation * 1e6)) µs; \
      \(format(ratio)) times as fast
      """)
  }

  static func format(_ value: Double) -> String {
    String(format: "%.1f", value)
  }
}
