import MartletRuntime
import MechaMentalClient
import MetakraftwerkClient
import Testing

/// Generated client against generated server, for every operation and every documented status.
@Suite struct OperationTests {
  static let mechaMental = TestedAPI<MechaMentalClient>.mechaMental
  static let metakraftwerk = TestedAPI<MetakraftwerkClient>.metakraftwerk

  @Test func everyOperationIsCovered() throws {
    try Self.mechaMental.checkCompleteness()
    try Self.metakraftwerk.checkCompleteness()
    #expect(Self.mechaMental.rows.count + Self.metakraftwerk.rows.count == 20)
  }

  @Test(arguments: mechaMental.rows, Link.allCases)
  func documentedStatuses(_ row: OperationRow<MechaMentalClient>, _ link: Link) async throws {
    try await Self.mechaMental.checkDocumentedStatuses(row, link)
  }

  @Test(arguments: metakraftwerk.rows, Link.allCases)
  func documentedStatuses(_ row: OperationRow<MetakraftwerkClient>, _ link: Link) async throws {
    try await Self.metakraftwerk.checkDocumentedStatuses(row, link)
  }

  @Test(arguments: mechaMental.rows, Link.allCases)
  func undocumentedStatus(_ row: OperationRow<MechaMentalClient>, _ link: Link) async throws {
    try await Self.mechaMental.checkUndocumentedStatus(row, link)
  }

  @Test(arguments: metakraftwerk.rows, Link.allCases)
  func undocumentedStatus(_ row: OperationRow<MetakraftwerkClient>, _ link: Link) async throws {
    try await Self.metakraftwerk.checkUndocumentedStatus(row, link)
  }
}
