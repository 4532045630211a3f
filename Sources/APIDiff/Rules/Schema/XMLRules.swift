/// The `xml` object: names and forms of elements and attributes.
enum XMLRules {
  static var rows: [RuleRow] {
    [
      .schema(
        .xml, [.changed], "xml-changed", .different,
        message: "XML form changed from \"{old}\" to \"{new}\"",
        "The value stands under another name, or in another form, in XML. JSON is not affected.",
        old: "{type: string, xml: {name: size}}", new: "{type: string, xml: {name: length}}",
        mediaType: "application/xml")
    ]
  }
}
