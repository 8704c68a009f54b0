import Testing

@testable import Spec

struct ImportMetadataTests {
  @Test func `metadata appears at the destination under the temporary uuid`() {
    take(.importMetadata, name: .destinationTemporary, by: .xenopsd) { $0.run(.original) }.expect(
      .done,
      changes: ["host0 vm1 destinationTemporary metadata: absent → present"])
  }

  @Test func `under the VM's own uuid the destination raises an event`() {
    take(.importMetadata, by: .xenopsd) { $0.run(.original) }.expect(
      .done,
      changes: [
        "host0 vm1 original metadata: absent → present", "host0 vm1 isDirty: false → true",
      ])
  }

  @Test func `existing metadata under the name is replaced`() {
    take(.importMetadata, name: .destinationTemporary, by: .xenopsd) {
      $0.run(.original)
      $0.pool[$0.peer, VM(1), .destinationTemporary].metadata = .presentWithImage
    }.expect(
      .done,
      changes: [
        "host0 vm1 destinationTemporary metadata: presentWithImage → present"
      ])
  }

  @Test func `importMetadata fails for a VM that does not execute here`() {
    take(.importMetadata, name: .destinationTemporary, by: .xenopsd).expect(.failed)
    take(.importMetadata, name: .destinationTemporary, by: .xenopsd) {
      $0.run(.original)
      $0.local[.original].domain = .suspended
    }.expect(.failed)
  }

  @Test func `importMetadata fails if the destination has a domain of that name`() {
    take(.importMetadata, name: .destinationTemporary, by: .xenopsd) {
      $0.run(.original)
      $0.pool[$0.peer, VM(1), .destinationTemporary].domain = .building
    }.expect(.failed)
  }

  @Test func `importMetadata fails if a daemon of the destination is down`() {
    take(.importMetadata, name: .destinationTemporary, by: .xenopsd) {
      $0.run(.original)
      $0.pool[$0.peer].xapi = .down
    }.expect(.failed)
    take(.importMetadata, name: .destinationTemporary, by: .xenopsd) {
      $0.run(.original)
      $0.pool[$0.peer].xenopsd = .down
    }.expect(.failed)
  }

  @Test func `a starting xapi of the destination does not serve`() {
    let taken = take(.importMetadata, name: .destinationTemporary, by: .xenopsd) {
      $0.run(.original)
      $0.pool[$0.peer].xapi = .starting
    }
    #expect(taken.outcome == .failed)
  }
}
