for text in ["[1,\"a\"]", "[1]", "[1,\"a\",true]", "[\"a\",1]", "{}"] { show(Pair.self, text) }
for text in ["[1,null]", "[1,2.5]", "[1]"] { show(TuplesRange.self, text) }
for text in ["[\"a\"]", "[\"a\",1,2]", "[]"] { show(Rest.self, text) }
for text in ["[\"a\"]", "[\"a\",1]", "[\"a\",null]"] { show(Short.self, text) }
show(Nested.self, "[{\"a\":\"b\"},[1,2],\"z\"]")
