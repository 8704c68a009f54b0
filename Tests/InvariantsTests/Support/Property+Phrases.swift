@testable import Invariants
@testable import Spec

extension Property {
  /// The explanation for a state of two hosts and two VMs.
  func phrase(ofState change: (inout PoolState) -> Void = { _ in }) throws -> String {
    var pool = PoolState()
    change(&pool)
    return try phrase(of: nil, in: pool)
  }

  /// The explanation for a step on host 1, about the second of two VMs, that changed nothing.
  func phrase(
    after effects: Effects, by actor: Actor = .background, at position: UInt8 = 0,
    in change: (inout PoolState) -> Void = { _ in }
  ) throws -> String {
    var pool = PoolState()
    change(&pool)
    let thread = ThreadIdentity(actor: actor, host: Host(1), vm: VM(1))
    var transition = Transition(cause: .step, thread: thread, effects: effects)
    transition.programCounter = position
    return try phrase(of: transition, in: pool)
  }

  private func phrase(of transition: Transition?, in pool: PoolState) throws -> String {
    explanation(
      of: Violation(
        program: try Bench().machine.program,
        size: PoolSize(hostCount: 2, vmCount: 2, callCount: 2), transition: transition,
        before: pool, pool: pool))
  }
}
