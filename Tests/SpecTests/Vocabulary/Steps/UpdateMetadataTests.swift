import Testing

@testable import Spec

struct UpdateMetadataTests {
  @Test(arguments: [Actor.host, .background])
  func `an import waits behind the operation under way`(actor: Actor) {
    take(.updateMetadata, of: .changeRecord, by: actor) {
      $0.local[.original].metadata = .present
      $0.local.operation.programCounter = 3
    }.expect(.done, changes: ["host1 vm1 queued import: none → recreating"])
  }

  @Test func `an import waits behind a receiving half`() {
    take(.updateMetadata, of: .changeRecord, by: .host) {
      $0.local[.original].metadata = .present
      $0.local.receiver.programCounter = 3
    }.expect(.done, changes: ["host1 vm1 queued import: none → recreating"])
  }

  @Test func `an import may be only for a VM that is still known`() {
    take(.updateMetadata, of: .changeRecord, second: 1, by: .host) {
      $0.local[.original].metadata = .present
      $0.local.operation.programCounter = 3
    }.expect(.done, changes: ["host1 vm1 queued import: none → updating"])
  }

  @Test func `in an idle xenopsd, the import is over at once and changes nothing`() {
    take(.updateMetadata, of: .changeRecord, by: .host) { $0.run(.original) }.expect(.done)
  }

  @Test func `an import for which xapi waits changes nothing`() {
    take(.updateMetadata, of: .changeRecord, choice: 1, by: .host) {
      $0.run(.original)
      $0.local.operation.programCounter = 3
    }.expect(.done)
  }

  @Test(arguments: [Name.destinationTemporary, .sourceTemporary, .startTemporary])
  func `a VM that xenopsd does not know by its own uuid is skipped`(name: Name) {
    take(.updateMetadata, of: .changeRecord, by: .host) {
      $0.run(name)
      $0.local.operation.programCounter = 3
    }.expect(.done)
  }

  @Test func `updateMetadata waits for a xenopsd that is down`() {
    take(.updateMetadata, of: .changeRecord, by: .host) {
      $0.local[.original].metadata = .present
      $0.pool[Host(1)].xenopsd = .down
    }.expect(.blocked)
  }
}
