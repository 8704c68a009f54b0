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
        "database, vm1 suspend image: \(image.words) → complete",
        "host1 xenopsd, vm1: known → known, with a suspend image",
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
}
