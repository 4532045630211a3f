/// `contentMediaType` and `contentEncoding` of a text.
enum ContentMediaTypeRules {
  static var rows: [RuleRow] {
    [
      .schema(
        .contentMediaType, [.changed], "content-media-type-changed", .different,
        message: "`contentMediaType` changed from {old|none} to {new|none}",
        "What the text holds is of another media type.",
        old: "{type: string, contentMediaType: image/png}", new: "{type: string, contentMediaType: image/jpeg}"),
      .schema(
        .contentEncoding, [.changed], "content-encoding-changed", .different,
        message: "`contentEncoding` changed from {old|none} to {new|none}",
        "The bytes in the text are encoded another way.",
        old: "{type: string, contentEncoding: base64}", new: "{type: string, contentEncoding: base64url}"),
    ]
  }
}
