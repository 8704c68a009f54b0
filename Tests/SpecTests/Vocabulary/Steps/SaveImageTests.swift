import Testing

@testable import Spec

struct SaveImageTests {
  @Test(arguments: [SuspendImage.incomplete, .consumed])
  func `the memory completes the image, and xenopsd notes its size`(image: SuspendImage) {
    take(.saveImage, by: .xenopsd) {
      $0.run(.original)
      $0.local[.original].domain = .suspended
      $0.record.image = image
    }.expect(
      .done,
      changes: [
        "vm1 image: \(image) → complete",
        "host1 vm1 original metadata: present → presentWithImage",
      ])
  }

  @Test func `without a disk it fails`() {
    take(.saveImage, by: .xenopsd) { $0.local[.original].domain = .suspended }.expect(.failed)
  }

  @Test(arguments: Domain.allCases.filter { $0 != .suspended })
  func `a domain that is not suspended fails`(domain: Domain) {
    take(.saveImage, by: .xenopsd) {
      $0.local[.original].domain = domain
      $0.record.image = .incomplete
    }.expect(.failed)
  }

  @Test func `with metadata, the disk holds what a resume needs, too`() {
    take(.saveImage, second: 1, by: .xenopsd) {
      $0.run(.original)
      $0.local[.original].domain = .suspended
      $0.record.image = .incomplete
    }.expect(
      .done,
      changes: [
        "vm1 image: incomplete → complete", "vm1 imageHasMetadata: false → true",
        "host1 vm1 original metadata: present → presentWithImage",
      ])
  }

  @Test func `without it, the disk of an earlier image does not`() {
    let taken = take(.saveImage, by: .xenopsd) {
      $0.local[.original].domain = .suspended
      $0.record.image = .consumed
      $0.record.imageHasMetadata = true
    }
    #expect(!taken.context.record.imageHasMetadata)
  }
}
