import Testing

@testable import Spec

struct PushMetadataTests {
  @Test func `a start pushes the configuration under a temporary uuid, without an event`() {
    take(.pushMetadata, name: .startTemporary, by: .host).expect(
      .done, changes: ["host1 vm1 startTemporary metadata: absent → present"],
      effects: .pushedMetadata)
  }

  @Test func `under the VM's own uuid an event is raised`() {
    take(.pushMetadata, by: .host).expect(
      .done,
      changes: [
        "host1 vm1 original metadata: absent → present", "host1 vm1 isDirty: false → true",
      ], effects: .pushedMetadata)
  }

  @Test func `a resume pushes what it needs to read the image`() {
    take(.pushMetadata, name: .startTemporary, of: .resume, by: .host) {
      $0.record.hasBootRecord = true
      $0.local[.startTemporary].metadata = .present
    }.expect(
      .done,
      changes: [
        "host1 vm1 startTemporary metadata: present → presentWithImage"
      ], effects: .pushedMetadata)
  }

  @Test func `a resume without a boot record fails`() {
    take(.pushMetadata, of: .resume, by: .host).expect(.failed)
  }

  @Test func `pushMetadata waits for xenopsd and for the database`() {
    take(.pushMetadata, by: .host) { $0.pool[Host(1)].xenopsd = .down }.expect(.blocked)
    take(.pushMetadata, by: .host) { $0.pool[Host(0)].xapi = .down }.expect(.blocked)
  }

  @Test func `a resume finds its metadata on the image's disk`() {
    take(.pushMetadata, name: .startTemporary, of: .resume, by: .host) {
      $0.record.imageHasMetadata = true
    }.expect(
      .done, changes: ["host1 vm1 startTemporary metadata: absent → presentWithImage"],
      effects: .pushedMetadata)
  }

  @Test func `a known name may be a failure`() {
    take(.pushMetadata, second: 1, by: .host) { $0.run(.original) }.expect(.failed)
    take(.pushMetadata, name: .startTemporary, second: 1, by: .host) { $0.run(.original) }.expect(
      .done, changes: ["host1 vm1 startTemporary metadata: absent → present"],
      effects: .pushedMetadata)
  }
}
