// What members are read with: by `JSONMembers`, and by models whose reading is written by hand. None of these functions throws: the
// first error is kept, reading ends, and `incomplete`, `value()`, `nextElement()` or `finish()` throws it.

extension JSONReader {
  /// Consumes the next key of the object and its colon.
  ///
  /// - Returns: The key's index in the table; -1 for a key that is not in it; nil behind the closing brace, and after
  ///   an error.
  @inline(never)
  public mutating func nextMember(in keys: JSONKeys, _ seen: inout JSONSeen) -> Int? {
    do throws(JSONError) {
      return try nextKey(in: keys, &seen)
    } catch {
      return keep(error)
    }
  }

  /// Skips the value of a key that the model does not know.
  @inline(never)
  public mutating func skipMember() {
    do throws(JSONError) { try skipValue() } catch { let _: Never? = keep(error) }
  }

  /// Reads the value of a key that the model does not name into the dictionary it keeps such members in.
  @inline(never)
  public mutating func readUnknown<Value: JSONDecodable>(into members: inout [String: Value]) {
    let key = unknownKey
    do throws(JSONError) {
      if let value: Value = try value() { members[key] = value }
    } catch {
      let _: Never? = keep(error)
    }
  }

  /// Reads a value of any type that reads itself; nil after an error.
  @inline(never)
  public mutating func readValue<Value: JSONDecodable>() -> Value? {
    do throws(JSONError) { return try value() } catch { return keep(error) }
  }

  /// Reads a value, or `null` as nil; nil after an error, too.
  @inline(never)
  public mutating func readNullable<Value: JSONDecodable>() -> Value? {
    do throws(JSONError) { return try nullable() } catch { return keep(error) }
  }

  /// Reads a property of a PATCH body, where `null` means something else than an absent key; absent after an error.
  @inline(never)
  public mutating func readPatch<Value: JSONDecodable>() -> Patch<Value> {
    do throws(JSONError) { return try patch() ?? .absent } catch { return keep(error) ?? .absent }
  }

  /// Keeps the error, unless one is kept already: reading ends with it.
  @inline(never)
  mutating func keep<Value>(_ error: JSONError) -> Value? {
    if kept == nil { kept = error }
    return nil
  }

  /// Throws the error that was kept.
  @inline(__always)
  func throwKept() throws(JSONError) {
    if let kept { throw kept }
  }

  @inline(never)
  public mutating func readString() -> String? {
    do throws(JSONError) { return try string() } catch { return keep(error) }
  }

  @inline(never)
  public mutating func readBool() -> Bool? {
    do throws(JSONError) { return try bool() } catch { return keep(error) }
  }

  @inline(never)
  public mutating func readInt() -> Int? {
    do throws(JSONError) { return try int() } catch { return keep(error) }
  }

  @inline(never)
  public mutating func readInt32() -> Int32? {
    do throws(JSONError) { return try int32() } catch { return keep(error) }
  }

  @inline(never)
  public mutating func readInt64() -> Int64? {
    do throws(JSONError) { return try int64() } catch { return keep(error) }
  }

  @inline(never)
  public mutating func readDouble() -> Double? {
    do throws(JSONError) { return try double() } catch { return keep(error) }
  }

  @inline(never)
  public mutating func readFloat() -> Float? {
    do throws(JSONError) { return try float() } catch { return keep(error) }
  }

  @inline(never)
  public mutating func readNullableString() -> String? {
    do throws(JSONError) { return try nullableString() } catch { return keep(error) }
  }

  @inline(never)
  public mutating func readNullableBool() -> Bool? {
    do throws(JSONError) { return try nullableBool() } catch { return keep(error) }
  }

  @inline(never)
  public mutating func readNullableInt() -> Int? {
    do throws(JSONError) { return try nullableInt() } catch { return keep(error) }
  }

  @inline(never)
  public mutating func readNullableDouble() -> Double? {
    do throws(JSONError) { return try nullableDouble() } catch { return keep(error) }
  }
}
