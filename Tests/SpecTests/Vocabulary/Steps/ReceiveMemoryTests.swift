import Testing

@testable import Spec

struct ReceiveMemoryTests {
  @Test func `the last memory completes the domain, without an event`() {
    take(.receiveMemory, name: .destinationTemporary, by: .receiver) {
      $0.local[.destinationTemporary].metadata = .present
      $0.have(.building, as: .destinationTemporary)
      $0.local.receiver.stream = .memory
    }.expect(
      .done,
      changes: [
        "host1 vm1 destinationTemporary domain: building → built",
        "host1 vm1 stream: memory → open",
      ])
  }

  @Test func `receiveMemory waits for the source`() {
    take(.receiveMemory, by: .receiver) {
      $0.have(.building)
      $0.local.receiver.stream = .ready
    }.expect(.blocked)
  }

  @Test func `receiveMemory fails on a lost stream`() {
    take(.receiveMemory, by: .receiver) {
      $0.have(.building)
      $0.local.receiver.stream = .broken
    }.expect(.failed)
  }

  @Test(arguments: Domain.allCases.filter { $0 != .building })
  func `receiveMemory fails for a domain that is not under construction, and the message stays`(
    domain: Domain
  ) {
    take(.receiveMemory, by: .receiver) {
      $0.have(domain)
      $0.local.receiver.stream = .memory
    }.expect(.failed)
  }
}
