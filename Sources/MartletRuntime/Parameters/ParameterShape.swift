/// How the text of a parameter becomes a JSON value, which then is decoded like any other: `limit=5` has the number 5 or the
/// text "5", and only the schema can tell which.
public indirect enum ParameterShape: Hashable, Sendable {
  case string
  case integer
  case number
  case boolean
  /// Boolean, integer or number where the text reads like one, otherwise text.
  case any
  case array(ParameterShape)
  /// An object by its properties; `additional` is the shape of the others, where the schema allows them.
  case object([String: ParameterShape], additional: ParameterShape? = nil)
  /// The first alternative that the text fits; text itself is tried last, because it always fits.
  case oneOf([ParameterShape])
}
