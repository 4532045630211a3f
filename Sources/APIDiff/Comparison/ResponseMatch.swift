import APIModel

/// Which response of the old version is which of the new one. The same whichever side is called old.
///
/// A status that only one side lists may be covered by a range of the other one, or by `default`: then it came, or comes, with
/// what that one says.
struct ResponseMatch {
  /// What differs in the list of statuses.
  struct Change {
    var edit: Edit
    var name: String
    /// What the thing is, or what covers it.
    var old: String?
    var new: String?
    var places: (old: Response?, new: Response?)
  }

  /// Whose contents are to be compared, in the order of the documents.
  private(set) var pairs: [(old: Response, new: Response)] = []
  private(set) var changes: [Change] = []

  init(_ a: [Response], _ b: [Response]) {
    var gone: [Response] = []
    for response in a {
      if let other = b.first(where: { $0.status == response.status }) {
        pairs.append((response, other))
      } else {
        gone.append(response)
      }
    }
    var added = b.filter { other in !a.contains { $0.status == other.status } }
    for one in gone {
      if let cover = Self.cover(of: one, among: b) { pairs.append((one, cover)) }
    }
    for one in added {
      if let cover = Self.cover(of: one, among: a) { pairs.append((cover, one)) }
    }
    // A range in the place of its codes, or codes in the place of their range, is one change.
    for range in gone where range.status != .default {
      let codes = added.filter { $0.status.isCovered(by: range.status) }
      guard let first = codes.first else { continue }
      let texts = (range.status.text, Self.text(codes))
      changes.append(
        Change(edit: .specialized, name: texts.0, old: texts.0, new: texts.1, places: (range, first)))
      gone.removeAll { $0.status == range.status }
      added.removeAll { one in codes.contains { $0.status == one.status } }
    }
    for range in added where range.status != .default {
      let codes = gone.filter { $0.status.isCovered(by: range.status) }
      guard let first = codes.first else { continue }
      let texts = (Self.text(codes), range.status.text)
      changes.append(
        Change(edit: .generalized, name: texts.1, old: texts.0, new: texts.1, places: (first, range)))
      added.removeAll { $0.status == range.status }
      gone.removeAll { one in codes.contains { $0.status == one.status } }
    }
    for one in gone {
      let rest = Self.rest(of: one, among: b)
      changes.append(
        Change(
          edit: rest.isEmpty ? .removed : .unset, name: one.status.text, old: one.status.text, new: Self.text(rest),
          places: (one, rest.first)))
    }
    for one in added {
      let rest = Self.rest(of: one, among: a)
      changes.append(
        Change(
          edit: rest.isEmpty ? .added : .set, name: one.status.text, old: Self.text(rest), new: one.status.text,
          places: (rest.first, one)))
    }
  }

  /// The narrowest response that stands for this status.
  ///
  /// That `default` stands for success too is meant only where nothing else does. And mostly no body is written with a status
  /// that stands beside `default` because nobody cared, not because the form of errors is another one.
  private static func cover(of response: Response, among others: [Response]) -> Response? {
    if response.status == .default { return nil }
    if let range = others.first(where: { $0.status != .default && response.status.isCovered(by: $0.status) }) {
      return range
    }
    if response.content.isEmpty || response.status.isSuccess && others.contains(where: \.status.isSuccess) {
      return nil
    }
    return others.first { $0.status == .default && !$0.content.isEmpty }
  }

  /// What stays of a status that is no longer listed itself: the range of a code, or codes of a range.
  private static func rest(of response: Response, among others: [Response]) -> [Response] {
    if response.status == .default { return [] }
    return others.filter {
      $0.status != .default
        && (response.status.isCovered(by: $0.status) || $0.status.isCovered(by: response.status))
    }
  }

  private static func text(_ responses: [Response]) -> String? {
    responses.isEmpty ? nil : responses.map(\.status.text).sorted().joined(separator: ", ")
  }
}
