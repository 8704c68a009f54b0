import Testing

@testable import Spec

struct MarkRebootingTests {
  @Test func `xenopsd marks the VM, whatever its domain`() {
    take(.markRebooting, of: .cleanReboot, by: .xenopsd)
      .expect(.done, changes: ["host1 vm1 isRebooting: false → true"])
  }

  @Test func `a VM with the mark reads Running as long as xenopsd knows it`() {
    var local = XenopsdRecord()
    local.operation.isRebooting = true
    #expect(Observation(of: local) == .absent)
    local[.original].metadata = .present
    #expect(Observation(of: local) == .running)
    local[.original].domain = .building
    #expect(Observation(of: local) == .running)
    local.operation.isRebooting = false
    #expect(Observation(of: local) == .paused)
  }

  @Test func `the event thread reads through the mark`() {
    let taken = take(.readXenopsd, by: .background) {
      $0.local[.original].metadata = .present
      $0.local.operation.isRebooting = true
    }
    #expect(taken.context.locals.observation == .running)
  }
}
