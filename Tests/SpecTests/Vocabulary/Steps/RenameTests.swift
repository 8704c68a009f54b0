import Testing

@testable import Spec

struct RenameTests {
  @Test func `domain and metadata move together, and the pending event is dropped`() {
    take(.rename, name: .original, to: .sourceTemporary, by: .xenopsd) {
      $0.run(.original)
      $0.local[.original].domain = .suspended
      $0.local.isDirty = true
    }.expect(
      .done,
      changes: [
        "host1 vm1 original metadata: present → absent",
        "host1 vm1 original domain: suspended → none",
        "host1 vm1 sourceTemporary metadata: absent → present",
        "host1 vm1 sourceTemporary domain: none → suspended",
        "host1 vm1 isDirty: true → false",
        "host1 vm1 original isSurvivable: true → false",
        "host1 vm1 sourceTemporary isSurvivable: false → true",
      ], effects: .renamed)
  }

  @Test func `taking the VM's own uuid raises no event`() {
    take(.rename, name: .destinationTemporary, to: .original, by: .receiver) {
      $0.local[.destinationTemporary].metadata = .present
    }.expect(
      .done,
      changes: [
        "host1 vm1 original metadata: absent → present",
        "host1 vm1 destinationTemporary metadata: present → absent",
      ], effects: .renamed)
  }

  @Test func `rename fails if the old uuid is unknown`() {
    take(.rename, name: .original, to: .sourceTemporary, by: .xenopsd).expect(.failed)
  }

  @Test func `rename fails if the new uuid is known`() {
    take(.rename, name: .destinationTemporary, to: .original, by: .receiver) {
      $0.local[.destinationTemporary].metadata = .present
      $0.local[.original].metadata = .present
    }.expect(.failed)
  }

  @Test func `the parts in their order make up the whole`() {
    var pool = PoolState()
    pool[Host(1), VM(1), .original] = Self.suspended
    pool[Host(1), VM(1), .original].isSurvivable = true
    let whole = renamed(pool, part: 0).context.pool
    for part: UInt8 in 1...3 {
      let taken = renamed(pool, part: part)
      #expect(taken.outcome == .done)
      pool = taken.context.pool
    }
    #expect(pool.changes(to: whole, stepSize) == [])
  }

  @Test func `after the first part the domain has no metadata`() {
    var pool = PoolState()
    pool[Host(1), VM(1), .original] = Self.suspended
    let taken = renamed(pool, part: 1)
    let copy = taken.context.pool[Host(1), VM(1), .sourceTemporary]
    #expect(copy.phrase == "no metadata, domain suspended (action-request poweroff)")
    #expect(copy.knownDomain == .none && copy.domain == .suspended)
    #expect(taken.context.effects == .renamed)
  }

  @Test func `a target that is known is torn: it gets the domain, and the old metadata is gone`() {
    var pool = PoolState()
    pool[Host(1), VM(1), .original] = Self.suspended
    pool[Host(1), VM(1), .sourceTemporary].metadata = .present
    #expect(renamed(pool, part: 0).outcome == .failed)
    for part: UInt8 in 1...2 { pool = renamed(pool, part: part).context.pool }
    #expect(renamed(pool, part: 3).outcome == .failed)
    #expect(pool[Host(1), VM(1), .original] == VMCopy())
    #expect(pool[Host(1), VM(1), .sourceTemporary].knownDomain == .suspended)
  }

  @Test func `a handle that a domain has is not taken`() {
    var pool = PoolState()
    pool[Host(1), VM(1), .original] = Self.suspended
    pool[Host(1), VM(1), .sourceTemporary] = Self.suspended
    #expect(renamed(pool, part: 1).outcome == .failed)
  }

  @Test func `metadata without a domain has no domain to rename`() {
    var pool = PoolState()
    pool[Host(1), VM(1), .original].metadata = .present
    renamed(pool, part: 1).expect(.done)
  }

  @Test func `no step finds a domain without metadata`() {
    for kind: StepKind in [
      .unpause, .suspendDomain, .pauseDomain, .resumeDomain, .destroyDomain, .markSurvivable,
      .buildDomain, .shutDownGuest,
    ] {
      for domain in Domain.allCases where domain != .none {
        let taken = take(kind, by: .xenopsd) { $0.local[.original].domain = domain }
        #expect(taken.before.changes(to: taken.context.pool, stepSize) == [], "\(kind)")
      }
    }
  }

  /// A suspended domain with its metadata.
  private static var suspended: VMCopy {
    var copy = VMCopy()
    copy.metadata = .present
    copy.domain = .suspended
    return copy
  }

  /// The VM renamed from its own uuid to that of a migration's source.
  private func renamed(_ pool: PoolState, part: UInt8) -> TakenStep {
    take(.rename, name: .original, to: .sourceTemporary, third: part, by: .xenopsd) {
      $0.pool = pool
    }
  }
}
