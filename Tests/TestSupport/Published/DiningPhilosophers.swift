import Explorer

/// Philosophers who hand dirty forks to their neighbours, as in Hemphill's `DiningPhilosophers`,
/// after Chandy and Misra.
package struct DiningPhilosophers: PublishedInvariant {
  /// The number of philosophers, from 2 to 8.
  package let philosophers: Int

  /// Philosophers around a table.
  package init(philosophers: Int) { self.philosophers = philosophers }

  private enum Activity { static let decides = 0, eats = 1, thinks = 2 }

  private let activities = Fields(at: 0, width: 2)
  private let isHungry = Fields(at: 16, width: 1)
  private let holders = Fields(at: 24, width: 3)
  private let isClean = Fields(at: 48, width: 1)

  private func next(_ philosopher: Int) -> Int { (philosopher + 1) % philosophers }

  /// Everyone is hungry, and the first philosopher holds two dirty forks.
  package func forEachInitialState(_ visit: (UInt64) -> Void) {
    var state: UInt64 = 0
    for philosopher in 0..<philosophers {
      state[isHungry[philosopher]] = 1
      state[holders[philosopher]] = philosopher == 1 ? 0 : philosopher
    }
    visit(state)
  }

  /// A philosopher hands over a dirty fork and decides what to do, thinks, or eats.
  package func forEachSuccessor(of state: UInt64, _ visit: (UInt64) -> Void) {
    for philosopher in 0..<philosophers {
      // The fork on the left has the philosopher's number.
      let left = philosopher
      let right = next(philosopher)
      switch state[activities[philosopher]] {
      case Activity.decides: visit(decided(philosopher, left: left, right: right, state))
      case Activity.eats:
        visit(
          state.with(isHungry[philosopher], 0).with(isClean[left], 0).with(isClean[right], 0)
            .with(activities[philosopher], Activity.decides))
      default:
        visit(
          state.with(isHungry[philosopher], 1).with(activities[philosopher], Activity.decides))
      }
    }
  }

  private func decided(_ philosopher: Int, left: Int, right: Int, _ state: UInt64) -> UInt64 {
    let holdsLeft = state[holders[left]] == philosopher
    let holdsRight = state[holders[right]] == philosopher
    let leftIsClean = state[isClean[left]] == 1
    let rightIsClean = state[isClean[right]] == 1
    var decided = state
    if holdsLeft, !leftIsClean {
      decided[holders[left]] = (philosopher + philosophers - 1) % philosophers
      decided[isClean[left]] = 1
    } else if holdsRight, !rightIsClean {
      decided[holders[right]] = next(philosopher)
      decided[isClean[right]] = 1
    }
    if state[isHungry[philosopher]] == 0 {
      decided[activities[philosopher]] = Activity.thinks
    } else if holdsLeft, holdsRight, leftIsClean, rightIsClean {
      decided[activities[philosopher]] = Activity.eats
    }
    return decided
  }

  /// `ExclusiveAccess`: no two neighbours eat.
  package func holds(in state: UInt64) -> Bool {
    (0..<philosophers).allSatisfy {
      state[activities[$0]] != Activity.eats || state[activities[next($0)]] != Activity.eats
    }
  }
}
