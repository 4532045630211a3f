// Parses a document to a tree and, in turns in the same process, runs a bare libyaml event loop over it.
//
// Usage: YAMLBenchmark [FILE] [ROUNDS]; prints the CPU milliseconds of the best and the median round, and the ratio.
import CYAML
import Diagnostics
import YAML

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

func cpuMilliseconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
}

func measure(_ work: () -> Void) -> Double {
  let start = cpuMilliseconds()
  work()
  return cpuMilliseconds() - start
}

/// What any reader over libyaml pays: parse each event and free it.
func runEventLoop(_ bytes: [UInt8]) -> Int {
  var parser = yaml_parser_t()
  yaml_parser_initialize(&parser)
  defer { yaml_parser_delete(&parser) }
  return bytes.withUnsafeBufferPointer { buffer in
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
    var event = yaml_event_t()
    var count = 0
    while yaml_parser_parse(&parser, &event) != 0 {
      count += 1
      let isLast = event.type == YAML_STREAM_END_EVENT
      yaml_event_delete(&event)
      if isLast { break }
    }
    return count
  }
}

let path = CommandLine.arguments.dropFirst().first ?? "../shared/corpus/docs/stripe-2023-09.yaml"
let rounds = CommandLine.arguments.dropFirst(2).first.flatMap { Int($0) } ?? 15
let source = try SourceText.load(path: path)
var bare: [Double] = []
var tree: [Double] = []
var events = 0
for _ in 0..<max(rounds, 1) {
  bare.append(measure { events = runEventLoop(source.bytes) })
  tree.append(
    measure {
      var diagnostics = DiagnosticCollector()
      let root = DocumentParser.parse(source, into: &diagnostics)
      if root == nil || diagnostics.hasErrors { print("the document does not parse") }
    })
}
bare.sort()
tree.sort()
print("\(path): \(source.bytes.count) bytes, \(events) events, \(rounds) rounds, CPU milliseconds")
print("event loop: best \(bare[0]), median \(bare[rounds / 2])")
print("tree:       best \(tree[0]), median \(tree[rounds / 2])")
print("ratio:      best \(tree[0] / bare[0]), median \(tree[rounds / 2] / bare[rounds / 2])")
