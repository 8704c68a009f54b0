/// A compiled design: every step of every procedure that a model can run, in one list.
///
/// Position 0 stands for “nowhere”. The procedures of one kind of thread lie side by side, so that
/// a packed state spends few bits on a position.
public struct Program: Sendable {
  /// The instructions, by position; the first is never taken.
  public internal(set) var instructions = [Instruction()]
  /// What the step at each position reads and writes.
  public internal(set) var footprints: [Footprint] = []
  /// What the steps of each actor read and write in all, by raw value.
  var totals = [Footprint](repeating: Footprint(), count: Actor.allCases.count)
  /// What the admission of a start and of a resume reads, whether the model has the request or not:
  /// whether they would be admitted is asked of pools at rest.
  var askedAtRest = StateFields()
  /// Where each procedure that something starts begins, in layout order.
  public internal(set) var procedures: [(name: ProcedureName, position: UInt8)] = []
  /// The name of the procedure of each position, as the design spells it.
  public internal(set) var procedureNames = [""]
  /// The first position and the number of positions of each kind of thread, by raw value.
  public internal(set) var ranges = [(first: Int, count: Int)](
    repeating: (0, 0), count: Actor.allCases.count)

  /// The most positions there can be, nowhere included: the one after the last fits in a byte too.
  public static let maximumCount = 255

  /// Where a procedure begins, 0 when the model does not run it or it is empty.
  public func position(of procedure: ProcedureName) -> UInt8 {
    procedures.first { $0.name == procedure }?.position ?? 0
  }

  /// The positions of a procedure and its clean-up, none when the model does not run it.
  func positions(of procedure: ProcedureName) -> Range<Int> {
    let start = Int(position(of: procedure))
    guard start != 0 else { return 0..<0 }
    let others = procedures.map { Int($0.position) } + [instructions.count]
    return start..<(others.filter { $0 > start }.min() ?? start)
  }

  /// The procedure, with its clean-up, that a position is part of.
  public func procedure(at position: Int) -> ProcedureName? {
    procedures.last { $0.position != 0 && Int($0.position) <= position }?.name
  }

  /// The step at a position as a change names it, among those of its procedure: with a number where
  /// there are several of its name.
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
