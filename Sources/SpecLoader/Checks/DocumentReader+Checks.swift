import APIModel

extension DocumentReader {
  /// The passes over the whole model, each a file of this folder.
  mutating func runChecks(_ api: inout API) {
    breakReferenceCycles(in: &api.schemas)
    fillImpliedSubtypes(in: &api.schemas)
    checkInfiniteValues(api.schemas)
    checkPathShapes(api)
    checkPathTexts(api)
    checkFieldNames(api)
    checkLinks(api)
    checkEncodings(api)
    checkDefaults(api.schemas)
  }
}
