import Testing

@testable import Spec

struct AwaitDestinationTests {
  @Test func `awaitDestination never advances on its own`() {
    take(.awaitDestination, by: .host).expect(.blocked)
    take(.awaitDestination, by: .host) { $0.call.isPeerConnected = true }.expect(.blocked)
  }
}
