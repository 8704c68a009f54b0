import Spec

/// Makes a trace shorter by leaving out steps while the rest can be taken and breaks the property.
struct Shortening {
  private let trace: Trace
  private let machine: PoolMachine

  /// The shortening of a trace.
  init(_ trace: Trace, of machine: PoolMachine) {
    self.trace = trace
    self.machine = machine
  }

  /// The trace without every step, and every run of steps, that can be left out.
  func shortened() -> Trace {
    var current = trace
    var length = max(1, current.steps.count / 2)
    while true {
      var start = current.steps.count - length
      var isShorter = false
      while start >= 0 {
        if let shorter = without(start..<min(start + length, current.steps.count), of: current) {
          current = shorter
          isShorter = true
          start = min(start, current.steps.count) - length
        } else {
          start -= max(1, length / 2)
        }
      }
      if length == 1 {
        guard isShorter else { return current }
      } else {
        length = max(1, length / 2)
      }
    }
  }

  /// The trace without some steps, up to where it breaks the property; nil if it no longer does.
  private func without(_ range: Range<Int>, of trace: Trace) -> Trace? {
    let rerun = Rerun(trace, of: machine)
    var steps = Array(trace.steps[..<range.lowerBound])
    var pool = steps.last?.after ?? trace.initial
    for index in range.upperBound..<trace.steps.count {
      guard let next = machine.successor(of: pool, by: trace.steps[index].transition) else {
        return nil
      }
      steps.append(TraceStep(transition: next.transition, before: pool, after: next.pool))
      pool = next.pool
    }
    guard let last = steps.last,
      rerun.breaks(by: last.transition, from: last.before, to: last.after)
    else { return nil }
    var shorter = trace
    shorter.steps = steps
    return shorter
  }
}
