for text in [
  "{\"revision\":1,\"parent\":null}", "{\"revision\":1,\"parent\":\"p\",\"notes\":null,\"name\":null}",
  "{\"revision\":1,\"parent\":null,\"notes\":\"n\",\"tags\":[\"a\"],\"inner\":{\"id\":\"i\",\"notes\":null}}", "{\"revision\":1}",
] {
  show(ThingUpdate.self, text)
}
print(ThingMerge(notes: "x").jsonString(), ThingMerge(notes: nil).jsonString(), ThingMerge().jsonString())
