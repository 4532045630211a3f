#if AsyncHTTPClient && Hummingbird
  import Testing

  @testable import MartletAsyncHTTPClient

  /// Over HTTP/1 the parser lets three digits through and no more, and AsyncHTTPClient itself takes what is below 200 for a head that
  /// comes before the head; so the numbers that only HTTP/2 can bring are tried here.
  @Suite struct InvalidStatusTests {
    @Test(arguments: [-1, 0, 99, 1000, Int(UInt16.max)])
    func isAnError(_ code: Int) {
      #expect(throws: AsyncHTTPClientTransportError.invalidStatus(code)) {
        try AsyncHTTPClientTransport.status(code, reason: "Odd")
      }
    }

    @Test(arguments: [100, 200, 418, 599, 999])
    func isAStatus(_ code: Int) throws {
      let status = try AsyncHTTPClientTransport.status(code, reason: "Even")
      #expect(status.code == code)
      #expect(status.reasonPhrase == "Even")
    }
  }
#endif
