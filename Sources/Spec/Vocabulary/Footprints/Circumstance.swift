/// What has to be possible in a model for a write to happen at all, where the step that would make it
/// can be taken in any case.
public enum Circumstance: Equatable, Sendable {
  /// A client's operation is current: its lock is held.
  case current(Operation)
  /// A fault that takes the database back may still strike.
  case mayRollBack
  /// A field may differ from what it is in a new pool.
  case mayDiffer(StateField)
  /// Some step of the program reads one of some fields: what no step reads is not written. No property
  /// may read such a field, but for what the admission of a start or a resume reads.
  case isRead([StateField])
  /// Some step of the program writes a field.
  case isWritten(StateField)
}
