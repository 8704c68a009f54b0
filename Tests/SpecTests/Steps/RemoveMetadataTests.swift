import Testing

@testable import Spec

struct RemoveMetadataTests {
  @Test func `metadata goes, and with it an event that waits`() {
    take(.removeMetadata, by: .background) {
      $0.local[.original].metadata = .presentWithImage
      $0.local.isDirty = true
    }.expect(
      .done,
      changes: [
        "host1 xenopsd, vm1: known, with a suspend image → unknown",
        "host1 xenopsd, event for vm1: waiting → none",
      ], effects: .removedMetadata)
  }

  @Test func `a temporary uuid leaves the event of the VM's own`() {
    take(.removeMetadata, name: .startTemporary, by: .host) {
      $0.local[.startTemporary].metadata = .present
      $0.local.isDirty = true
    }.expect(
      .done, changes: ["host1 xenopsd, vm1 (start temporary uuid): known → unknown"],
      effects: .removedMetadata)
  }

  @Test(arguments: Domain.allCases.filter { $0 != .none })
  func `a VM with a domain is passed over`(domain: Domain) {
    take(.removeMetadata, by: .xenopsd) {
      $0.local[.original].metadata = .present
      $0.local[.original].domain = domain
    }.expect(.done)
  }

  @Test func `a name that is not known is passed over`() {
    take(.removeMetadata, by: .receiver).expect(.done)
  }

  @Test func `a xapi waits for a xenopsd that is down`() {
    take(.removeMetadata, by: .host) {
      $0.local[.original].metadata = .present
      $0.pool[Host(1)].xenopsd = .down
    }.expect(.blocked)
  }
}
