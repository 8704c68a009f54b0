import Testing

@testable import Spec

struct RestoreMemoryTests {
  @Test(arguments: [SuspendImage.complete, .consumed])
  func `a complete image completes the domain, whether or not it was read before`(
    image: SuspendImage
  ) {
    take(.restoreMemory, name: .startTemporary, by: .xenopsd) {
      $0.record.image = image
      $0.local[.startTemporary].metadata = .presentWithImage
      $0.local[.startTemporary].domain = .building
    }.expect(
      .done,
      changes: [
        "host1 vm1 startTemporary metadata: presentWithImage → present",
        "host1 vm1 startTemporary domain: building → built",
      ], effects: .restoredImage)
  }

  @Test(arguments: [SuspendImage.none, .incomplete])
  func `restoreMemory fails for an incomplete image`(image: SuspendImage) {
    take(.restoreMemory, by: .xenopsd) {
      $0.record.image = image
      $0.local[.original].domain = .building
    }.expect(.failed)
  }

  @Test func `restoreMemory fails for a domain that is not under construction`() {
    take(.restoreMemory, by: .xenopsd) { $0.record.image = .complete }.expect(.failed)
  }
}
