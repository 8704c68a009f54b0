import Testing

@testable import Spec

struct SaveMetadataTests {
  @Test func `the metadata of a suspended VM is saved`() {
    take(.saveMetadata, by: .background) { $0.local[.original].metadata = .presentWithImage }
      .expect(.done, changes: ["vm1 hasBootRecord: false → true"])
  }

  @Test(arguments: [Metadata.absent, .present])
  func `saveMetadata saves nothing without an image's metadata`(metadata: Metadata) {
    take(.saveMetadata, by: .background) { $0.local[.original].metadata = metadata }.expect(.done)
  }

  @Test func `saveMetadata waits for xenopsd and for the database`() {
    take(.saveMetadata, by: .background) { $0.pool[Host(1)].xenopsd = .down }.expect(.blocked)
    take(.saveMetadata, by: .background) { $0.pool[Host(0)].xapi = .down }.expect(.blocked)
  }

  @Test func `an earlier reading can be saved after xenopsd has lost it`() {
    take(.saveMetadata, choice: 1, by: .background) {
      $0.locals.observation = .suspended
      $0.pool[Host(1)].xenopsd = .down
    }.expect(.done, changes: ["vm1 hasBootRecord: false → true"])
  }

  @Test(arguments: Observation.allCases.filter { $0 != .suspended })
  func `only the reading of a suspended VM has metadata`(observation: Observation) {
    take(.saveMetadata, choice: 1, by: .background) {
      $0.locals.observation = observation
      $0.local[.original].metadata = .presentWithImage
    }.expect(.done)
  }
}
