import Explorer

/// Creatures that meet in pairs and change their colours, as in Ryndzionek's `Chameneos`.
package struct Chameneos: PublishedInvariant {
  /// The number of creatures, at most 6.
  package let creatures: Int

  /// The number of meetings, less than 8.
  package let meetings: Int

  /// Creatures that meet a number of times.
  package init(creatures: Int, meetings: Int) {
    self.creatures = creatures
    self.meetings = meetings
  }

  /// Three colours, 0 to 2; a creature that has left has faded.
  private static let faded = 3

  private let colours = Fields(at: 0, width: 2)
  private let timesMet = Fields(at: 12, width: 3)

  /// The creature that waits, plus 1, or 0.
  private let waiting = Field(at: 30, width: 3)
  private let meetingsHeld = Field(at: 33, width: 3)

  /// The creatures have any colours.
  package func forEachInitialState(_ visit: (UInt64) -> Void) { visitChoices(0, from: 0, visit) }

  private func visitChoices(_ state: UInt64, from creature: Int, _ visit: (UInt64) -> Void) {
    guard creature < creatures else { return visit(state) }
    for colour in 0..<3 {
      visitChoices(state.with(colours[creature], colour), from: creature + 1, visit)
    }
  }

  /// A creature waits, meets the one that waits, or fades.
  package func forEachSuccessor(of state: UInt64, _ visit: (UInt64) -> Void) {
    for creature in 0..<creatures where state[colours[creature]] != Self.faded {
      let partner = state[waiting] - 1
      if partner < 0 {
        visit(
          state[meetingsHeld] < meetings
            ? state.with(waiting, creature + 1) : state.with(colours[creature], Self.faded))
      } else if partner != creature {
        let pair = [state[colours[creature]], state[colours[partner]]]
        let colour = pair[0] == pair[1] ? pair[0] : 3 - pair[0] - pair[1]
        var met = state.with(waiting, 0).with(meetingsHeld, state[meetingsHeld] + 1)
        for one in [creature, partner] {
          met = met.with(colours[one], colour).with(timesMet[one], state[timesMet[one]] + 1)
        }
        visit(met)
      }
    }
  }

  /// `SumMet`: after the last meeting, the creatures have met twice as often together.
  package func holds(in state: UInt64) -> Bool {
    state[meetingsHeld] != meetings
      || (0..<creatures).reduce(0) { $0 + state[timesMet[$1]] } == 2 * meetings
  }
}
