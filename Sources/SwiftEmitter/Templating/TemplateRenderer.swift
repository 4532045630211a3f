/// One rendering: walks the steps of a template and its partials with the stack of the views around.
struct TemplateRenderer {
  private enum Object {
    case view(any TemplateView)
    case text(String)
  }

  private struct Frame {
    var object: Object
    /// Nil for a section that is no list.
    var position: (isFirst: Bool, isLast: Bool)?
  }

  /// Partials may contain themselves; more than this deep is an endless loop, not a document.
  private static let maximumDepth = 100

  private let templates: [String: Template]
  private var frames: [Frame]
  private var depth = 0
  private(set) var output: [UInt8] = []

  init(templates: [String: Template], view: any TemplateView) {
    self.templates = templates
    self.frames = [Frame(object: .view(view))]
    output.reserveCapacity(8 << 10)
  }

  mutating func render(_ template: Template) throws(TemplateError) {
    try render(template, template.steps.startIndex..<template.steps.endIndex)
  }

  private mutating func render(_ template: Template, _ steps: Range<Int>) throws(TemplateError) {
    var index = steps.lowerBound
    while index < steps.upperBound {
      let step = index
      index += 1
      switch template.steps[step] {
      case .text(let range):
        output.append(contentsOf: template.bytes[range])
      case .key(let key):
        try print(value(key, template, step), template, step)
      case .itself:
        guard case .text(let text)? = frames.last?.object else { throw unknown(".", template, step) }
        output.append(contentsOf: text.utf8)
      case .partial(let name):
        try renderPartial(name, template, step)
      case .position(let end, let inverted, let next):
        guard let position = frames.last(where: { $0.position != nil })?.position else {
          throw unknown(end.rawValue, template, step)
        }
        if (end == .first ? position.isFirst : position.isLast) != inverted { try render(template, index..<next) }
        index = next
      case .section(let key, let inverted, let next):
        try renderSection(value(key, template, step), inverted, template, index..<next)
        index = next
      }
    }
  }

  private mutating func print(_ value: ViewValue, _ template: Template, _ step: Int) throws(TemplateError) {
    switch value {
    case .absent: break
    case .text(let text): output.append(contentsOf: text.utf8)
    case .flag, .view, .list, .texts:
      throw .notText(template.place(step), "\(value.kind)")
    }
  }

  private mutating func renderSection(
    _ value: ViewValue, _ inverted: Bool, _ template: Template, _ steps: Range<Int>
  ) throws(TemplateError) {
    guard !inverted else {
      if value.isEmpty { try render(template, steps) }
      return
    }
    guard !value.isEmpty else { return }
    switch value {
    case .absent: break
    case .flag: try render(template, steps)
    case .text(let text): try render(template, steps, around: Frame(object: .text(text)))
    case .view(let view): try render(template, steps, around: Frame(object: .view(view)))
    case .list(let views):
      for (index, view) in views.enumerated() {
        let position = (index == 0, index == views.count - 1)
        try render(template, steps, around: Frame(object: .view(view), position: position))
      }
    case .texts(let texts):
      for (index, text) in texts.enumerated() {
        let position = (index == 0, index == texts.count - 1)
        try render(template, steps, around: Frame(object: .text(text), position: position))
      }
    }
  }

  private mutating func render(
    _ template: Template, _ steps: Range<Int>, around frame: Frame
  ) throws(TemplateError) {
    frames.append(frame)
    try render(template, steps)
    frames.removeLast()
  }

  private mutating func renderPartial(_ name: String, _ template: Template, _ step: Int) throws(TemplateError) {
    guard let partial = templates[name] else {
      throw .unknownPartial(template.place(step), name, known: templates.keys.sorted())
    }
    guard depth < Self.maximumDepth else { throw .tooDeep(template.place(step), name) }
    depth += 1
    try render(partial)
    depth -= 1
  }

  /// From the innermost view outward.
  private func value(_ key: String, _ template: Template, _ step: Int) throws(TemplateError) -> ViewValue {
    for frame in frames.reversed() {
      if case .view(let view) = frame.object, let value = view.value(for: key) { return value }
    }
    throw unknown(key, template, step)
  }

  private func unknown(_ key: String, _ template: Template, _ step: Int) -> TemplateError {
    let views = frames.reversed().compactMap { frame -> String? in
      if case .view(let view) = frame.object { "\(type(of: view))" } else { nil }
    }
    return .unknownKey(template.place(step), key, views: views)
  }
}
