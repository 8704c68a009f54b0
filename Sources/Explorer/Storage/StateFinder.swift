/// Finds the place of a state in the storage of a finished search.
///
/// A place is a number that belongs to one state and no other. Places are not the numbers of states: they
/// depend on the store and on the threads of the search.
///
/// Safety: used only when the search is over, by one thread; it keeps the storage alive.
@usableFromInline protocol StateFinder<State> {
  associatedtype State: PackedState

  /// A number that is greater than every place.
  var placeCount: Int { get }

  /// Whether there is a state at a place.
  func isState(at place: Int) -> Bool

  /// The state at a place.
  func state(at place: Int) -> State

  /// Adds the place of each of some states, which the search has found, to a list.
  mutating func find(_ states: [State], into places: inout [UInt32])
}

extension StateFinder {
  /// Stops the program: the search is over and has found every successor.
  @usableFromInline static func fail() -> Never {
    preconditionFailure("the system did not repeat a transition that it had made before")
  }
}
