/// What the vocabulary says about one kind of step: everything about it, in one place.
///
/// Some of it depends on the parameters; that is asked of the step as it was compiled.
public struct StepDefinition: Sendable {
  /// Something that depends on the parameters of a step.
  typealias ByParameters<Value> = @Sendable (Instruction) -> Value

  /// One sentence: what the step does.
  public var sentence: String
  /// Who may take it.
  public var actors: [Actor]
  /// Its parameters, beside `when` and `onFailure`, which every step may carry.
  public var parameters: [Parameter] = []
  /// Whether it can fail, so that `onFailure` makes sense.
  var canFail: ByParameters<Bool> = { _ in false }
  /// Whether it is a remote call, and the result when the answer is lost.
  var remote: ByParameters<Remote> = { _ in .no }
  /// How many alternatives it has.
  var choices: ByParameters<Choices> = { _ in .one }
  /// The procedure that it starts on another thread.
  var starts: ByParameters<ProcedureName?> = { _ in nil }
  /// The procedure whose threads it looks for.
  var seeks: ProcedureName?
  /// Who moves the thread on from it, where the step itself never does.
  var wokenBy = Waker.nobody
  /// What it repeats the rest of its procedure for.
  var repeats = Repetition.nothing
  /// What it does to domains.
  var domains: ByParameters<DomainChange> = { _ in .none }
  /// What it is about, in traces.
  var subject: ByParameters<StepSubject> = { _ in .vm }
  /// What else has to be known of it.
  var traits: StepTraits = []
  /// Where in a procedure it may stand.
  var placement: ByParameters<[Placement]> = { _ in [] }
  /// What it reads and writes.
  var footprint: ByParameters<Footprint>
}

/// The result of a remote call whose answer is lost.
enum Remote: UInt8, BitwiseCopyable, Sendable {
  /// It is none.
  case no
  /// A write to the database, which is repeated until it is answered; from the master it is not remote.
  case write
  /// A call of the master, made once; from the master itself it is not remote.
  case callOfMaster
  /// A call of another host, made once.
  case call
}

/// How many alternatives a step has; each is taken.
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

/// Who moves a thread on from a step at which it waits.
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

/// What a step repeats the rest of its procedure for.
enum Repetition: UInt8, BitwiseCopyable, Sendable {
  /// It repeats nothing.
  case nothing
  /// Each VM, in their order.
  case vms
  /// Each host, in their order.
  case hosts
}

/// What a step is about, which traces then name.
enum StepSubject: Sendable {
  /// The VM that its thread deals with.
  case vm
  /// The host that its thread deals with.
  case hostAtHand
  /// The host that its thread has read in the VM's record.
  case hostRead
  /// The host that was chosen among several that it might be.
  case hostChosen
  /// The VM, and the host that a call is forwarded to.
  case vmAndTarget
  /// The VM, and the host that was chosen among several.
  case vmAndHostChosen
  /// Nothing in particular.
  case nothing
}

/// What else has to be known of a step.
struct StepTraits: OptionSet, BitwiseCopyable, Sendable {
  let rawValue: UInt8

  /// It asks its conditions itself, in the database, when it is taken.
  static let asksConditions = StepTraits(rawValue: 1 << 0)
  /// A call that reaches it sets a barrier, and waits there for the event thread.
  static let setsBarrier = StepTraits(rawValue: 1 << 1)
  /// The receiving half of a migration cannot get past it without its stream.
  static let needsStream = StepTraits(rawValue: 1 << 2)
  /// It tells the source of a migration of a failure; where it is, nothing else does.
  static let tellsFailure = StepTraits(rawValue: 1 << 3)
}
