for text in [
  "{\"type\":\"created\",\"id\":\"1\"}", "{\"type\":\"deleted\",\"id\":\"1\",\"hard\":true}", "{\"id\":\"1\",\"type\":\"deleted\"}",
  "{\"type\":\"moved\",\"at\":\"2024-01-01T00:00:00.5+01:00\"}", "{\"type\":\"created\"}", "{\"type\":\"new\",\"id\":\"1\"}", "[]",
] {
  show(Event.self, text)
}
for text in ["{\"role\":\"bot\",\"text\":\"hi\"}", "{\"text\":\"hi\"}"] { show(OptionalConstants.self, text) }
print(Event.created(Created(id: "7")).jsonString())
