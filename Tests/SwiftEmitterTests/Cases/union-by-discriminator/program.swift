show(
  Home.self,
  "{\"pets\":[{\"petType\":\"kitten\",\"lives\":7},{\"petType\":\"dog\"},{\"petType\":\"cow\",\"milk\":1},{\"petType\":\"lizard\",\"loves\":{\"petType\":\"dog\"}}]}")
for text in ["{\"petType\":\"Dog\",\"bark\":\"wau\"}", "{\"bark\":\"wau\"}", "{\"petType\":\"Cat\",\"lives\":\"nine\"}", "3"] {
  show(Implied.self, text)
}
if case .dog(let dog) = try! Pet(json: "{\"petType\":\"dog\",\"bark\":\"wau\"}") { print("a dog:", dog.bark ?? "-") }
