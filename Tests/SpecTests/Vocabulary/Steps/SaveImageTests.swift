import Testing

@testable import Spec

struct SaveImageTests {
  @Test(arguments: [SuspendImage.incomplete, .consumed])
  func `the memory completes the image, and xenopsd records its size`(image: SuspendImage) {
    take(.saveImage, by: .xenopsd) {
      $0.run(.original)
      $0.have(.suspended)
      $0.record.image = image
    }.expect(
      .done,
      changes: [
        "vm1 image: \(image) → complete",
        "host1 vm1 original metadata: present → presentWithImage",
      ])
  }

  @Test func `saveImage fails without a disk`() {
    take(.saveImage, by: .xenopsd) { $0.have(.suspended) }.expect(.failed)
  }

  @Test(arguments: Domain.allCases.filter { $0 != .suspended })
  func `saveImage fails for a domain that is not suspended`(domain: Domain) {
    take(.saveImage, by: .xenopsd) {
      $0.have(domain)
      $0.record.image = .incomplete
    }.expect(.failed)
  }

  @Test func `saveImage with metadata writes what a resume needs to the disk`() {
    take(.saveImage, second: 1, by: .xenopsd) {
      $0.run(.original)
      $0.have(.suspended)
      $0.record.image = .incomplete
    }.expect(
      .done,
      changes: [
        "vm1 image: incomplete → complete", "vm1 imageHasMetadata: false → true",
        "host1 vm1 original metadata: present → presentWithImage",
      ])
  }

  @Test func `saveImage without metadata leaves no metadata of an earlier image on the disk`() {
    let taken = take(.saveImage, by: .xenopsd) {
      $0.have(.suspended)
      $0.record.image = .consumed
      $0.record.imageHasMetadata = true
    }
    #expect(!taken.context.record.imageHasMetadata)
  }
}
