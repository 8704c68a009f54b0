import Testing

@testable import Spec

struct AssertNoSuspendImageTests {
  @Test func `a VM without an image passes`() {
    take(.assertNoSuspendImage, by: .host).expect(.done)
  }

  @Test(arguments: [SuspendImage.incomplete, .complete, .consumed])
  func `an image fails the call, whatever its contents`(image: SuspendImage) {
    take(.assertNoSuspendImage, by: .host) { $0.record.image = image }.expect(.failed)
  }

  @Test func `assertNoSuspendImage waits for the database`() {
    take(.assertNoSuspendImage, by: .host) { $0.pool[Host(0)].xapi = .starting }.expect(.blocked)
  }
}
