#if Hummingbird
  import Foundation
  import Hummingbird
  import MartletHummingbird
  import MechaMentalServer

  // Serves MechaMental on loopback, at the port that the first argument says, until it is told to end.
  let port = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 8080
  let router = Router()
  router.add(middleware: MartletRoutes(MechaMentalServer.routes(MechaMental())))
  try await Application(router: router, configuration: .init(address: .hostname("127.0.0.1", port: port))).runService()
#endif
