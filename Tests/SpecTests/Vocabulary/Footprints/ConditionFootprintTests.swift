import TestSupport
import Testing

@testable import Spec

struct ConditionFootprintTests {
  @Test func `an admission condition depends on exactly what its footprint reads`() {
    var numbers = RandomNumbers(seed: 73)
    for condition in Condition.allCases.filter(\.isAdmission) {
      let reads = condition.reads(isAdmission: true)
      var found = StateFields()
      for _ in 0..<400 {
        let pool = PoolState.anything(stepSize, using: &numbers)
        let other = PoolState.anything(stepSize, using: &numbers)
        let holds = pool.admits(Conditions(condition), on: VM(1))
        for place in FieldPlace.all(of: stepSize) {
          var changed = pool
          place.copy(from: other, to: &changed)
          guard changed.admits(Conditions(condition), on: VM(1)) != holds else { continue }
          found.insert(place.field)
        }
      }
      #expect(found == reads.fields(for: .master), "\(condition)")
    }
  }

  @Test func `a thread's condition depends on exactly the locals in its footprint`() {
    expectFootprints(of: .reading, by: .overview, seed: 74, holds)
  }

  @Test func `a condition on the place depends on exactly what its footprint reads`() {
    expectFootprints(of: .place, by: .host, seed: 75, isPlace)
  }

  /// Changes pools field by field, and compares what a condition depends on with its footprint.
  private func expectFootprints(
    of subject: Condition.Subject, by actor: Actor, seed: UInt64,
    _ holds: (Condition, PoolState) -> Bool
  ) {
    var numbers = RandomNumbers(seed: seed)
    for condition in Condition.allCases.filter({ $0.subject == subject }) {
      let reads = condition.reads(isAdmission: false)
      var found = StateFields()
      for _ in 0..<400 {
        let pool = PoolState.anything(stepSize, using: &numbers)
        let other = PoolState.anything(stepSize, using: &numbers)
        for place in FieldPlace.all(of: stepSize) {
          var changed = pool
          place.copy(from: other, to: &changed)
          guard holds(condition, changed) != holds(condition, pool) else { continue }
          found.insert(place.field)
        }
      }
      #expect(found == reads.fields(for: actor), "\(condition)")
    }
  }

  /// Whether a condition on the place holds for the half of a call on host 1.
  private func isPlace(_ condition: Condition, _ pool: PoolState) -> Bool {
    let thread = ThreadIdentity(actor: .host, host: Host(1), vm: VM(1), call: 1)
    let context = StepContext(pool: pool, thread: thread, size: stepSize)
    return context.place.contains(Conditions(condition))
  }

  /// Whether a condition holds for the overview, which has only one set of locals.
  private func holds(_ condition: Condition, _ pool: PoolState) -> Bool {
    pool.overview.holding(isResident: pool.isValid(pool.overview.residentOn))
      .contains(Conditions(condition))
  }
}
