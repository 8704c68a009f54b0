import Spec

/// Finds the racing accesses of a trace: values that a thread uses after steps of other activities.
struct ReadingFinder {
  private let rerun: Rerun
  private let activities: [Int]
  private let folding: Folding
  private let threads: [Int?]
  private let stateValues: [[UInt8]]

  /// A finder for a trace of which some steps are folded.
  init(_ rerun: Rerun, _ folding: Folding) {
    self.rerun = rerun
    self.folding = folding
    activities = Activities(rerun).list
    let (machine, steps) = (rerun.machine, rerun.trace.steps)
    threads = steps.map { machine.counterCell(of: $0.transition, rerun.cells) }
    stateValues =
      [rerun.trace.initial.values(machine.size)] + steps.map { $0.after.values(machine.size) }
  }

  /// The racing accesses, in no particular order.
  func list() -> [Reading] {
    guard rerun.trace.steps.count <= Folding.maximumSteps else { return [] }
    let readings = rerun.trace.steps.indices.compactMap(reading(at:))
    return readings + checks()
  }

  // MARK: Values in a thread's locals

  /// The reading of a step; nil if its thread does not use the value after steps of others.
  private func reading(at index: Int) -> Reading? {
    guard !folding.isFolded[index], let thread = threads[index] else { return nil }
    let read = locals(changedBy: index)
    guard !read.isEmpty else { return nil }
    let uses = uses(of: read, from: index, by: thread)
    guard let last = uses.last, hasOthers(between: index, and: last) else { return nil }
    return Reading(
      step: index, uses: uses, staleness: staleness(of: read, from: index, to: last),
      serialOrder: serialOrder(from: index, to: last))
  }

  /// The locals that a step changed, by cell.
  private func locals(changedBy index: Int) -> [Int] {
    changed(by: index).filter { rerun.cells[$0].holdsReading }
  }

  /// The shown steps of a thread whose result depends on the values read.
  private func uses(of read: [Int], from index: Int, by thread: Int) -> [Int] {
    let (machine, size, steps) = (rerun.machine, rerun.machine.size, rerun.trace.steps)
    var uses: [Int] = []
    var left = read
    var isDecided = false
    for next in steps.indices.dropFirst(index + 1) where threads[next] == thread {
      left.removeAll { stateValues[next][$0] != stateValues[index + 1][$0] }
      guard !left.isEmpty, stateValues[next][thread] != 0 else { break }
      let blank = steps[next].before.taking(left, from: steps[index].before, size)
      let other = machine.successor(of: blank, by: steps[next].transition)
      let differing =
        other.map { $0.pool.cells(differingFrom: steps[next].after, size) }?
        .filter { !left.contains($0) }
      let depends = differing.map { $0.contains { !rerun.cells[$0].isControl } } ?? true
      if isDecided || depends, !folding.isFolded[next], changesData(next) { uses.append(next) }
      isDecided = differing.map { $0.contains { rerun.cells[$0].isPosition } } ?? false
    }
    return uses
  }

  /// The last change by another activity after which the step would have read another value.
  private func staleness(of read: [Int], from index: Int, to last: Int) -> Reading.Staleness? {
    let size = rerun.machine.size
    for other in stride(from: last - 1, to: index, by: -1)
    where activities[other] != activities[index] {
      for cell in changed(by: other) where !rerun.cells[cell].isControl {
        guard let stale = staleness(of: cell, at: index, by: other) else { continue }
        let fresh = rerun.trace.steps[index].before.taking(
          [cell], from: rerun.trace.steps[other].after, size)
        let result = rerun.machine.successor(
          of: fresh, by: rerun.trace.steps[index].transition)
        let readsOtherwise = result.map { result in
          let new = result.pool.values(size)
          return read.contains { new[$0] != stateValues[index + 1][$0] }
        }
        if readsOtherwise ?? true { return stale }
      }
    }
    return nil
  }

  // MARK: Guards

  /// The checks that others made stale before their activity went on to change something.
  private func checks() -> [Reading] {
    var found: [Reading] = []
    for staled in rerun.trace.steps.indices where !folding.isFolded[staled] {
      guard rerun.trace.steps[staled].transition.cause.isOfThread else { continue }
      for cell in changed(by: staled) where !rerun.cells[cell].isControl {
        for read in stride(from: staled - 1, through: 0, by: -1) {
          guard stateValues[read][cell] == stateValues[staled][cell] else { break }
          guard let check = check(of: cell, at: read, staled: staled) else { continue }
          found.append(check)
          break
        }
      }
    }
    return found
  }

  private func check(of cell: Int, at read: Int, staled: Int) -> Reading? {
    guard activities[read] != activities[staled], threads[read] != nil,
      locals(changedBy: read).isEmpty,
      let stale = staleness(of: cell, at: read, by: staled), stale.isCheck,
      let used = rerun.trace.steps.indices.dropFirst(staled + 1).first(where: {
        activities[$0] == activities[read] && !folding.isFolded[$0] && changesData($0)
          && threads[$0] != nil
      })
    else { return nil }
    return Reading(
      step: read, uses: [used], staleness: stale, serialOrder: serialOrder(from: read, to: used))
  }

  /// The change of a cell by a later step, nil if the reading step does not depend on it.
  private func staleness(of cell: Int, at read: Int, by staled: Int) -> Reading.Staleness? {
    let (machine, size, step) = (rerun.machine, rerun.machine.size, rerun.trace.steps[read])
    let new = step.before.taking([cell], from: rerun.trace.steps[staled].after, size)
    guard let (old, changed) = step.before.changedFacts(to: new, of: size).first else {
      return nil
    }
    let other = machine.successor(of: new, by: step.transition)
    let differing =
      other.map { $0.pool.cells(differingFrom: step.after, size).filter { $0 != cell } }
    guard differing != [] else { return nil }
    let isCheck = differing.map { $0.contains { rerun.cells[$0].isPosition } } ?? true
    return Reading.Staleness(
      step: staled, subject: old.subject, field: old.field, old: old.value, new: changed.value,
      isCheck: isCheck)
  }

  // MARK: Queries

  /// The outcome when the steps of an activity from one to another are taken before all that came
  /// between.
  private func serialOrder(from first: Int, to last: Int) -> Reading.SerialOrder {
    let between = first...last
    let own = between.filter { activities[$0] == activities[first] }
    let others = between.filter { activities[$0] != activities[first] }
    let order = Array(0..<first) + own + others
    return rerun.outcome(of: order + rerun.trace.steps.indices.dropFirst(last + 1))
  }

  /// Whether a shown step of another activity lies between two steps.
  private func hasOthers(between first: Int, and last: Int) -> Bool {
    (first..<last).contains {
      activities[$0] != activities[first] && !folding.isFolded[$0]
    }
  }

  private func changed(by index: Int) -> [Int] {
    rerun.cells.indices.filter { stateValues[index][$0] != stateValues[index + 1][$0] }
  }

  private func changesData(_ index: Int) -> Bool {
    changed(by: index).contains { !rerun.cells[$0].isControl && !rerun.cells[$0].isLocal }
  }
}
