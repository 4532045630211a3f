/// Keeps what the other side saw, in the order in which it came.
actor Recorder<Element: Sendable> {
  private(set) var elements: [Element] = []

  func record(_ element: Element) {
    elements.append(element)
  }

  /// Hands over everything and begins anew.
  func take() -> [Element] {
    defer { elements = [] }
    return elements
  }
}
