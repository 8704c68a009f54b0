import Testing

@testable import Spec

struct CloneVMTests {
  @Test func `the snapshot has the current value of resident_on`() {
    take(.cloneVM, of: .checkpoint, by: .host) {
      $0.record.residentOn = HostReference($0.host)
    }.expect(
      .done,
      changes: ["vm1 hasSnapshot: false → true", "vm1 snapshotResidentOn: null → host1"])
  }

  @Test func `a later snapshot replaces an earlier one`() {
    take(.cloneVM, of: .checkpoint, by: .host) {
      $0.record.hasSnapshot = true
      $0.record.snapshotResidentOn = HostReference($0.host)
    }.expect(.done, changes: ["vm1 snapshotResidentOn: host1 → null"])
  }

  @Test func `a host waits for the database`() {
    take(.cloneVM, of: .checkpoint, by: .host) { $0.pool[$0.peer].xapi = .down }.expect(.blocked)
  }
}
