import Testing

@testable import Spec

struct CopyVMFieldsTests {
  private func prepare(_ context: inout StepContext) {
    context.record.hasSnapshot = true
    context.record.snapshotResidentOn = HostReference(Host(1))
  }

  @Test func `resident_on is not among the copied fields`() {
    take(.copyVMFields, of: .revert, by: .master, prepare: prepare).expect(.done)
  }

  @Test func `resident_on can be copied, as it once was`() {
    take(.copyVMFields, of: .revert, choice: 1, by: .master, prepare: prepare)
      .expect(.done, changes: ["vm1 residentOn: null → host1"])
  }
}
