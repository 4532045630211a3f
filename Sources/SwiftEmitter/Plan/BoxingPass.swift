/// Decides which properties and cases live on the heap: recursion has to, and big values would multiply, since a struct of structs
/// of structs is as large as all of them together and every copy of it is code.
enum BoxingPass {
  /// A property wider than this many bytes is boxed. A struct of 16 strings is 256.
  static let propertyLimit = 256
  /// A payload wider than this makes its case indirect.
  static let payloadLimit = 128

  static func run(_ plan: inout EmissionPlan) {
    var sizes = Sizes(plan: plan)
    for declaration in plan.declarations.indices { _ = sizes.size(of: DeclarationID(declaration)) }
    plan = sizes.plan
    plan.sizes = sizes.known
  }

  /// Inline sizes in bytes, each computed once; meeting a type inside itself cuts the cycle with a box.
  private struct Sizes {
    var plan: EmissionPlan
    var known: [DeclarationID: Int] = [:]
    var open: Set<DeclarationID> = []

    static let pointer = 8

    mutating func size(of id: DeclarationID) -> Int {
      if let size = known[id] { return size }
      open.insert(id)
      defer { open.remove(id) }
      var size = 0
      switch plan[id].kind {
      case .pending, .operation: size = 0
      case .alias(let type): size = self.size(of: type) ?? 17
      case .enumeration(let enumeration): size = enumeration.rawType == .string ? 16 : 8
      case .structure(let structure):
        for (index, property) in structure.properties.enumerated() {
          let inner = self.size(of: property.type)
          if inner.map({ $0 > BoxingPass.propertyLimit }) ?? true {
            box(property: index, of: id)
            size += Self.pointer
          } else {
            size += aligned(inner ?? 0)
          }
        }
        if structure.additional != nil { size += Self.pointer }
      case .union(let union):
        for (index, branch) in union.branches.enumerated() {
          let inner = self.size(of: branch.type)
          if inner.map({ $0 > BoxingPass.payloadLimit }) ?? true {
            box(branch: index, of: id)
          } else {
            size = max(size, inner ?? 0)
          }
        }
        size = max(size, 17) + 1
      case .tuple(let tuple):
        for (index, element) in tuple.elements.enumerated() {
          guard let inner = self.size(of: element.type) else {
            // A tuple in itself is too rare for a box of its own.
            open(element: index, of: id)
            size += 24
            continue
          }
          size += aligned(inner)
        }
        if tuple.rest != nil { size += Self.pointer }
      }
      known[id] = size
      return size
    }

    /// nil where the type is being measured: it contains itself. Very deep nesting is cut the same way.
    mutating func size(of type: SwiftType) -> Int? {
      // Through aliases, so that a circle by another name is one.
      switch plan.underlying(type) {
      case .bool: return 1
      case .int32, .uint32, .float: return 4
      case .int, .int64, .uint64, .double, .date, .array, .dictionary: return 8
      case .calendarDate, .string, .uuid: return 16
      case .base64: return 8
      case .binary: return 40
      case .json: return 17
      case .optional(let inner): return size(of: inner).map { $0 + 1 }
      case .declared(let id):
        if open.contains(id) || open.count > 200 { return nil }
        return size(of: id)
      }
    }

    private func aligned(_ size: Int) -> Int { size > 4 ? (size + 7) / 8 * 8 : size }

    private mutating func open(element index: Int, of id: DeclarationID) {
      guard case .tuple(var tuple) = plan[id].kind else { return }
      tuple.elements[index].type = SwiftType.json.wrapped(
        tuple.elements[index].type != tuple.elements[index].type.unwrapped)
      plan[id].kind = .tuple(tuple)
    }

    private mutating func box(property index: Int, of id: DeclarationID) {
      guard case .structure(var structure) = plan[id].kind else { return }
      structure.properties[index].boxed = true
      plan[id].kind = .structure(structure)
    }

    private mutating func box(branch index: Int, of id: DeclarationID) {
      guard case .union(var union) = plan[id].kind else { return }
      union.branches[index].boxed = true
      plan[id].kind = .union(union)
    }
  }
}
