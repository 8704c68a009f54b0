import Testing

@testable import Spec

struct AwaitOutcomeTests {
  @Test(arguments: Domain.allCases)
  func `a destination that knows the VM has taken it over`(domain: Domain) {
    take(.awaitOutcome, by: .xenopsd) {
      $0.pool[$0.peer, $0.vm, .original].metadata = .present
      $0.pool[$0.peer, $0.vm, .original].domain = domain
    }.expect(.done)
  }

  @Test func `a trace without a domain is enough if the VM has gone since`() {
    take(.awaitOutcome, by: .xenopsd) {
      $0.pool[$0.peer, $0.vm, .destinationTemporary].metadata = .present
    }.expect(.done)
  }

  @Test func `a domain that still has the temporary uuid has not taken over`() {
    take(.awaitOutcome, by: .xenopsd) {
      $0.pool[$0.peer, $0.vm, .destinationTemporary].metadata = .present
      $0.pool[$0.peer, $0.vm, .destinationTemporary].domain = .built
    }.expect(.failed)
  }

  @Test func `a destination that knows nothing never had the VM`() {
    take(.awaitOutcome, by: .xenopsd).expect(.failed)
  }

  @Test func `nothing is known while the receiving half runs`() {
    take(.awaitOutcome, by: .xenopsd) {
      $0.pool[$0.peer, $0.vm].receiver.programCounter = 7
      $0.pool[$0.peer, $0.vm, .original].metadata = .present
    }.expect(.blocked)
  }

  @Test func `awaitOutcome waits for a destination that cannot be reached`() {
    take(.awaitOutcome, by: .xenopsd) { $0.pool[$0.peer].xapi = .starting }.expect(.blocked)
    take(.awaitOutcome, by: .xenopsd) { $0.pool[$0.peer].xenopsd = .down }.expect(.blocked)
    take(.awaitOutcome, by: .xenopsd) { $0.pool[$0.peer].isCutOff = true }.expect(.blocked)
    take(.awaitOutcome, by: .xenopsd) { $0.pool[$0.host].isCutOff = true }.expect(.blocked)
  }

  @Test func `a destination that has lost power since may have executed the VM`() {
    take(.awaitOutcome, by: .xenopsd) { $0.local.operation.peerHasCrashed = true }.expect(.done)
  }
}
