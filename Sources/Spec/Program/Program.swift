/// A compiled design: every step of every procedure that a model can run, in one list.
///
/// Position 0 means “nowhere”. The procedures of one kind of thread are adjacent, so that a packed
/// state needs few bits for a position.
public struct Program: Sendable {
  /// The instructions, by position; the first is never executed.
  public internal(set) var instructions = [Instruction()]
  /// The footprint of the step at each position.
  public internal(set) var footprints: [Footprint] = []
  /// The combined footprint of each actor's steps, by the actor's raw value.
  var totals = [Footprint](repeating: Footprint(), count: Actor.allCases.count)
  /// What the admission of a start and of a resume reads, whether the model has the request or not.
  ///
  /// Properties ask of quiescent pools whether a start or resume would be admitted.
  var askedAtRest = StateFields()
  /// The first position of each procedure that something starts, in layout order.
  public internal(set) var procedures: [(name: ProcedureName, position: UInt8)] = []
  /// The name of the procedure at each position, as spelled in the design.
  public internal(set) var procedureNames = [""]
  /// The declaration of the step at each position; one that a `call` has brought in is declared in the
  /// procedure that was called.
  public internal(set) var origins = [Origin()]
  /// The first position and the number of positions of each kind of thread, by raw value.
  public internal(set) var ranges = [(first: Int, count: Int)](
    repeating: (0, 0), count: Actor.allCases.count)

  /// The maximum number of positions, including “nowhere”: the one after the last also fits in a
  /// byte.
  public static let maximumCount = 255

  /// The first position of a procedure, 0 when the model does not run it or it is empty.
  public func position(of procedure: ProcedureName) -> UInt8 {
    procedures.first { $0.name == procedure }?.position ?? 0
  }

  /// The positions of a procedure and its clean-up, empty when the model does not run it.
  func positions(of procedure: ProcedureName) -> Range<Int> {
    let start = Int(position(of: procedure))
    guard start != 0 else { return 0..<0 }
    let others = procedures.map { Int($0.position) } + [instructions.count]
    return start..<(others.filter { $0 > start }.min() ?? start)
  }

  /// The procedure that contains a position, itself or in its clean-up.
  public func procedure(at position: Int) -> ProcedureName? {
    procedures.last { $0.position != 0 && Int($0.position) <= position }?.name
  }

  /// The name of the step at a position, as a change in its procedure would spell it.
  ///
  /// It has a number if several steps of the procedure share the name.
  public func reference(at position: Int) -> String {
    let kind = instructions[position].kind
    let same = instructions.indices.dropFirst().filter {
      procedureNames[$0] == procedureNames[position] && procedure(at: $0) == procedure(at: position)
        && instructions[$0].kind == kind
    }
    guard same.count > 1, let number = same.firstIndex(of: position) else { return kind.spelling }
    return "\(kind.spelling)#\(same.distance(from: same.startIndex, to: number) + 1)"
  }
}
