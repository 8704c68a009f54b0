import Testing

@testable import Spec

struct CreateSuspendImageTests {
  @Test(arguments: SuspendImage.allCases.filter { $0 != .incomplete })
  func `a new disk replaces the recorded one`(image: SuspendImage) {
    take(.createSuspendImage, by: .host) { $0.record.image = image }.expect(
      .done, changes: ["vm1 image: \(image) → incomplete"])
  }

  @Test func `createSuspendImage waits for the database`() {
    take(.createSuspendImage, by: .host) { $0.pool[Host(0)].xapi = .down }.expect(.blocked)
  }
}
