import Testing

@testable import Spec

struct RenameTests {
  @Test func `domain and metadata move together, and the pending event is dropped`() {
    take(.rename, name: .original, to: .sourceTemporary, by: .xenopsd) {
      $0.run(.original)
      $0.local[.original].domain = .suspended
      $0.local.isDirty = true
    }.expect(
      .done,
      changes: [
        "host1 vm1 original metadata: present → absent",
        "host1 vm1 original domain: suspended → none",
        "host1 vm1 sourceTemporary metadata: absent → present",
        "host1 vm1 sourceTemporary domain: none → suspended",
        "host1 vm1 isDirty: true → false",
        "host1 vm1 original isSurvivable: true → false",
        "host1 vm1 sourceTemporary isSurvivable: false → true",
      ], effects: .renamed)
  }

  @Test func `taking the VM's own uuid raises no event`() {
    take(.rename, name: .destinationTemporary, to: .original, by: .receiver) {
      $0.local[.destinationTemporary].metadata = .present
    }.expect(
      .done,
      changes: [
        "host1 vm1 original metadata: absent → present",
        "host1 vm1 destinationTemporary metadata: present → absent",
      ], effects: .renamed)
  }

  @Test func `rename fails if the old uuid is unknown`() {
    take(.rename, name: .original, to: .sourceTemporary, by: .xenopsd).expect(.failed)
  }

  @Test func `rename fails if the new uuid is known`() {
    take(.rename, name: .destinationTemporary, to: .original, by: .receiver) {
      $0.local[.destinationTemporary].metadata = .present
      $0.local[.original].metadata = .present
    }.expect(.failed)
  }
}
