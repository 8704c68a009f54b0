import Testing

@testable import Spec

struct PushMetadataTests {
  @Test func `a start pushes the configuration under a temporary uuid, without an event`() {
    take(.pushMetadata, name: .startTemporary, by: .host).expect(
      .done, changes: ["host1 xenopsd, vm1 (start temporary uuid): unknown → known"],
      effects: .pushedMetadata)
  }

  @Test func `under the VM's own uuid an event is raised`() {
    take(.pushMetadata, by: .host).expect(
      .done,
      changes: [
        "host1 xenopsd, vm1: unknown → known", "host1 xenopsd, event for vm1: none → waiting",
      ], effects: .pushedMetadata)
  }

  @Test func `a resume pushes what it needs to read the image`() {
    take(.pushMetadata, name: .startTemporary, of: .resume, by: .host) {
      $0.record.hasBootRecord = true
      $0.local[.startTemporary].metadata = .present
    }.expect(
      .done,
      changes: [
        "host1 xenopsd, vm1 (start temporary uuid): known → known, with a suspend image"
      ], effects: .pushedMetadata)
  }

  @Test func `a resume without a boot record fails`() {
    take(.pushMetadata, of: .resume, by: .host).expect(.failed)
  }

  @Test func `it waits for xenopsd and for the database`() {
    take(.pushMetadata, by: .host) { $0.pool[Host(1)].xenopsd = .down }.expect(.blocked)
    take(.pushMetadata, by: .host) { $0.pool[Host(0)].xapi = .down }.expect(.blocked)
  }
}
