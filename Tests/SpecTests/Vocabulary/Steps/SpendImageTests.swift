import Testing

@testable import Spec

struct SpendImageTests {
  @Test func `a complete image is marked`() {
    take(.spendImage, by: .xenopsd) { $0.record.image = .complete }.expect(
      .done, changes: ["vm1 image: complete → consumed"], effects: .spentImage)
  }

  @Test(arguments: SuspendImage.allCases.filter { $0 != .complete })
  func `spendImage fails for an incomplete or marked image`(image: SuspendImage) {
    take(.spendImage, by: .xenopsd) { $0.record.image = image }.expect(.failed)
  }
}
