import Invariants
import Testing

@testable import checker

@Test func `a landmark is reached or not, and any other property holds, is violated or is vacuous`()
{
  #expect(Property.startCompletes.kind.expectedVerdicts == [.reached, .notReached])
  for kind in [Property.typeOK, .noFalseHalt, .locationAgrees].map(\.kind) {
    #expect(kind.expectedVerdicts == [.holds, .violated, .vacuous])
  }
}

@Test func `each verdict has its own sentence`() {
  let sentences = Verdict.allCases.map(\.sentence)
  #expect(Set(sentences).count == sentences.count && sentences.allSatisfy { $0.hasSuffix(".") })
}
