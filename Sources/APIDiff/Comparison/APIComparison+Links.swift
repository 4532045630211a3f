import APIModel
import Diagnostics

extension APIComparison {
  mutating func compareLinks(
    _ a: [Link], _ b: [Link], in index: OperationIndex, role: Role, at oldLocation: SourceLocation,
    _ newLocation: SourceLocation
  ) {
    for link in a {
      let target = linkTargets.old.place(link)
      guard let other = b.first(where: { $0.name == link.name }) else {
        note(.link, .removed, in: index, role: role, name: link.name, old: target, at: link.location, newLocation)
        continue
      }
      func compare(_ topic: Topic, _ old: String?, _ new: String?) {
        guard old != new else { return }
        note(
          topic, .changed, in: index, role: role, name: link.name, old: old, new: new, at: link.location, other.location
        )
      }
      // An operation that moved is the same one. A link that kept its words and leads nowhere, as its operation has another id on
      // that side, is that operation's matter.
      let newTarget = linkTargets.new.place(other)
      let isSaidAlike = link.operationID == other.operationID && link.operationRef == other.operationRef
      let isFollowed = linkTargets.old.leads(to: target) && linkTargets.new.leads(to: newTarget)
      if moves[target] ?? target != newTarget, isFollowed || !isSaidAlike { compare(.linkTarget, target, newTarget) }
      compare(.linkParameters, parameterText(link), parameterText(other))
      compare(.linkBody, link.requestBody.map(ValueText.text), other.requestBody.map(ValueText.text))
      compare(.linkServer, serverText(link), serverText(other))
    }
    for link in b where !a.contains(where: { $0.name == link.name }) {
      note(
        .link, .added, in: index, role: role, name: link.name, new: linkTargets.new.place(link), at: oldLocation,
        link.location)
    }
  }

  private func parameterText(_ link: Link) -> String? {
    guard !link.parameters.isEmpty else { return nil }
    return link.parameters.map { "\($0.name) = \(ValueText.plain($0.value))" }.sorted().joined(separator: ", ")
  }

  private func serverText(_ link: Link) -> String? {
    guard let server = link.extensions.first(where: { $0.name == "server" })?.value else { return nil }
    return server["url"]?.string ?? ValueText.text(server)
  }
}
