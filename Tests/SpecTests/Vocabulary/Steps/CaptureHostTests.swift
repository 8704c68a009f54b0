import Testing

@testable import Spec

struct CaptureHostTests {
  @Test func `the current host is kept in the call`() {
    take(.captureHost, by: .master) { $0.record.residentOn = HostReference(Host(1)) }
      .expect(.done, changes: ["call1 host: host0 → host1"])
  }

  @Test func `a VM that is resident nowhere is refused`() {
    take(.captureHost, by: .master).expect(.refused)
  }
}
