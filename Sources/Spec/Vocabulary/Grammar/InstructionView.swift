/// A view that reads an instruction in place; see ``Instruction`` for the fields.
struct InstructionView {
  private let row: UnsafePointer<Instruction>

  /// A view of an instruction, which must stay in place.
  @inline(__always)
  init(_ row: UnsafePointer<Instruction>) { self.row = row }

  @inline(__always) var kind: StepKind { row.pointee.kind }
  @inline(__always) var name: Name { row.pointee.name }
  @inline(__always) var newName: Name { row.pointee.newName }
  @inline(__always) var operation: Operation { row.pointee.operation }
  @inline(__always) var choice: UInt8 { row.pointee.choice }
  @inline(__always) var secondChoice: UInt8 { row.pointee.secondChoice }
  @inline(__always) var thirdChoice: UInt8 { row.pointee.thirdChoice }
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
  @inline(__always) var mayGiveUp: Bool { row.pointee.mayGiveUp }
  @inline(__always) var repeats: Repetition { row.pointee.repeats }
  @inline(__always) var traits: StepTraits { row.pointee.traits }
  @inline(__always) var hasReader: Bool { row.pointee.hasReader }
  @inline(__always) var marksImages: Bool { row.pointee.marksImages }
  @inline(__always) var mayFailByItself: Bool { row.pointee.mayFailByItself }
  @inline(__always) var isCleanUp: Bool { row.pointee.isCleanUp }
  @inline(__always) var loop: UInt8 { row.pointee.loop }
  @inline(__always) var keepsStream: Bool { row.pointee.keepsStream }
}
