show(Node.self, "{\"name\":\"a\",\"next\":{\"name\":\"b\",\"children\":[{\"name\":\"c\"}]}}")
show(Left.self, "{\"right\":{\"left\":{},\"value\":3}}")
for text in ["1.5", "{\"left\":1,\"right\":{\"left\":2,\"right\":[3,4]}}", "[[],[1]]"] { show(Expression.self, text) }
show(Pair.self, "[\"a\",[\"b\",[\"c\"]]]")
show(Defaulted.self, "{\"inner\":{\"level\":2}}")
show(Loop.self, "{\"again\":{\"maybe\":{\"union\":{\"union\":\"end\"}}}}")
// Boxes are values: a copy does not share.
var first = Node(name: "a", next: Node(name: "b"))
let copy = first
first.next?.name = "changed"
print(copy.next?.name ?? "", first.next?.name ?? "", copy == first)
