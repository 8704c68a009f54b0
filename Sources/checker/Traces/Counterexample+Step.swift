import Spec

extension Counterexample {
  /// One step of a trace.
  struct Step: Equatable, Sendable {
    /// Who takes it, in words.
    var actor: String
    /// The transition in words.
    var phrase: String
    /// The lane of a diagram: the client, the database, or a daemon of a host.
    var lane: String
    /// The origin: a step of the protocol, an event from outside it, or a fault.
    var nature: Transition.Nature
    /// Its identity for replays.
    var identity: Identity
    /// Its declaration in a design or a change; nil for a transition without a step.
    var source: Source?
    /// The facts that it changed.
    var changes: [FactChange]
    /// The waiting calls that it moved on.
    var movedCalls: [MovedCall]
    /// The cells that it changed, by index, with their new values.
    var cellValues: [CellValue]
    /// The fields that its footprint reads, and the cells that it changed, by name.
    var reads: [String]
    /// The other transitions that were enabled in the state before it.
    var alternatives: [Alternative]
    /// The hosts on which each VM executes after it.
    var executing: [Execution]
    /// The lanes to which it sends something, or on which it sets something going.
    var arrows: [Arrow]
    /// Whether no shown step and no violated property depends on its changes.
    var isFolded: Bool
  }

  /// The identity of a step in any version of its design.
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

  /// The hosts on which a VM executes, a host for each of its domains.
  struct Execution: Equatable, Sendable {
    var vm: String
    var hosts: [String]
  }

  /// Another transition that was enabled.
  struct Alternative: Equatable, Sendable {
    var actor: String
    var phrase: String
  }

  /// A message to another lane.
  struct Arrow: Equatable, Sendable {
    /// The lane that it goes to.
    var to: String
    /// The content of the message, or the value that is written.
    var label: String
    /// Whether it is a write to the database.
    var isWrite = false
  }
}
