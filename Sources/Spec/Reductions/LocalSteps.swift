/// The steps of a program that touch nothing but the locals of the thread that takes them.
///
/// It makes no difference whether such a step is taken now or later. No step reads the locals of
/// another thread, and a death in between takes the locals with it. So the step is merged into the
/// step before it. Footprints decide which steps are local; nearly all of them are loop heads.
///
/// Two kinds of local step are not merged. One is a step of a thread whose position others read.
/// The other is a step that a thread can reach from another local step, so that a thread takes at
/// most one.
struct LocalSteps: Sendable {
  /// The positions of the local steps in the program, in order.
  let positions: [UInt8]

  /// One bit per position, for the hot loop; not an array, which would be copied for each lookup.
  private let bits: (UInt64, UInt64, UInt64, UInt64)

  /// The maximum number of steps that are merged; a program with more takes the others separately.
  static let maximumCount = 12

  /// No local steps.
  init() { self.init([]) }

  /// Finds the local steps of a program.
  init(_ machine: PoolMachine) {
    let program = machine.program
    let local = program.instructions.indices.dropFirst().filter { machine.isLocal(at: $0) }
    let afterOthers = local.flatMap { program.reached(from: $0, among: local) }
    let alone = local.filter { !afterOthers.contains($0) }.prefix(Self.maximumCount)
    self.init(alone.map { UInt8(truncatingIfNeeded: $0) })
  }

  private init(_ positions: [UInt8]) {
    self.positions = positions
    let phrase = (0..<4).map { word in
      positions.filter { Int($0 >> 6) == word }.reduce(0) { $0 | UInt64(1) << UInt64($1 & 63) }
    }
    bits = (phrase[0], phrase[1], phrase[2], phrase[3])
  }

  /// Whether there are no local steps.
  var isEmpty: Bool { positions.isEmpty }

  /// Whether the step at a position is local.
  @inline(__always)
  func contains(_ position: UInt8) -> Bool {
    let (low, high) = position & 64 == 0 ? (bits.0, bits.2) : (bits.1, bits.3)
    let word = position & 128 == 0 ? low : high
    return word & 1 &<< UInt64(position & 63) != 0
  }
}

extension PoolMachine {
  /// Whether the step at a position touches nothing but its thread's locals, which no other thread
  /// reads.
  ///
  /// It reads only those locals or what never changes in the model, and always succeeds at once.
  fileprivate func isLocal(at position: Int) -> Bool {
    guard let procedure = program.procedure(at: position), procedure.actor.thread != nil,
      !procedure.isWatched
    else {
      return false
    }
    let step = program.instructions[position]
    let footprint = program.footprints[position]
    let (reads, changes) = (footprint.reads, footprint.changes)
    let readsElsewhere = reads.own.union(reads.others)
    return changes.own.isEmpty && changes.others.isEmpty && !changes.isEmpty
      && readsElsewhere.isDisjoint(with: reach.written) && footprint.effects.isEmpty
      && !step.canFail && !step.isRemote && step.choices == .one && step.wokenBy == .nobody
      && step.traits.isEmpty && step.kind.definition.starts(step) == nil
      && readsNothingElse(movingOnFrom: position)
  }

  /// Whether moving on after a position reads nothing that may change in the model.
  ///
  /// Moving on reads the conditions of the next steps, and which hosts can be taken up.
  private func readsNothingElse(movingOnFrom first: Int) -> Bool {
    if program.instructions[first].loop != 0, program.instructions[first].repeats == .nothing {
      return false
    }
    var position = Int(program.instructions[first].next)
    while position != 0, !program.instructions[position].conditions.isEmpty {
      let asked = program.instructions[position].conditions.list.reduce(into: StateParts()) {
        $0.formUnion($1.reads(isAdmission: false))
      }
      guard asked.own.union(asked.others).isDisjoint(with: reach.written) else { return false }
      position = Int(program.instructions[position].next)
    }
    return true
  }
}

extension Program {
  /// The given positions that a thread can reach from a position without a step in between.
  ///
  /// The thread may skip steps whose conditions do not hold.
  fileprivate func reached(from first: Int, among others: [Int]) -> [Int] {
    var reached: [Int] = []
    var position = Int(instructions[first].next)
    while position != 0 {
      if others.contains(position) { reached.append(position) }
      if instructions[position].conditions.isEmpty { break }
      position = Int(instructions[position].next)
    }
    return reached
  }
}
