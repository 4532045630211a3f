show(
  Formats.self,
  "{\"date\":\"2024-02-29\",\"dateTime\":\"2024-02-29T23:59:59.123+02:00\",\"uuid\":\"6F9619FF-8B86-D011-B42D-00C04FC964FF\",\"byte\":\"AQID\",\"int64\":9223372036854775807,\"float\":0.1,\"double\":0.1}")
for text in [
  "{\"date\":\"2023-02-29\"}", "{\"dateTime\":\"yesterday\"}", "{\"uuid\":\"no\"}", "{\"byte\":\"*\"}", "{\"int32\":3000000000}",
  "{\"integer\":1.5}", "{\"integer\":1.0}",
] {
  show(Formats.self, text)
}
var validation = Validation()
Formats(
  integer: 1, bounded: 1, boundedFloat: 0.25, text: "ABCDEF", list: ["1", "1", "x"]
).validate(in: &validation)
for violation in validation.violations { print(violation.message) }
