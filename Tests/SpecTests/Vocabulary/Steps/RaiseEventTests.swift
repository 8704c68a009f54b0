import Testing

@testable import Spec

struct RaiseEventTests {
  @Test func `an event is raised for a VM that xenopsd knows by its own uuid`() {
    take(.raiseEvent, by: .receiver) { $0.local[.original].metadata = .present }.expect(
      .done, changes: ["host1 vm1 isDirty: false → true"])
  }

  @Test func `no event is raised for a VM that xenopsd knows under a temporary uuid only`() {
    take(.raiseEvent, by: .xenopsd) { $0.local[.sourceTemporary].metadata = .present }
      .expect(.done)
  }
}
