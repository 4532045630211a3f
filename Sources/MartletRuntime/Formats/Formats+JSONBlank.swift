import JSONCoding

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
// What properties of these types hold in a blank model, before they are read.

extension Date {
  public init(_ blank: JSONBlank) { self.init(timeIntervalSinceReferenceDate: 0) }
}

extension UUID {
  public init(_ blank: JSONBlank) { self.init(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)) }
}

extension CalendarDate {
  public init(_ blank: JSONBlank) {
    year = 1
    month = 1
    day = 1
  }
}

extension Base64Data {
  public init(_ blank: JSONBlank) { self.init([]) }
}

extension BinaryData {
  public init(_ blank: JSONBlank) { self.init([]) }
}
