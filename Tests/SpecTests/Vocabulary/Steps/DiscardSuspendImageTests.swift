import Testing

@testable import Spec

struct DiscardSuspendImageTests {
  @Test func `discarding a complete, unused image is an effect`() {
    take(.discardSuspendImage, by: .host) {
      $0.record.image = .complete
      $0.record.hasBootRecord = true
    }.expect(
      .done,
      changes: [
        "vm1 image: complete → none",
        "vm1 hasBootRecord: true → false",
      ], effects: .discardedImage)
  }

  @Test(arguments: [SuspendImage.incomplete, .consumed])
  func `discarding an image without the latest memory has no effect on properties`(
    image: SuspendImage
  ) {
    take(.discardSuspendImage, by: .host) { $0.record.image = image }.expect(
      .done, changes: ["vm1 image: \(image) → none"])
  }

  @Test func `discardSuspendImage changes nothing without an image`() {
    take(.discardSuspendImage, by: .host).expect(.done)
  }

  @Test func `discardSuspendImage waits for the database`() {
    take(.discardSuspendImage, by: .host) {
      $0.pool[Host(0)].xapi = .down
      $0.record.image = .complete
    }.expect(.blocked)
  }
}
