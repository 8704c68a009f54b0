import Invariants
import Testing

@testable import checker

@Test func `a ledger can say each verdict that a model can expect, and that nothing is asked`() {
  for kind in [Property.Kind.state, .transition, .quiescent, .landmark] {
    #expect(kind.pinnedVerdicts.dropLast().map(\.verdict) == kind.expectedVerdicts)
    #expect(kind.pinnedVerdicts.last == .notAsked)
  }
}

@Test func `a verdict of a run is pinned, and a search that was cut short has none to pin`() {
  for verdict in Verdict.allCases where verdict != .incomplete {
    #expect(PinnedVerdict(verdict)?.verdict == verdict)
  }
  #expect(PinnedVerdict(.incomplete) == nil)
  #expect(PinnedVerdict(nil) == .notAsked)
}
