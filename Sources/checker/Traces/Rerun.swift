import Explorer
import Invariants
import Spec

/// Executes a trace again, as it is or with changes, and says whether its property still breaks.
///
/// Claims in reports about a trace rest on re-execution, not on footprints.
struct Rerun {
  let machine: PoolMachine
  let trace: Trace
  /// The cells of the model's states.
  let cells: [Cell]
  private let judge: Judge

  /// A trace of a machine.
  init(_ trace: Trace, of machine: PoolMachine) {
    self.trace = trace
    self.machine = machine
    cells = machine.size.cells
    judge = Judge(machine, asking: [trace.property])
  }

  /// Whether the steps from one on still break the property at the end, when the trace goes on in a
  /// changed state and some of the steps only move threads, and whether all others change what they
  /// change in the trace.
  ///
  /// - Parameters:
  ///   - start: the index of the first step to take.
  ///   - state: the state in which it is taken.
  ///   - idle: by index, whether a step moves threads and changes nothing else.
  func breaks(from start: Int, in state: PoolState, idle: [Bool]) -> Bool {
    var before = state
    for index in start..<trace.steps.count {
      guard let step = machine.successor(of: before, by: trace.steps[index].transition) else {
        return false
      }
      let after =
        idle[index] ? before.movingThreads(to: step.pool, cells, machine.size) : step.pool
      guard idle[index] || isSame(from: before, to: after, asStep: index) else { return false }
      if index == trace.steps.count - 1 {
        return breaks(by: step.transition, from: before, to: after)
      }
      before = after
    }
    return false
  }

  /// Whether a step changes the same cells to the same values as in the trace.
  private func isSame(from before: PoolState, to after: PoolState, asStep index: Int) -> Bool {
    let (size, step) = (machine.size, trace.steps[index])
    let changed = before.cells(differingFrom: after, size)
    guard changed == step.before.cells(differingFrom: step.after, size) else { return false }
    let (values, others) = (after.values(size), step.after.values(size))
    return changed.allSatisfy { values[$0] == others[$0] }
  }

  /// The outcome of taking the steps in another order.
  func outcome(of order: [Int]) -> Reading.SerialOrder {
    var before = trace.initial
    for index in order {
      guard let step = machine.successor(of: before, by: trace.steps[index].transition) else {
        return .stops(index)
      }
      if breaks(by: step.transition, from: before, to: step.pool) { return .breaks }
      before = step.pool
    }
    return .holds
  }

  /// Whether a transition or the state after it breaks the property.
  func breaks(by transition: Transition, from before: PoolState, to after: PoolState) -> Bool {
    let bit = UInt64(1) << UInt64(trace.property.number)
    let findings =
      trace.property.kind == .transition
      ? judge.findings(of: transition, from: before, to: after)
      : judge.findings(of: after, isQuiescent: machine.isQuiescent(after))
    return findings.violated & bit != 0
  }

  /// Whether a step has read something that may have decided which step its thread takes next.
  func decides(_ step: TraceStep) -> Bool {
    machine.decidesNextStep(step.transition)
      && step.before.cells(differingFrom: step.after, machine.size).contains {
        !cells[$0].isControl
      }
  }
}
