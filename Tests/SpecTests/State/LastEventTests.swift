import Testing

@testable import Spec

struct LastEventTests {
  @Test func `an empty entry, or none, says what an absent VM would`() {
    #expect(LastEvent.unregistered.says(.absent))
    #expect(LastEvent.none.says(.absent))
    #expect(!LastEvent.halted.says(.absent))
  }

  @Test(arguments: [
    (Observation.halted, LastEvent.halted), (.suspended, .suspended), (.paused, .paused),
    (.running, .running),
  ])
  func `an entry says the state that it was made from, and no other`(
    observation: Observation, entry: LastEvent
  ) {
    #expect(LastEvent(observation) == entry)
    #expect(LastEvent.allCases.filter { $0.says(observation) } == [entry])
  }
}
