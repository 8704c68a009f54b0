import Testing

@testable import Spec

struct AcceptMetadataTests {
  @Test(arguments: [Spec.Stream.open, .ready, .memory, .goAhead, .done])
  func `metadata is stored as long as there is a connection`(stream: Spec.Stream) {
    take(.acceptMetadata, name: .destinationTemporary, by: .receiver) {
      $0.local.receiver.stream = stream
    }.expect(.done, changes: ["host1 vm1 destinationTemporary metadata: absent → present"])
  }

  @Test(arguments: [Spec.Stream.none, .broken])
  func `acceptMetadata fails on a lost connection, and leaves nothing`(stream: Spec.Stream) {
    take(.acceptMetadata, name: .destinationTemporary, by: .receiver) {
      $0.local.receiver.stream = stream
    }.expect(.failed)
  }

  @Test(arguments: Domain.allCases.filter { $0 != .none })
  func `acceptMetadata fails if a domain of that name exists`(domain: Domain) {
    take(.acceptMetadata, name: .destinationTemporary, by: .receiver) {
      $0.local.receiver.stream = .open
      $0.local[.destinationTemporary].domain = domain
    }.expect(.failed)
  }
}
