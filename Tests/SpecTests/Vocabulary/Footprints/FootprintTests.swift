import TestSupport
import Testing

@testable import Spec

struct FootprintTests {
  @Test(arguments: StepKind.allCases)
  func `a step has only the writes and effects of its footprint`(
    kind: StepKind
  ) {
    var numbers = RandomNumbers(seed: 70)
    let new = PoolState()
    for trial in Trial.all(of: kind) {
      for _ in 0..<16 {
        let pool = trial.pool(using: &numbers)
        let (context, _) = trial.take(pool, choice: Int.random(in: 0..<2, using: &numbers))
        #expect(context.effects.isSubset(of: trial.footprint.effects), "\(trial.phrase)")
        guard context.pool.bytes != pool.bytes else { continue }
        for place in Trial.places where !trial.mayWrite(place, in: pool) {
          let mayAlter =
            trial.contains(place, in: trial.footprint.alters) && !place.isSame(in: pool, new)
          guard !mayAlter, !place.isSame(in: pool, context.pool) else { continue }
          Issue.record("\(trial.phrase) writes \(place.field.phrase), \(place.first)")
          return
        }
      }
    }
  }

  @Test(arguments: StepKind.allCases)
  func `a step depends only on what its footprint reads`(
    kind: StepKind
  ) {
    var numbers = RandomNumbers(seed: 71)
    for trial in Trial.all(of: kind) {
      let unread = Trial.places.filter { !trial.contains($0, in: trial.footprint.reads) }
      var triesLeft = 30
      var found = 0
      while triesLeft > 0, found < 2 {
        triesLeft -= 1
        let pool = trial.pool(using: &numbers)
        let choice = Int.random(in: 0..<2, using: &numbers)
        let (context, outcome) = trial.take(pool, choice: choice)
        // Steps that change something reveal the most; a few of the others are enough.
        if context.pool.bytes != pool.bytes { found += 1 } else if triesLeft % 15 > 0 { continue }
        let other = trial.pool(using: &numbers)
        for place in unread {
          var changed = pool
          place.copy(from: other, to: &changed)
          let (after, otherOutcome) = trial.take(changed, choice: choice)
          // The changed field itself keeps its new value, is overwritten alike, or is altered.
          var expected = context.pool
          place.copy(from: after.pool, to: &expected)
          guard otherOutcome == outcome, after.effects == context.effects,
            after.pool.bytes == expected.bytes
          else {
            Issue.record("\(trial.phrase) reads \(place.field.phrase), \(place.first)")
            return
          }
        }
      }
    }
  }
}
