import Testing

@testable import Spec

struct RememberEventTests {
  @Test(arguments: [
    (Observation.absent, LastEvent.none), (.halted, .halted), (.suspended, .suspended),
    (.paused, .paused), (.running, .running),
  ])
  func `the reading becomes the entry of a registered VM`(
    observation: Observation, entry: LastEvent
  ) {
    let taken = take(.rememberEvent, by: .background) {
      $0.local.lastEvent = .none
      $0.locals.observation = observation
    }
    #expect(taken.outcome == .done)
    #expect(taken.context.local.lastEvent == entry)
  }

  @Test func `a VM that is not registered gets no entry, unless any VM is remembered`() {
    for (choice, entry) in [(UInt8(0), LastEvent.unregistered), (1, .running)] {
      let taken = take(.rememberEvent, choice: choice, by: .background) {
        $0.locals.observation = .running
      }
      #expect(taken.outcome == .done)
      #expect(taken.context.local.lastEvent == entry)
    }
  }
}
