import Explorer

/// The instructions of a program by position, for the hot loop, which reads one field at a time.
///
/// An instruction has some thirty bytes. Passing it as a value takes all its fields apart and puts
/// them together again, which costs far more than most steps.
///
/// Safety: every possible value of a position has a row, so no index is out of bounds. The memory
/// is written only in `init`. ``PoolMachine`` owns its table and frees it in its `deinit`; no view
/// of a row outlives the machine.
struct InstructionTable: BitwiseCopyable, Sendable {
  private let rows: Shared<UnsafePointer<Instruction>>

  /// A table of the instructions of a program.
  init(_ program: Program) {
    let count = Int(UInt8.max) + 1
    let rows = UnsafeMutablePointer<Instruction>.allocate(capacity: count)
    rows.initialize(repeating: Instruction(), count: count)
    rows.update(from: program.instructions, count: program.instructions.count)
    self.rows = Shared(UnsafePointer(rows))
  }

  /// Frees the memory.
  func deallocate() { rows.value.deallocate() }

  /// The instruction at a position.
  @inline(__always)
  subscript(position: UInt8) -> InstructionView { InstructionView(rows.value + Int(position)) }
}
