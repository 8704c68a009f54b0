import Testing

@testable import Spec

struct ReadXenopsdTests {
  @Test(arguments: [
    (Metadata.absent, Domain.none, Observation.absent), (.present, .none, .halted),
    (.presentWithImage, .none, .suspended), (.present, .building, .paused),
    (.presentWithImage, .building, .paused), (.present, .built, .paused),
    (.present, .running, .running), (.present, .suspended, .running),
    (.present, .superseded, .running), (.present, .shutOff, .running),
  ])
  func `the state of the VM is read, and that no operation is in progress`(
    metadata: Metadata, domain: Domain, observation: Observation
  ) {
    take(.readXenopsd, by: .background) {
      $0.locals.vm = VM(1)
      $0.local[.original].metadata = metadata
      $0.local[.original].domain = domain
    }.expect(
      .done,
      changes: [
        "host1 background observation: unread → \(observation)",
        "host1 background knowledge: 0 → 1",
      ])
  }

  @Test func `an operation or a receiving half is in progress`() {
    take(.readXenopsd, by: .background) {
      $0.locals.knowledge = [.noXenopsdOperation, .residentHere]
      $0.locals.observation = .absent
      $0.local.operation.programCounter = 3
    }.expect(.done, changes: ["host1 background knowledge: 5 → 4"])
    take(.readXenopsd, by: .background) {
      $0.locals.knowledge = .noXenopsdOperation
      $0.locals.observation = .absent
      $0.local.receiver.programCounter = 3
    }.expect(.done, changes: ["host1 background knowledge: 1 → 0"])
  }

  @Test func `a VM that is known only under a temporary uuid is absent`() {
    let taken = take(.readXenopsd, by: .background) { $0.run(.sourceTemporary) }
    #expect(taken.context.locals.observation == .absent)
  }

  @Test func `with all uuids, the temporary ones of a migration are read too`() {
    take(.readXenopsd, choice: 1, by: .background) {
      $0.locals.observation = .absent
      $0.locals.knowledge = [.noXenopsdOperation, .sourceTemporaryPresent]
      $0.run(.destinationTemporary)
    }.expect(.done, changes: ["host1 background knowledge: 17 → 33"])
    take(.readXenopsd, choice: 0, by: .background) {
      $0.locals.observation = .absent
      $0.locals.knowledge = .noXenopsdOperation
      $0.run(.destinationTemporary)
    }.expect(.done)
  }

  @Test func `state and operations can be read one after the other`() {
    func read(_ what: UInt8) -> TakenStep {
      take(.readXenopsd, second: what, by: .background) { $0.run(.original) }
    }
    read(1).expect(.done, changes: ["host1 background observation: unread → running"])
    read(2).expect(.done, changes: ["host1 background knowledge: 0 → 1"])
  }

  @Test func `readXenopsd waits for xenopsd`() {
    take(.readXenopsd, by: .background) { $0.pool[Host(1)].xenopsd = .down }.expect(.blocked)
  }
}
