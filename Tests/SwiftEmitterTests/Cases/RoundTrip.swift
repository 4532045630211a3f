import JSONCoding
import MartletRuntime

/// Reads the text as the type and prints what the value writes, or the error.
func show<T: JSONCodable>(_ type: T.Type, _ text: String) {
  do throws(JSONError) {
    let value = try T(json: text)
    print("\(T.self) \(text)\n  -> \(value.jsonString())")
  } catch {
    print("\(T.self) \(text)\n  error: \(error)")
  }
}

