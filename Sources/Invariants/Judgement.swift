/// The judgement of one property about one state or transition.
public enum Judgement: Equatable, Sendable {
  /// The property's subject does not occur here.
  case silent
  /// The property holds here.
  case holds
  /// The property does not hold here.
  case violated

  /// The judgement where the subject does occur.
  init(_ holds: Bool) { self = holds ? .holds : .violated }

  /// The judgement of a landmark, which no single state or transition violates.
  init(reached: Bool) { self = reached ? .holds : .silent }
}
