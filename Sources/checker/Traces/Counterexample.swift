/// A counterexample as plain data: everything that any rendering shows.
///
/// It is the content of a trace file, and every format is a rendering of it: none looks anything up in
/// a model. Numbers of steps are indices from 0; renderings count from 1.
struct Counterexample: Equatable, Sendable {
  /// The version of the trace file.
  static let version = 1

  /// The model.
  var model: ModelSummary
  /// The properties that the trace breaks, in the order of the steps at which it breaks them.
  var breaks: [Break]
  /// The names of the cells of a state; every state is a list of their values.
  var cells: [String]
  /// The values of the cells at the beginning.
  var initialValues: [Int]
  /// The facts at the beginning, in the order that every listing uses.
  var initialFacts: [StateFact]
  /// The steps.
  var steps: [Step]
  /// The threads that are under way at the end, with their next steps.
  var pending: [Pending]
  /// The racing accesses.
  var readings: [Reading]
  /// The necessary requests and faults; nil if nobody asked for them.
  var cast: Cast?

  /// The parts of a model that a trace file has.
  struct ModelSummary: Equatable, Sendable {
    /// The path of its file.
    var path: String
    var title: String
    var question: String?
    /// The name of the design, and where it comes from.
    var design: String
    var designSource: String
    /// The changes to the design, in words.
    var changes: [String]
    /// The pool and what may happen to it, in words.
    var bounds: [String]
    /// The design with its changes, one declaration a line.
    var procedures: [String]
  }

  /// A property that the trace breaks.
  struct Break: Equatable, Sendable {
    /// The property.
    var property: String
    /// Its kind.
    var propertyKind: String
    /// Its sentence.
    var sentence: String
    /// The index of the step that breaks it, or after which it is broken.
    var step: Int
    /// How the trace breaks it.
    var explanation: String
    /// Whether it is certain that no shorter trace breaks it.
    var isShortest: Bool
  }

  /// A fact about a state.
  struct StateFact: Equatable, Sendable {
    var subject: String
    var field: String
    var value: String
    /// Whether a listing may leave it out.
    var isOrdinary: Bool
  }

  /// A fact that a step changed.
  struct FactChange: Equatable, Sendable {
    var subject: String
    var field: String
    /// The values before and after.
    var old: String
    var new: String
    /// Whether a listing may leave the new value out.
    var isOrdinary: Bool
  }

  /// A thread that is under way.
  struct Pending: Equatable, Sendable {
    var actor: String
    var procedure: String
    var step: String
    var sentence: String
  }
}
