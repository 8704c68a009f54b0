/// The vocabulary's definition of one kind of step, all in one place.
///
/// Members that depend on the parameters are functions of the compiled step.
public struct StepDefinition: Sendable {
  /// A value that depends on a step's parameters.
  typealias ByParameters<Value> = @Sendable (Instruction) -> Value

  /// What the step does, in one sentence.
  public var sentence: String
  /// When the thread waits at the step, as a clause for “it waits …”; nil if it never does.
  public var waits: String?
  /// When the step fails for a reason of its own, as a clause for “it fails …”; nil if it never does.
  public var fails: String?
  /// When the step ends its thread without a clean-up, as a clause for “it ends its thread …”; nil if
  /// it never does.
  public var ends: String?
  /// One such step of a shipped design.
  public var example: Example
  /// The actors that may take the step.
  public var actors: [Actor]
  /// The step's parameters, in addition to `when`, `onFailure` and `fails`, which every step may
  /// carry.
  public var parameters: [Parameter] = []
  /// Whether a step that can fail at all, see ``fails``, can with its parameters.
  var failsOnlyIf: ByParameters<Bool> = { _ in true }
  /// Whether the step is a remote call, and the result when its answer is lost.
  var remote: ByParameters<Remote> = { _ in .no }
  /// The number of the step's alternatives.
  var choices: ByParameters<Choices> = { _ in .one }
  /// The procedure that the step starts on another thread.
  var starts: ByParameters<ProcedureName?> = { _ in nil }
  /// The procedure whose threads the step looks for.
  var seeks: ProcedureName?
  /// The waker of a thread that waits at the step, if the step itself never advances it.
  var wokenBy = Waker.nobody
  /// Whether a thread that waits at the step may also give up by itself.
  var mayGiveUp: ByParameters<Bool> = { _ in false }
  /// The loop that the step begins over the rest of its procedure.
  var repeats = Repetition.nothing
  /// The step's effect on domains.
  var domains: ByParameters<DomainChange> = { _ in .none }
  /// The step's subject in traces.
  var subject: ByParameters<StepSubject> = { _ in .vm }
  /// Other traits of the step.
  var traits: StepTraits = []
  /// Whether the step does anything in a model; a model leaves it out if not.
  var isNeeded: @Sendable (Instruction, Demand) -> Bool = { _, _ in true }
  /// The rules about where in a procedure the step may stand.
  var placement: ByParameters<[Placement]> = { _ in [] }
  /// The parts that the step reads and writes.
  var footprint: ByParameters<Footprint>

  /// Whether the step can fail, so that `onFailure` makes sense.
  func canFail(_ step: Instruction) -> Bool { fails != nil && failsOnlyIf(step) }
}

/// The result of a remote call whose answer is lost.
enum Remote: UInt8, BitwiseCopyable, Sendable {
  /// Not a remote call.
  case no
  /// A write to the database, repeated until it is answered; not remote on the master.
  case write
  /// A call to the master, made once; not remote on the master itself.
  case callOfMaster
  /// A call to another host, made once.
  case call
}

/// The number of a step's alternatives; each is taken.
enum Choices: UInt8, BitwiseCopyable, Sendable {
  /// One.
  case one
  /// Two.
  case two
  /// One for each VM.
  case oneForEachVM
  /// One for each host.
  case oneForEachHost
  /// One for each start of a protected VM on a host that would be admitted.
  case oneForEachProtectedStart
}

/// The waker of a thread that waits at a step.
public enum Waker: UInt8, BitwiseCopyable, Sendable {
  /// The thread itself.
  case nobody
  /// The host's half of the call.
  case hostHalf
  /// The operation of the host's xenopsd.
  case operation
  /// The host that the client chose.
  case chosenHost
}

/// The loop of a step over the rest of its procedure.
enum Repetition: UInt8, BitwiseCopyable, Sendable {
  /// No loop.
  case nothing
  /// Each VM, in order.
  case vms
  /// Each host, in order.
  case hosts
}

/// The subject of a step, which traces name.
enum StepSubject: Sendable {
  /// The thread's current VM.
  case vm
  /// The thread's current host.
  case hostAtHand
  /// The host that the thread has read in the VM's record.
  case hostRead
  /// The host that was chosen among the possible ones.
  case hostChosen
  /// The VM and the host that the call is forwarded to.
  case vmAndTarget
  /// The VM and the chosen host.
  case vmAndHostChosen
  /// Nothing in particular.
  case nothing
}

/// Other traits of a step.
struct StepTraits: OptionSet, BitwiseCopyable, Sendable {
  let rawValue: UInt8

  /// It checks its own conditions, in the database, when it is taken.
  static let asksConditions = StepTraits(rawValue: 1 << 0)
  /// A call that reaches it sets a barrier and waits there for the event thread.
  static let setsBarrier = StepTraits(rawValue: 1 << 1)
  /// The receiving half of a migration cannot get past it without its stream.
  static let needsStream = StepTraits(rawValue: 1 << 2)
  /// It reports a failure to a migration's source; in a design that has it, nothing else does.
  static let tellsFailure = StepTraits(rawValue: 1 << 3)
  /// It asks the guest for something, and the guest may ignore it.
  static let asksGuest = StepTraits(rawValue: 1 << 4)
}
