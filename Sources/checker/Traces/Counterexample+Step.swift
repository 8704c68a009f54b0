extension Counterexample {
  /// One step of a trace.
  struct Step: Equatable, Sendable {
    /// Who takes it, in words.
    var actor: String
    /// What it is, in words.
    var phrase: String
    /// The lane of a diagram: the client, the database, or a daemon of a host.
    var lane: String
    /// Whether it is an action from outside the protocol: a request, a fault, a guest or an operator.
    var isEvent: Bool
    /// What identifies it when the trace is replayed.
    var identity: Identity
    /// Its declaration in a design or a change; nil if it is no step of the design.
    var source: Source?
    /// The facts that it changed.
    var changes: [FactChange]
    /// The waiting calls that it moved on.
    var movedCalls: [MovedCall]
    /// The cells that it changed, by index, with their new values.
    var cellValues: [CellValue]
    /// The fields that its footprint reads, and the cells that it changed, by name.
    var reads: [String]
    /// What else could have been done in the state before it.
    var alternatives: [Alternative]
    /// The lanes to which it sends something, or on which it sets something going.
    var arrows: [Arrow]
    /// Whether what it changes matters to no later step and to no property.
    var isFolded: Bool
  }

  /// What identifies a step in any version of its design.
  struct Identity: Equatable, Sendable {
    /// The kind of transition, such as `step`, `request` or `fault`.
    var transitionKind: String
    /// The kind of thread.
    var thread: String
    var host: Int
    var vm: Int
    var call: Int
    /// The request, action or fault; nil for a step of a thread.
    var happening: String?
    /// The host that was chosen, or which of several outcomes it is.
    var choice: Int
    /// Whether it failed.
    var hasFailed: Bool
  }

  /// The declaration of a step.
  struct Source: Equatable, Sendable {
    /// The procedure.
    var procedure: String
    /// The step as a change refers to it.
    var step: String
    /// Its parameters, each `key=value`.
    var argumentList: [String]
    /// The file that declares it; nil if it comes from none.
    var file: String?
    /// The line in that file, from 1.
    var line: Int?
  }

  /// The value of a cell.
  struct CellValue: Equatable, Sendable {
    var cell: Int
    var value: Int
  }

  /// A waiting call that another thread moved on.
  struct MovedCall: Equatable, Sendable {
    var call: String
    var waitedFor: String
    var goesOnWith: String?
  }

  /// Something else that could have been done.
  struct Alternative: Equatable, Sendable {
    var actor: String
    var phrase: String
  }

  /// A message to another lane.
  struct Arrow: Equatable, Sendable {
    /// The lane that it goes to.
    var to: String
    /// What goes there.
    var label: String
  }
}
