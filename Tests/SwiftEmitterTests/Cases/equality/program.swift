
let full = #"""
  {"id":"a","count":1,"small":2,"size":3,"ratio":0.5,"on":true,"at":"2025-01-01T00:00:00Z","day":"2025-01-31",
  "key":"6ba7b810-9dad-11d1-80b4-00c04fd430c8","data":"AAEC","state":"draft","order":"asc","pair":[1,"x"],"either":"e",
  "inner":{"leaf":"l"},"tags":["t"],"map":{"k":1},"any":{"z":null},"none":"n","json":"j","note":"o","limit":5,
  "mode":"fast","parent":null,"inners":[{"leaf":"m"}],"more":1}
  """#
let changes: [(String, JSONValue)] = [
  ("id", "b"), ("count", 2), ("small", 3), ("size", 4), ("ratio", 1.5), ("on", false), ("at", "2025-01-01T00:00:01Z"),
  ("day", "2025-02-01"), ("key", "6ba7b811-9dad-11d1-80b4-00c04fd430c8"), ("data", "AAED"), ("state", "other"),
  ("order", "desc"), ("pair", [1, "y"]), ("either", 1), ("inner", ["leaf": "other"]), ("tags", []), ("map", ["k": 2]),
  ("any", ["z": 1]), ("none", nil), ("json", "k"), ("note", nil), ("limit", nil), ("mode", nil), ("inners", nil),
  ("more", 2), ("most", 1),
]
let value = try Thing(json: full)
guard case .object(let members) = try JSONValue(json: full) else { preconditionFailure("no object") }
var nested = members
nested["parent"] = .object(members)
for (key, other) in changes + [("parent", .object(members))] {
  var changed = members
  changed[key] = other
  let different = try JSONValue.object(changed).decode(Thing.self)
  print(key, different == value ? "passes for equal" : "differs")
  if different.hashValue == value.hashValue { print("  with the same hash") }
}
let again = try Thing(json: value.jsonBytes())
print("read again:", again == value, again.hashValue == value.hashValue, Set([value, again]).count)
let parents = try (0..<2).map { _ in try JSONValue.object(nested).decode(Thing.self) }
print("in a box:", parents[0] == parents[1], parents[0] == value, parents[0].parent == value)
show(Change.self, #"{"thing":null}"#)
show(Change.self, #"{"thing":{"leaf":"a"},"note":null}"#)
show(Shut.self, #"{"other":1,"leaf":"a"}"#)
show(Endless.self, #"{"next":{"next":{}}}"#)
