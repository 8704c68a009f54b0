/// The instructions of a program by position, where the hot loop reads a field of one at a time.
///
/// An instruction has some thirty bytes, and to hand one on as a value takes them all apart and puts
/// them together again: far more than most steps do.
///
/// Safety: there is a row for every value of a position, so none is out of bounds. The memory is
/// written in `init` alone. ``PoolMachine`` owns its table, and frees it when it goes; nothing keeps a
/// view of a row any longer.
struct InstructionTable: BitwiseCopyable, @unchecked Sendable {
  private let rows: UnsafeMutablePointer<Instruction>

  /// A table of the instructions of a program.
  init(_ program: Program) {
    let count = Int(UInt8.max) + 1
    rows = .allocate(capacity: count)
    rows.initialize(repeating: Instruction(), count: count)
    rows.update(from: program.instructions, count: program.instructions.count)
  }

  /// Frees the memory.
  func deallocate() { rows.deallocate() }

  /// The instruction at a position.
  @inline(__always)
  subscript(position: UInt8) -> InstructionView { InstructionView(rows + Int(position)) }
}
