/// `discriminator`: the property that tells alternatives apart.
enum DiscriminatorRules {
  static var rows: [RuleRow] {
    [
      .schema(
        .discriminator, [.added], "discriminator-added", .none,
        message: "discriminator `{new}` was added",
        "A property now tells the alternatives apart.",
        old:
          "{oneOf: [{type: object, required: [kind], properties: {kind: {type: string}, a: {type: string}}}, {type: object, required: [kind, b], properties: {kind: {type: string}, b: {type: string}}}]}",
        new:
          "{oneOf: [{type: object, required: [kind], properties: {kind: {type: string}, a: {type: string}}}, {type: object, required: [kind, b], properties: {kind: {type: string}, b: {type: string}}}], discriminator: {propertyName: kind}}"
      ),
      .schema(
        .discriminator, [.removed], "discriminator-removed", .none,
        message: "discriminator `{old}` was removed",
        "No property tells the alternatives apart any more. Clients that read it can no longer rely on it.",
        old:
          "{oneOf: [{type: object, required: [kind], properties: {kind: {type: string}, a: {type: string}}}, {type: object, required: [kind, b], properties: {kind: {type: string}, b: {type: string}}}], discriminator: {propertyName: kind}}",
        new:
          "{oneOf: [{type: object, required: [kind], properties: {kind: {type: string}, a: {type: string}}}, {type: object, required: [kind, b], properties: {kind: {type: string}, b: {type: string}}}]}",
        axes: { $0 == .response ? Axes(wireOldClients: .possible) : nil }),
      .schema(
        .discriminatorProperty, [.changed], "discriminator-property-name-changed", .different,
        message: "discriminator changed from `{old}` to `{new}`",
        "Another property tells the alternatives apart.",
        old:
          "{oneOf: [{type: object, required: [kind], properties: {kind: {type: string}, a: {type: string}}}, {type: object, required: [kind, b], properties: {kind: {type: string}, b: {type: string}}}], discriminator: {propertyName: kind}}",
        new:
          "{oneOf: [{type: object, required: [kind], properties: {kind: {type: string}, a: {type: string}}}, {type: object, required: [kind, b], properties: {kind: {type: string}, b: {type: string}}}], discriminator: {propertyName: type}}"
      ),
      .schema(
        .discriminatorMapping, [.added], "discriminator-mapping-added", .wider,
        message: "discriminator value `{name}` was added",
        "One more value of the discriminator means a schema. Old clients do not know it when it comes.",
        old:
          "{oneOf: [{type: object, required: [kind], properties: {kind: {type: string}, a: {type: string}}}, {type: object, required: [kind, b], properties: {kind: {type: string}, b: {type: string}}}], discriminator: {propertyName: kind, mapping: {a: '#/components/schemas/A'}}}",
        new:
          "{oneOf: [{type: object, required: [kind], properties: {kind: {type: string}, a: {type: string}}}, {type: object, required: [kind, b], properties: {kind: {type: string}, b: {type: string}}}], discriminator: {propertyName: kind, mapping: {a: '#/components/schemas/A', b: '#/components/schemas/A'}}}"
      ),
      .schema(
        .discriminatorMapping, [.removed], "discriminator-mapping-deleted", .narrower,
        message: "discriminator value `{name}` was removed",
        "A value of the discriminator no longer means a schema.",
        old:
          "{oneOf: [{type: object, required: [kind], properties: {kind: {type: string}, a: {type: string}}}, {type: object, required: [kind, b], properties: {kind: {type: string}, b: {type: string}}}], discriminator: {propertyName: kind, mapping: {a: '#/components/schemas/A', b: '#/components/schemas/A'}}}",
        new:
          "{oneOf: [{type: object, required: [kind], properties: {kind: {type: string}, a: {type: string}}}, {type: object, required: [kind, b], properties: {kind: {type: string}, b: {type: string}}}], discriminator: {propertyName: kind, mapping: {a: '#/components/schemas/A'}}}"
      ),
      .schema(
        .discriminatorMapping, [.changed], "discriminator-mapping-changed", .different,
        message: "discriminator value `{name}` means `{new}` and no longer `{old}`",
        "A value of the discriminator means another schema.",
        old:
          "{oneOf: [{type: object, required: [kind], properties: {kind: {type: string}, a: {type: string}}}, {type: object, required: [kind, b], properties: {kind: {type: string}, b: {type: string}}}], discriminator: {propertyName: kind, mapping: {a: '#/components/schemas/A'}}}",
        new:
          "{oneOf: [{type: object, required: [kind], properties: {kind: {type: string}, a: {type: string}}}, {type: object, required: [kind, b], properties: {kind: {type: string}, b: {type: string}}}], discriminator: {propertyName: kind, mapping: {a: '#/components/schemas/B'}}}"
      ),
    ]
  }
}
