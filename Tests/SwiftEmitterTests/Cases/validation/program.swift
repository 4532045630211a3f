import HTTPTypes

/// What the server says about a request; a handler that is reached answers 501.
struct Handler: ChecksStubs {}
let router = ServerRouter(routes: ChecksServer.routes(Handler()))

func send(_ method: HTTPRequest.Method, _ path: String, _ body: String = "", type: String = "application/json") async {
  var request = HTTPRequest(method: method, scheme: "http", authority: "localhost", path: path)
  if !body.isEmpty { request.headerFields[.contentType] = type }
  let (head, answer) = await router.respond(to: request, body: HTTPBody(Array(body.utf8)))
  print("\(path) \(body)")
  if head.status.code == 501 { return print("  accepted") }
  let text = (try? await answer.collect(upTo: 1 << 20)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  print("  \(head.status.code)")
  guard let problem = try? JSONValue(json: text), case .array(let errors)? = problem["errors"] else { return print("  \(text)") }
  for error in errors { print("  - \(error.jsonString())") }
}

for body in ["[1,2]", "[]", "[1,2,3]", "[1,-1]"] { await send(.post, "/list", body) }
for body in [#"{"a":"bb"}"#, "{}", #"{"a":"b","c":"dd"}"#] { await send(.post, "/map", body) }
for body in ["0.1", "0", "-1"] { await send(.post, "/scalar", body) }
await send(.post, "/either", "5")
await send(.post, "/either", "11")
await send(.post, "/either", "abc", type: "text/plain")
await send(.post, "/either", "abcd", type: "text/plain")
for query in [
  "", "?matrix=[[1,2],[9]]", "?matrix=[[1,2,3],[10]]", "?ids=1,2", "?ids=1,0", "?order=asc", "?order=up", "?fixed=yes-please",
  "?fixed=no", "?code=12[/", "?code=12./", "?code=12x/", "?code=%D9%A1%D9%A1-/",
] { await send(.get, "/search" + query) }
for body in [
  #"{"numbers":[0.5,10],"nested":[["a",null]],"limits":{"a":1},"lists":{"a":["b"]},"limit":2,"version":2,"flag":true,"ratio":1,"mixed":1}"#,
  #"{"numbers":[0.3,11]}"#, #"{"nested":[[],["a","a"],["abcd"]]}"#, #"{"limits":{"a":0,"b":5,"c":11}}"#,
  #"{"lists":{"a":["b","c"],"d":[]}}"#, #"{"limit":3}"#, #"{"limit":12}"#, #"{"version":3}"#, #"{"flag":false}"#, #"{"ratio":2}"#,
  #"{"mixed":2}"#, #"{"orders":["asc","up"]}"#,
  #"{"pair":[1,"ab"]}"#, #"{"pair":[-1,"abc"]}"#, #"{"pair":[1,"ab",3]}"#, #"{"pair":[1]}"#,
  #"{"growing":[1,"a"]}"#, #"{"growing":[1]}"#, #"{"growing":[1,"a","","d"]}"#,
  #"{"sized":{"a":"x"}}"#, #"{"sized":{}}"#, #"{"sized":{"a":"x","b":"y","z":1}}"#,
  #"{"patterned":{"id":"a","x-b":1}}"#, #"{"patterned":{"id":"a","x-b":0,"y":2}}"#, #"{"keyed":{"a":"bb"}}"#, #"{"keyed":{"A":"bbb"}}"#,
  #"{"pet":{"kind":"cat","lives":9}}"#, #"{"pet":{"kind":"cat","lives":10}}"#, #"{"pet":{"kind":"cat","lives":9,"more":1}}"#,
  #"{"pet":{"kind":"dog","name":"abcdef","more":1}}"#, #"{"pet":{"kind":"cow"}}"#, #"{"pet":1}"#, #"{"pet":-1}"#, #"{"pet":true}"#,
  #"{"half":1,"huge":2147483647}"#, #"{"half":0}"#, #"{"half":4}"#, #"{"never":1}"#, #"{"extra":{"needed":"a"}}"#, #"{"extra":{"b":"a"}}"#,
  #"{"lookbehind":"x","moment":"2020-01-01T00:00:00.000000Z","either":"abc","open":{}}"#,
] { await send(.post, "/models", body) }
