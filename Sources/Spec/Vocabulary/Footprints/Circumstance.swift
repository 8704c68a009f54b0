/// A condition for a write to be possible at all in a model, although the writing step can be taken
/// in any case.
public enum Circumstance: Equatable, Sendable {
  /// A client's operation is current: it holds its lock.
  case current(Operation)
  /// A fault that rolls the database back may still strike.
  case mayRollBack
  /// A field may differ from its value in a new pool.
  case mayDiffer(StateField)
  /// Some step of the program reads one of the given fields: a field that no step reads is not
  /// written. No property may read such a field, except for the reads of a start's or a resume's
  /// admission.
  case isRead([StateField])
  /// A guest that shuts itself down has failed, and high availability is to start it again.
  case guestShutdownIsFailure
  /// Some step of the program writes a field.
  case isWritten(StateField)
}
