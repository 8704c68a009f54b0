/// One step of a compiled procedure: everything that the hot loop needs, in fixed size.
public struct Instruction: BitwiseCopyable, Equatable, Sendable {
  /// The kind of step.
  public var kind = StepKind.admit
  /// The first uuid: the one that the step acts on, or the one that a rename gives up.
  public var name = Name.original
  /// The new uuid of a rename.
  public var newName = Name.original
  /// The client's operation that the procedure belongs to, or the one that the step names.
  public var operation = Operation.start
  /// The word of the step's choice parameter, by position.
  public var choice: UInt8 = 0
  /// The word of the step's second choice parameter, by position.
  public var secondChoice: UInt8 = 0
  /// The word of the step's third choice parameter, by position.
  public var thirdChoice: UInt8 = 0
  /// The position of the procedure that the step starts on another thread, 0 for none.
  public var spawned: UInt8 = 0
  /// The first position of the threads that the step looks for.
  public var soughtFirst: UInt8 = 0
  /// The position after the last one of the threads that the step looks for.
  public var soughtEnd: UInt8 = 0
  /// The conditions that must hold.
  public var conditions: Conditions = []
  /// The position of the next step, 0 at the end of the procedure.
  public var next: UInt8 = 0
  /// The position of the next step if it does not depend on the thread's readings, otherwise 0.
  public var directNext: UInt8 = 0
  /// The position where clean-up begins if the step fails, 0 to end the thread.
  public var onFailure: UInt8 = 0
  /// The result when the step's answer is lost.
  var remote = Remote.no
  /// The number of the step's alternatives.
  var choices = Choices.one
  /// The waker of a thread that waits here, if the step itself never advances it.
  public internal(set) var wokenBy = Waker.nobody
  /// Whether a thread that waits at the step may also give up by itself.
  var mayGiveUp = false
  /// The loop that the step begins over the rest of its procedure.
  var repeats = Repetition.nothing
  /// Other traits of the step.
  var traits: StepTraits = []
  /// Whether anything in the program reads the step's results.
  var hasReader = true
  /// Whether an image that a resume has used can be told from one that none has: some step of the
  /// program marks it on its disk.
  var marksImages = true
  /// Whether the step may fail by itself, which is the fault `stepFailure`.
  public var mayFailByItself = false
  /// Whether the step belongs to a clean-up.
  public var isCleanUp = false
  /// The position of the `forEachVM` or `forEachHost` that repeats the step, 0 if none does.
  public var loop: UInt8 = 0
  /// Whether the step is part of a client's operation.
  public var servesClient = false
  /// Whether the step acts for the whole pool, as the master, and not for the host that it runs on.
  public var worksForPool = false
  /// Whether a thread at this position can still make a domain execute without a new request.
  public var leadsToExecution = false
  /// What an operation at this position can still make execute, given the domains and metadata.
  public var executable = Executable()
  /// Whether a receiver at this position needs its stream before it can make a domain execute.
  public var needsStream = false
  /// Whether a receiver that fails here keeps its stream open until it reports the failure.
  public var keepsStream = false
  /// Whether a start or resume at this position depends on existing metadata under the VM's own
  /// uuid instead of pushing its own.
  public var needsOwnUUID = false
  /// Whether a call at this position has pushed metadata but not yet queued the operation that
  /// needs it.
  public var holdsPushedMetadata = false

  /// Whether the step can fail.
  var canFail: Bool { mayFailByItself || kind.definition.canFail(self) }

  /// Whether the step's answer can be lost.
  var isRemote: Bool { remote != .no }
}
