/// The steps of a program that touch nothing but the locals of the thread that takes them.
///
/// They are the heads of loops. Whether such a step is taken now or later makes no difference to
/// anybody: no step reads the locals of another thread, and a death that would come between takes
/// the locals with it. So it is taken together with the step before it.
///
/// Left out are a loop of the event thread, because others ask which VM it deals with; a loop
/// through hosts in a program that removes records of hosts, because the loop passes over those;
/// and a loop right behind another one that may be empty, so that a thread takes at most one.
struct LocalSteps: Sendable {
  /// Their positions in the program, in order.
  let positions: [UInt8]

  /// One bit a position, for the hot loop; apart, for an array of them would be copied for each look.
  private let bits: (UInt64, UInt64, UInt64, UInt64)

  /// The most steps that are merged; a program with more takes the others by themselves.
  static let maximumCount = 12

  /// None.
  init() { self.init([]) }

  /// Those of a program.
  init(_ program: Program) {
    let forgetsHosts = program.instructions.dropFirst().contains { $0.kind == .forgetHost }
    let heads = program.instructions.indices.dropFirst().filter { position in
      switch program.instructions[position].kind {
      case .forEachVM: program.hasPrivateLocals(at: position)
      case .forEachHost: program.hasPrivateLocals(at: position) && !forgetsHosts
      default: false
      }
    }
    let behindOthers = heads.flatMap { program.headsReached(from: $0) }
    let alone = heads.filter { !behindOthers.contains($0) }.prefix(Self.maximumCount)
    self.init(alone.map { UInt8(truncatingIfNeeded: $0) })
  }

  private init(_ positions: [UInt8]) {
    self.positions = positions
    let words = (0..<4).map { word in
      positions.filter { Int($0 >> 6) == word }.reduce(0) { $0 | UInt64(1) << UInt64($1 & 63) }
    }
    bits = (words[0], words[1], words[2], words[3])
  }

  /// Whether there is none.
  var isEmpty: Bool { positions.isEmpty }

  /// Whether the step at a position is one of them.
  @inline(__always)
  func contains(_ position: UInt8) -> Bool {
    let (low, high) = position & 64 == 0 ? (bits.0, bits.2) : (bits.1, bits.3)
    let word = position & 128 == 0 ? low : high
    return word & 1 &<< UInt64(position & 63) != 0
  }
}

extension Program {
  /// Whether nobody looks into the locals of the thread that comes to a position.
  fileprivate func hasPrivateLocals(at position: Int) -> Bool {
    guard let entry = entry(at: position) else { return false }
    switch entry.actor {
    case .background: return entry != .event
    case .inspection, .overview, .monitor: return true
    case .master, .host, .peer, .xenopsd, .receiver: return false
    }
  }

  /// The heads of loops that a thread may come to from another one without a step between: past
  /// steps whose conditions may not hold.
  fileprivate func headsReached(from head: Int) -> [Int] {
    var reached: [Int] = []
    var position = Int(instructions[head].next)
    while position != 0 {
      let instruction = instructions[position]
      if Int(instruction.loop) == position { reached.append(position) }
      if instruction.conditions.isEmpty { break }
      position = Int(instruction.next)
    }
    return reached
  }
}
