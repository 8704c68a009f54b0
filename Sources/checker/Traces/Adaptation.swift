/// The behaviour of a model that breaks a property and is nearest to a saved trace.
///
/// The distance is the number of the trace's steps that are left out and of other steps that are taken.
struct Adaptation: Sendable {
  /// The steps.
  var steps: [TraceStep]
  /// How many steps are those of the trace.
  var kept: Int
  /// How many steps of the trace are left out.
  var leftOut: Int
  /// How many steps are new.
  var new: Int
}
