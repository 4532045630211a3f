import APIModel
import Diagnostics

extension APIComparison {
  /// Responses of one status, and those that a range or `default` of the other version covers: what is new or gone in the list of
  /// statuses is one thing, what comes with a status is another.
  mutating func compareResponses(_ a: Operation, _ b: Operation, _ index: OperationIndex) {
    let match = ResponseMatch(a.responses, b.responses)
    for pair in match.pairs { compare(pair.old, pair.new, index, isSame: pair.old.status == pair.new.status) }
    let role = role(.response, in: index)
    for change in match.changes {
      note(
        .status, change.edit, in: index, role: role, name: change.name, old: change.old, new: change.new,
        at: change.places.old?.location ?? a.location, change.places.new?.location ?? b.location)
    }
  }

  /// - Parameter isSame: whether both have the same status; else the narrower one is what is talked about.
  private mutating func compare(_ a: Response, _ b: Response, _ index: OperationIndex, isSame: Bool) {
    let role = role(.response, in: index)
    let status = (b.status.isCovered(by: a.status) ? b : a).status.text
    shared = b.component.map { "response \($0)" }
    self.status = status
    defer {
      shared = nil
      self.status = nil
    }
    compareHeaders(
      a.headers, b.headers, of: (status, status), in: index, role: role, at: a.location, b.location)
    if isSame { compareLinks(a.links, b.links, in: index, role: role, at: a.location, b.location) }
    // A body that appears or goes is told once, not by each media type.
    if a.content.isEmpty != b.content.isEmpty {
      note(
        .responseBody, b.content.isEmpty ? .removed : .added, in: index, role: role, name: status,
        old: a.content.isEmpty ? nil : names(a.content), new: b.content.isEmpty ? nil : names(b.content),
        at: a.location, b.location)
    } else {
      compareContent(a.content, b.content, index, role: role, status: status, at: a.location, b.location)
    }
  }
}

extension Response.Status {
  /// As documents write it: `200`, `4XX`, `default`.
  var text: String {
    switch self {
    case .code(let code): String(code)
    case .range(let hundreds): "\(hundreds)XX"
    case .default: "default"
    }
  }

  var isSuccess: Bool {
    switch self {
    case .code(let code): (200..<300).contains(code)
    case .range(let hundreds): hundreds == 2
    case .default: false
    }
  }

  /// `404` by `4XX` and by `default`, `4XX` by `default`.
  func isCovered(by other: Response.Status) -> Bool {
    switch (self, other) {
    case (.code(let code), .range(let hundreds)): code / 100 == hundreds
    case (.code, .default), (.range, .default): true
    default: false
    }
  }
}
