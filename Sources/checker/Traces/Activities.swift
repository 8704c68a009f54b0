import Spec

/// The activities of a trace: each request, event, start-up or survey with everything that it has set
/// going elsewhere.
///
/// A thread belongs to the activity of the step that began it.
struct Activities {
  /// The activity of each step, by index: the index of the step that began it.
  private(set) var list: [Int] = []

  /// The activities of a trace.
  init(_ rerun: Rerun) {
    let (machine, cells) = (rerun.machine, rerun.cells)
    var owners: [Int: Int] = [:]
    for (index, step) in rerun.trace.steps.enumerated() {
      let (before, after) = (step.before.values(machine.size), step.after.values(machine.size))
      let own = machine.counterCell(of: step.transition, cells)
      let activity = own.flatMap { before[$0] == 0 ? nil : owners[$0] } ?? index
      list.append(activity)
      for cell in cells.indices where cells[cell].isPosition {
        if before[cell] == 0, after[cell] != 0 { owners[cell] = activity }
        if after[cell] == 0 { owners[cell] = nil }
      }
    }
  }
}
