import Invariants

/// The result of a mutant.
enum MutantOutcome: Sendable {
  /// A model notices it.
  case killed(Kill)
  /// No model notices it, though it may behave differently; with the number of models in which the
  /// mutant is another program.
  case survived(models: Int, Remark)
  /// No model runs what the edit changes.
  case notRun
  /// An observer cannot tell it from the design in any model, and every verdict is the same.
  case equivalent(models: Int)
  /// A limit ended the search of a model, and none notices it.
  case incomplete(model: String, reason: String)
  /// The vocabulary refuses it.
  case invalid(String)

  /// How a model notices a mutant.
  struct Kill: Equatable, Sendable {
    /// The path of the model.
    var model: String
    /// The property whose verdict differs.
    var property: Property
    /// The verdicts of the design and of the mutant.
    var before: Verdict
    var after: Verdict
    /// The length of the counterexample; nil if there is none.
    var length: Int?
  }

  /// What is known about the behaviour of a survivor.
  enum Remark: Equatable, Sendable {
    /// In some model an observer can tell it from the design.
    case behavesDifferently
    /// No observer can tell it from the design, but a verdict differs, and not for the worse.
    case judgedDifferently(Property, before: Verdict, after: Verdict)
    /// It was not decided whether an observer can tell it from the design.
    case undecided
  }

  /// The kinds of results, in the order of reports; the raw value is the word in reports.
  enum Category: String, CaseIterable, Sendable {
    case survived, notRun, equivalent, incomplete, killed, invalid
  }

  /// The kind of result.
  var category: Category {
    switch self {
    case .killed: .killed
    case .survived: .survived
    case .notRun: .notRun
    case .equivalent: .equivalent
    case .incomplete: .incomplete
    case .invalid: .invalid
    }
  }
}
