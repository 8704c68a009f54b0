import Explorer

/// The parts of a machine that the hot loop reads, without reference counting.
///
/// Safety: the memory is written only in `init`. ``PoolMachine`` owns its tables and frees them in
/// its `deinit`; no copy of the pointer outlives the machine.
struct MachineTables: Sendable {
  private let contents: Shared<UnsafePointer<Contents>>

  /// The contents of the tables.
  private struct Contents {
    let instructions: InstructionTable
    let size: PoolSize
    let procedures: ProcedurePositions
    let permissions: Permissions
    let hasHA: Bool
    let judgesLiveness: Bool
    let guestShutdownIsFailure: Bool
    let answersMayBeLost: Bool
    let happenings = FirstHappenings()
  }

  /// The tables of a model with its compiled design.
  init(_ model: Model, _ program: Program) {
    let contents = UnsafeMutablePointer<Contents>.allocate(capacity: 1)
    contents.initialize(
      to: Contents(
        instructions: InstructionTable(program), size: model.size,
        procedures: ProcedurePositions(program), permissions: Permissions(model),
        hasHA: model.hasHA, judgesLiveness: model.judgesLiveness,
        guestShutdownIsFailure: model.guestShutdownIsFailure,
        answersMayBeLost: (model.faults[.replyLoss]?.budget ?? 0) > 0))
    self.contents = Shared(UnsafePointer(contents))
  }

  /// Frees the memory.
  func deallocate() {
    instructions.deallocate()
    contents.value.deallocate()
  }

  /// The instructions of the program.
  @inline(__always) var instructions: InstructionTable { contents.value.pointee.instructions }

  /// The size of the pool.
  @inline(__always) var size: PoolSize { contents.value.pointee.size }

  /// The first positions of procedures that no step starts.
  var procedures: ProcedurePositions {
    @inline(__always) _read { yield contents.value.pointee.procedures }
  }

  /// What the model allows to happen, and where.
  var permissions: Permissions {
    @inline(__always) _read { yield contents.value.pointee.permissions }
  }

  /// Whether high availability is armed.
  @inline(__always) var hasHA: Bool { contents.value.pointee.hasHA }

  /// Whether the liveness of hosts can change.
  @inline(__always) var judgesLiveness: Bool { contents.value.pointee.judgesLiveness }

  /// Whether a guest that shuts itself down has failed, and is to be started again.
  @inline(__always) var guestShutdownIsFailure: Bool {
    contents.value.pointee.guestShutdownIsFailure
  }

  /// Whether the answer of a remote call can be lost.
  @inline(__always) var answersMayBeLost: Bool { contents.value.pointee.answersMayBeLost }

  /// The number of the happening in a transition in which no step of the program is taken.
  @inline(__always)
  func happeningNumber(of transition: Transition) -> Int {
    contents.value.pointee.happenings.number(of: transition)
  }
}
