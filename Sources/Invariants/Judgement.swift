/// What one property says about one state or transition.
public enum Judgement: Equatable, Sendable {
  /// What it speaks of does not occur here.
  case silent
  /// It holds here.
  case holds
  /// It does not hold here.
  case violated

  /// A judgement of what does occur.
  init(_ holds: Bool) { self = holds ? .holds : .violated }

  /// A judgement of a landmark, which is never violated in one place.
  init(reached: Bool) { self = reached ? .holds : .silent }
}
