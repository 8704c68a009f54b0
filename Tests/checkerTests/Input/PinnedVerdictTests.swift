import Invariants
import Testing

@testable import checker

@Test func `each verdict can be pinned, and that a property is not checked`() {
  for kind in [Property.Kind.state, .transition, .quiescent, .landmark] {
    #expect(kind.pinnedVerdicts.dropLast().map(\.verdict) == kind.expectedVerdicts)
    #expect(kind.pinnedVerdicts.last == .notChecked)
  }
}

@Test func `a run's verdict can be pinned, except that of a search that was cut short`() {
  for verdict in Verdict.allCases where verdict != .incomplete {
    #expect(PinnedVerdict(verdict)?.verdict == verdict)
  }
  #expect(PinnedVerdict(.incomplete) == nil)
  #expect(PinnedVerdict(nil) == .notChecked)
}
