/// The instructions of a program by position, where the hot loop reads a field of one at a time.
///
/// An instruction has some thirty bytes, and to hand one on as a value takes them all apart and puts
/// them together again: far more than most steps do.
///
/// Safety: there is a row for every value of a position, so none is out of bounds. The memory is
/// written in `init` alone. ``PoolMachine`` owns its table, and frees it when it goes; nothing keeps a
/// view of a row any longer.
struct InstructionTable: @unchecked Sendable {
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

/// An instruction that is read where it is; see ``Instruction`` for what the fields say.
struct InstructionView {
  private let row: UnsafePointer<Instruction>

  /// A view of an instruction that stays where it is.
  @inline(__always)
  init(_ row: UnsafePointer<Instruction>) { self.row = row }

  @inline(__always) var kind: StepKind { row.pointee.kind }
  @inline(__always) var name: Name { row.pointee.name }
  @inline(__always) var newName: Name { row.pointee.newName }
  @inline(__always) var operation: Operation { row.pointee.operation }
  @inline(__always) var choice: UInt8 { row.pointee.choice }
  @inline(__always) var secondChoice: UInt8 { row.pointee.secondChoice }
  @inline(__always) var spawned: UInt8 { row.pointee.spawned }
  @inline(__always) var soughtFirst: UInt8 { row.pointee.soughtFirst }
  @inline(__always) var soughtEnd: UInt8 { row.pointee.soughtEnd }
  @inline(__always) var conditions: Conditions { row.pointee.conditions }
  @inline(__always) var next: UInt8 { row.pointee.next }
  @inline(__always) var directNext: UInt8 { row.pointee.directNext }
  @inline(__always) var onFailure: UInt8 { row.pointee.onFailure }
  @inline(__always) var remote: Remote { row.pointee.remote }
  @inline(__always) var choices: Choices { row.pointee.choices }
  @inline(__always) var wokenBy: Waker { row.pointee.wokenBy }
  @inline(__always) var repeats: Repetition { row.pointee.repeats }
  @inline(__always) var traits: StepTraits { row.pointee.traits }
  @inline(__always) var hasReader: Bool { row.pointee.hasReader }
  @inline(__always) var isCleanUp: Bool { row.pointee.isCleanUp }
  @inline(__always) var loop: UInt8 { row.pointee.loop }
  @inline(__always) var keepsStream: Bool { row.pointee.keepsStream }
}
