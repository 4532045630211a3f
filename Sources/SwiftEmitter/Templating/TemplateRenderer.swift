/// Steps and views → text, strictly: a key that no view answers ends it, and so does printing what is no text.
struct TemplateRenderer {
  /// What `{{.}}` stands for.
  private enum Item {
    case text(String)
    case flag, view
  }

  private let templates: [String: [TemplateStep]]
  private var output = ""
  private var template = ""
  /// Outermost first.
  private var views: [any TemplateView] = []

  init(templates: [String: [TemplateStep]]) {
    self.templates = templates
  }

  mutating func text(
    _ steps: [TemplateStep], of template: String, _ view: any TemplateView
  ) throws(TemplateError) -> String {
    self.template = template
    views = [view]
    try render(steps, .view)
    return output
  }

  private mutating func render(_ steps: [TemplateStep], _ item: Item) throws(TemplateError) {
    for step in steps {
      switch step {
      case .text(let text): output += text
      case .key(".", let line): try print(item, line)
      case .key(let key, let line): try print(value(of: key, line), line)
      case .section(let key, let line, let isInverted, let inner):
        let value = try value(of: key, line)
        if !isInverted { try section(value, inner) } else if value.isFalse { try render(inner, item) }
      case .partial(let name):
        let outer = template
        template = name
        try render(templates[name] ?? [], item)
        template = outer
      }
    }
  }

  private mutating func section(_ value: ViewValue, _ steps: [TemplateStep]) throws(TemplateError) {
    switch value {
    case .absent: break
    case .text(let text): if !text.isEmpty { try render(steps, .text(text)) }
    case .flag(let flag): if flag { try render(steps, .flag) }
    case .texts(let texts): for text in texts { try render(steps, .text(text)) }
    case .view(let view): try render(steps, inside: view)
    case .list(let views): for view in views { try render(steps, inside: view) }
    }
  }

  private mutating func render(_ steps: [TemplateStep], inside view: any TemplateView) throws(TemplateError) {
    views.append(view)
    try render(steps, .view)
    views.removeLast()
  }

  private func value(of key: String, _ line: Int) throws(TemplateError) -> ViewValue {
    for view in views.reversed() {
      if let value = view.value(for: key) { return value }
    }
    throw .unknownKey(place(line), key, views: views.reversed().map { "\(type(of: $0))" })
  }

  private mutating func print(_ item: Item, _ line: Int) throws(TemplateError) {
    switch item {
    case .text(let text): output += text
    case .flag: throw .notText(place(line), "flag")
    case .view: throw .notText(place(line), "view")
    }
  }

  private mutating func print(_ value: ViewValue, _ line: Int) throws(TemplateError) {
    switch value {
    case .absent: break
    case .text(let text): output += text
    case .flag: throw .notText(place(line), "flag")
    case .view: throw .notText(place(line), "view")
    case .list, .texts: throw .notText(place(line), "list")
    }
  }

  private func place(_ line: Int) -> TemplateError.Place { .init(template: template, line: line) }
}

extension ViewValue {
  /// Whether an inverted section over it prints.
  fileprivate var isFalse: Bool {
    switch self {
    case .absent: true
    case .text(let text): text.isEmpty
    case .flag(let flag): !flag
    case .view: false
    case .list(let views): views.isEmpty
    case .texts(let texts): texts.isEmpty
    }
  }
}
