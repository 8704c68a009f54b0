import Testing

@testable import Spec

struct RemoveMetadataTests {
  @Test func `metadata is removed together with a pending event`() {
    take(.removeMetadata, by: .background) {
      $0.local[.original].metadata = .presentWithImage
      $0.local.isDirty = true
    }.expect(
      .done,
      changes: [
        "host1 vm1 original metadata: presentWithImage → absent",
        "host1 vm1 isDirty: true → false",
      ], effects: .removedMetadata)
  }

  @Test func `removing a temporary uuid keeps the event of the VM's own`() {
    take(.removeMetadata, name: .startTemporary, by: .host) {
      $0.local[.startTemporary].metadata = .present
      $0.local.isDirty = true
    }.expect(
      .done, changes: ["host1 vm1 startTemporary metadata: present → absent"],
      effects: .removedMetadata)
  }

  @Test(arguments: Domain.allCases.filter { $0 != .none })
  func `a VM with a domain is skipped`(domain: Domain) {
    take(.removeMetadata, by: .xenopsd) {
      $0.local[.original].metadata = .present
      $0.local[.original].domain = domain
    }.expect(.done)
  }

  @Test func `an unknown name is skipped`() {
    take(.removeMetadata, by: .receiver).expect(.done)
  }

  @Test(arguments: Domain.allCases)
  func `where a refusal fails, an unknown name and one with a domain fail`(domain: Domain) {
    take(.removeMetadata, third: 1, by: .background).expect(.failed)
    take(.removeMetadata, third: 1, by: .background) {
      $0.local[.original].metadata = .present
      $0.local[.original].domain = domain
    }.expect(
      domain == .none ? .done : .failed,
      changes: domain == .none ? ["host1 vm1 original metadata: present → absent"] : [],
      effects: domain == .none ? .removedMetadata : [])
  }

  @Test(arguments: [QueuedImport.recreating, .updating])
  func `a xapi's removal of the VM's own uuid stands behind an import that waits`(
    queued: QueuedImport
  ) {
    for isKnown in [true, false] {
      take(.removeMetadata, by: .background) {
        if isKnown { $0.local[.original].metadata = .present }
        $0.local.queuedImport = queued
      }.expect(.blocked)
    }
    take(.removeMetadata, name: .sourceTemporary, by: .xenopsd) {
      $0.local[.sourceTemporary].metadata = .present
      $0.local.queuedImport = queued
    }.expect(
      .done, changes: ["host1 vm1 sourceTemporary metadata: present → absent"],
      effects: .removedMetadata)
  }

  @Test func `a xapi waits for a xenopsd that is down`() {
    take(.removeMetadata, by: .host) {
      $0.local[.original].metadata = .present
      $0.pool[Host(1)].xenopsd = .down
    }.expect(.blocked)
  }

  @Test func `a call that waits for the dropped event stops waiting`() {
    take(.removeMetadata, by: .host) {
      $0.local[.original].metadata = .present
      $0.local.isDirty = true
      $0.wait(at: .one)
    }.expect(
      .done,
      changes: [
        "host1 vm1 original metadata: present → absent", "host1 vm1 isDirty: true → false",
        "call1 barrier: one → passed",
      ], effects: .removedMetadata)
  }

  @Test func `a call still waits for the event that is being handled`() {
    take(.removeMetadata, by: .background) {
      $0.local[.original].metadata = .present
      $0.local.isDirty = true
      $0.locals.programCounter = 5
      $0.locals.vm = VM(1)
      $0.wait(at: .two)
    }.expect(
      .done,
      changes: [
        "host1 vm1 original metadata: present → absent", "host1 vm1 isDirty: true → false",
        "call1 barrier: two → one",
      ], effects: .removedMetadata)
  }

  @Test(arguments: [Barrier.one, .passed, .lost])
  func `no other barrier moves while an event is being handled`(barrier: Barrier) {
    let taken = take(.removeMetadata, by: .background) {
      $0.local[.original].metadata = .present
      $0.local.isDirty = true
      $0.locals.programCounter = 5
      $0.locals.vm = VM(1)
      $0.wait(at: barrier)
    }
    #expect(taken.context.call.barrier == barrier)
  }

  @Test func `no barrier moves when no event is dropped`() {
    let taken = take(.removeMetadata, by: .host) {
      $0.local[.original].metadata = .present
      $0.wait(at: .one)
    }
    #expect(taken.context.call.barrier == .one)
  }

  @Test
  func `once idle, removeMetadata waits for the operation on a VM that is known by that uuid`() {
    take(.removeMetadata, name: .startTemporary, second: 1, by: .inspection) {
      $0.local[.startTemporary].metadata = .present
      $0.local.operation.programCounter = 7
    }.expect(.blocked)
    take(.removeMetadata, name: .startTemporary, second: 1, by: .inspection) {
      $0.local.operation.programCounter = 7
    }.expect(.done)
    take(.removeMetadata, name: .startTemporary, second: 1, by: .inspection) {
      $0.local[.startTemporary].metadata = .present
    }.expect(
      .done, changes: ["host1 vm1 startTemporary metadata: present → absent"],
      effects: .removedMetadata)
  }

  @Test func `an inspection that waits for the dropped event stops waiting`() {
    take(.removeMetadata, by: .background) {
      $0.local[.original].metadata = .present
      $0.local.isDirty = true
      $0.pool[Host(1)].inspectionBarriers[0] = .one
      $0.pool[Host(1)].inspectionBarriers[1] = .one
      $0.pool[Host(0)].inspectionBarriers[1] = .one
    }.expect(
      .done,
      changes: [
        "host1 vm1 original metadata: present → absent", "host1 vm1 isDirty: true → false",
        "host1 inspection barrier vm1: one → passed",
      ], effects: .removedMetadata)
  }

  @Test func `a call whose destination waits for the event stops waiting`() {
    take(.removeMetadata, by: .background) {
      $0.local[.original].metadata = .present
      $0.local.isDirty = true
      $0.wait(at: .one)
      $0.call.host = $0.peer
      $0.call.chosen = $0.host
      $0.call.peerCounter = 7
    }.expect(
      .done,
      changes: [
        "host1 vm1 original metadata: present → absent", "host1 vm1 isDirty: true → false",
        "call1 barrier: one → passed",
      ], effects: .removedMetadata)
  }
}
