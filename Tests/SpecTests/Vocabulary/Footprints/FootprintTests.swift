import TestSupport
import Testing

@testable import Spec

struct FootprintTests {
  @Test(arguments: StepKind.allCases)
  func `a step writes what its footprint says, and has the effects that it says`(
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
  func `what a step does depends on nothing but what its footprint says that it reads`(
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
        // What changes something tells most; of the others a few are enough.
        if context.pool.bytes != pool.bytes { found += 1 } else if triesLeft % 15 > 0 { continue }
        let other = trial.pool(using: &numbers)
        for place in unread {
          var changed = pool
          place.copy(from: other, to: &changed)
          let (after, otherOutcome) = trial.take(changed, choice: choice)
          // The field itself stays as it was made, or is written to the same, or altered.
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
