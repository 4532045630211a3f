show(Settings.self, "{\"requiredWithDefault\":1}")
show(Settings.self, "{\"requiredWithDefault\":1,\"text\":null,\"nullableDefault\":null,\"count\":null}")
show(Settings.self, "{}")
print(Settings().jsonString())
