for text in [
  "1", "1.5", "true", "null", "\"text\"", "\"2024-02-29T12:00:00Z\"", "[\"a\"]", "[1]", "{\"x\":1,\"y\":2}", "{\"x\":1}",
] {
  show(Cell.self, "{\"value\":\(text)}")
}
show(Cell.self, "{\"value\":1,\"loc\":[\"body\",0,null]}")
let located = Cell(value: 3, loc: ["body", 0])
print(located.jsonString())
