for text in [
  "{\"radius\":1}", "{\"width\":1,\"height\":2}", "{\"width\":1}", "{\"depth\":4}", "{}", "{\"radius\":\"wide\"}", "null",
] {
  show(Shape.self, text)
}
for text in ["[{\"radius\":1}]", "[\"a\"]", "[]", "{\"radius\":1}"] { show(Many.self, text) }
show(Anything.self, "{\"any\":1}")
