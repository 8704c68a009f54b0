import Explorer

/// Prisoners who count each other with one light, as in Schanda's `Prisoner`.
package struct OneSwitchPrisoners: PublishedInvariant {
  /// The number of prisoners, at most 16; the first one counts.
  package let prisoners: Int

  /// Whether the light may be on at first.
  package let isLightUnknown: Bool

  /// A number of prisoners, who know or do not know how the light is at first.
  package init(prisoners: Int, isLightUnknown: Bool) {
    self.prisoners = prisoners
    self.isLightUnknown = isLightUnknown
  }

  private let light = Field(at: 0, width: 1)
  private let isAnnounced = Field(at: 1, width: 1)
  private let count = Field(at: 2, width: 6)
  private let hasVisited = Fields(at: 8, width: 1)
  private let timesSignalled = Fields(at: 24, width: 2)

  /// One prisoner is counted, and none has visited.
  package func forEachInitialState(_ visit: (UInt64) -> Void) {
    for on in 0...(isLightUnknown ? 1 : 0) {
      visit(UInt64(0).with(count, 1).with(light, on))
    }
  }

  /// A prisoner visits.
  package func forEachSuccessor(of state: UInt64, _ visit: (UInt64) -> Void) {
    let enough = isLightUnknown ? 2 * prisoners - 1 : prisoners
    var counted = state.with(hasVisited[0], 1)
    if state[light] == 1 { counted = counted.with(light, 0).with(count, state[count] + 1) }
    counted[isAnnounced] = counted[count] >= enough ? 1 : 0
    visit(counted)
    for prisoner in 1..<prisoners {
      var visited = state.with(hasVisited[prisoner], 1)
      let times = state[timesSignalled[prisoner]]
      if state[light] == 0, times < (isLightUnknown ? 2 : 1) {
        visited = visited.with(light, 1).with(timesSignalled[prisoner], times + 1)
      }
      visit(visited)
    }
  }

  /// `VictoryOK`: the announcement is made only after all have visited.
  package func holds(in state: UInt64) -> Bool {
    state[isAnnounced] == 0 || (0..<prisoners).allSatisfy { state[hasVisited[$0]] == 1 }
  }
}
