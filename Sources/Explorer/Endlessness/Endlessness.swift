/// What a search finds out about behaviours that never end.
///
/// The states found are finitely many, so a behaviour that never ends repeats states: it stays in a
/// strongly connected component of the states found. It is fair if every thread that could always act in it
/// does act, again and again.
public enum Endlessness: Equatable, Sendable {
  /// What is to be found out.
  public enum Question: Sendable {
    /// Nothing.
    case nothing
    /// Whether there is any behaviour that never ends.
    case any
    /// Whether there is a fair one.
    case fair
  }

  /// Nobody asked, or the search did not find every state.
  case notKnown
  /// A limit was reached before the answer was found.
  case incomplete(Shortage)
  /// Every behaviour ends.
  case none
  /// Some behaviour never ends; whether it is fair was not asked.
  case possible
  /// There are behaviours that never end, and none of them is fair.
  case unfair
  /// There are fair ones.
  ///
  /// - Parameters:
  ///   - components: the number of components in which they stay.
  ///   - states: the number of states in these.
  case fair(components: Int, states: Int)
}
