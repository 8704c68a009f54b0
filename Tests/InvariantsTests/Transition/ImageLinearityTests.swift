import Testing

@testable import Invariants
@testable import Spec

/// The property's judgement of an operation that makes the VM execute from a given image.
private func executing(_ operation: Operation, _ image: SuspendImage) throws -> Judgement {
  let bench = try Bench()
  var pool = bench.halted
  pool[Bench.vm].image = image
  return bench.judgement(
    of: .imageLinearity, .beganToExecute, by: .unpause, in: .xenopsd(operation), from: pool)
}

/// The property's judgement when the event thread removes metadata, for a given database.
private func removing(
  _ metadata: Metadata, _ image: SuspendImage, hasBootRecord: Bool
) throws -> Judgement {
  let bench = try Bench()
  var pool = bench.running
  pool[Bench.here, Bench.vm, .original] = .with(.none)
  pool[Bench.here, Bench.vm, .original].metadata = metadata
  pool[Bench.vm].image = image
  pool[Bench.vm].hasBootRecord = hasBootRecord
  return bench.judgement(
    of: .imageLinearity, .removedMetadata, by: .removeMetadata, in: .event, from: pool)
}

@Test func `ImageLinearity holds for a resume from an image that nobody has used`() throws {
  #expect(try executing(.resume, .complete) == .holds)
}

@Test(arguments: [SuspendImage.none, .incomplete, .consumed])
func `ImageLinearity is violated by a resume from any other image`(_ image: SuspendImage) throws {
  #expect(try executing(.resume, image) == .violated)
}

@Test(arguments: [SuspendImage.none, .incomplete, .complete, .consumed])
func `ImageLinearity is silent about a start, which reads no image`(_ image: SuspendImage) throws {
  #expect(try executing(.start, image) == .silent)
}

@Test func `ImageLinearity requires that the metadata is saved before xenopsd removes it`() throws {
  #expect(try removing(.presentWithImage, .complete, hasBootRecord: true) == .holds)
  #expect(try removing(.presentWithImage, .complete, hasBootRecord: false) == .violated)
}

@Test func `ImageLinearity does not require saved metadata without an image`() throws {
  #expect(try removing(.present, .complete, hasBootRecord: false) == .silent)
  #expect(try removing(.presentWithImage, .incomplete, hasBootRecord: false) == .silent)
  #expect(try removing(.presentWithImage, .consumed, hasBootRecord: false) == .silent)
}

@Test func `ImageLinearity is explained by a second resume or by lost metadata`() throws {
  #expect(
    try Property.imageLinearity.phrase(after: [.restoredImage, .beganToExecute], by: .xenopsd)
      == "host1 resumed an image of vm1 that a resume had used before")
  #expect(
    try Property.imageLinearity.phrase(after: .removedMetadata)
      == "host1 removed metadata of vm1 that its suspend image cannot be resumed without")
}
