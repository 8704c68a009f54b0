/// One step of a compiled procedure: everything that the hot loop needs to know, in fixed size.
public struct Instruction: BitwiseCopyable, Sendable {
  /// The kind of step.
  public var kind = StepKind.admit
  /// The first uuid: the one acted on, or the one that is given up by a rename.
  public var name = Name.original
  /// The uuid that a rename takes.
  public var newName = Name.original
  /// The client's operation that the procedure is part of, or the one that the step names.
  public var operation = Operation.start
  /// Which of the words of its choice parameter the step has, by position.
  public var choice: UInt8 = 0
  /// Which of the words of its second choice parameter the step has, by position.
  public var secondChoice: UInt8 = 0
  /// The position of the procedure that the step starts on another thread, 0 for none.
  public var spawned: UInt8 = 0
  /// Where threads stand that the step looks for: from here on.
  public var soughtFirst: UInt8 = 0
  /// The position after the last at which such a thread stands.
  public var soughtEnd: UInt8 = 0
  /// The conditions that must hold.
  public var conditions: Conditions = []
  /// The position of the next step, 0 at the end of the procedure.
  public var next: UInt8 = 0
  /// The position of the next step if it comes next whatever the thread knows, otherwise 0.
  public var directNext: UInt8 = 0
  /// The position where cleaning up begins when the step fails, 0 for the end of the thread.
  public var onFailure: UInt8 = 0
  /// The result when its answer is lost.
  var remote = Remote.no
  /// How many alternatives it has.
  var choices = Choices.one
  /// Who moves a thread on from here, where the step itself never does.
  public internal(set) var wokenBy = Waker.nobody
  /// What it repeats the rest of its procedure for.
  var repeats = Repetition.nothing
  /// Other traits of the step.
  var traits: StepTraits = []
  /// Whether something in the program reads what the step notes for later.
  var hasReader = true
  /// Whether the step is part of cleaning up after a failure.
  public var isCleanUp = false
  /// The position of the `forEachVM` or `forEachHost` that repeats the step, 0 when nothing does.
  public var loop: UInt8 = 0
  /// Whether it is part of a client's operation.
  public var servesClient = false
  /// Whether a thread that stands here can still make a domain execute, with no new request.
  public var leadsToExecution = false
  /// What an operation that stands here can still make execute, given the domains and metadata.
  public var executable = Executable()
  /// Whether a receiver that stands here needs its stream before it can make a domain execute.
  public var needsStream = false
  /// Whether a receiver that fails here keeps its stream open until it says so.
  public var keepsStream = false
  /// Whether a start or resume that stands here makes something of the metadata under the VM's own
  /// uuid, and does not bring its own.
  public var needsOwnUUID = false
  /// Whether a call that stands here has pushed metadata and not yet queued what needs it.
  public var holdsPushedMetadata = false

  /// Whether it can fail.
  var canFail: Bool { kind.definition.canFail(self) }

  /// Whether its answer may be lost.
  var isRemote: Bool { remote != .no }
}
