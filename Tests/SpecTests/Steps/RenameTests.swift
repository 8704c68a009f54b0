import Testing

@testable import Spec

struct RenameTests {
  @Test func `domain and metadata move together, and the event that waits is dropped`() {
    take(.rename, name: .original, to: .sourceTemporary, by: .xenopsd) {
      $0.run(.original)
      $0.local[.original].domain = .suspended
      $0.local.isDirty = true
    }.expect(
      .done,
      changes: [
        "host1 xenopsd, vm1: known → unknown",
        "host1 Xen, domain of vm1: suspended → none",
        "host1 xenopsd, vm1 (source temporary uuid): unknown → known",
        "host1 Xen, domain of vm1 (source temporary uuid): none → suspended",
        "host1 xenopsd, event for vm1: waiting → none",
        "host1 vm1 original survivable: true → false",
        "host1 vm1 sourceTemporary survivable: false → true",
      ], effects: .renamed)
  }

  @Test func `taking the VM's own uuid raises no event`() {
    take(.rename, name: .destinationTemporary, to: .original, by: .receiver) {
      $0.local[.destinationTemporary].metadata = .present
    }.expect(
      .done,
      changes: [
        "host1 xenopsd, vm1: unknown → known",
        "host1 xenopsd, vm1 (destination temporary uuid): known → unknown",
      ], effects: .renamed)
  }

  @Test func `an old uuid that is not known fails`() {
    take(.rename, name: .original, to: .sourceTemporary, by: .xenopsd).expect(.failed)
  }

  @Test func `a new uuid that is known fails`() {
    take(.rename, name: .destinationTemporary, to: .original, by: .receiver) {
      $0.local[.destinationTemporary].metadata = .present
      $0.local[.original].metadata = .present
    }.expect(.failed)
  }
}
