extension PoolMachine {
  /// Whether some thread stands at one of some steps that touch only its locals.
  @inline(__always)
  func isWaiting(at steps: borrowing LocalSteps, in pool: inout PoolState) -> Bool {
    if steps.contains(pool.overview.programCounter) { return true }
    if steps.contains(pool.monitor.programCounter) { return true }
    for host in 0..<size.hostCount {
      if steps.contains(pool.hosts[host].background.programCounter) { return true }
      if steps.contains(pool.hosts[host].inspection.programCounter) { return true }
    }
    return false
  }

  /// Has every thread that stands at such a step take it.
  ///
  /// - Returns: the positions of the steps taken, at most two behind a transition out of a state in
  ///   which there were none: that of the thread that took it, and that of a thread which it has
  ///   started.
  func takeLocalSteps(_ steps: LocalSteps, in pool: inout PoolState) -> TakenSteps {
    var taken = TakenSteps()
    func take(_ actor: Actor, _ host: Host, _ locals: BackgroundThread) {
      let position = locals.programCounter
      guard steps.contains(position) else { return }
      let thread = ThreadIdentity(actor: actor, host: host, vm: locals.vm)
      if takeLocalStep(at: position, of: thread, in: &pool) { taken.append(position) }
    }
    take(.overview, pool.master, pool.overview)
    take(.monitor, pool.master, pool.monitor)
    for index in 0..<size.hostCount {
      let host = Host(index)
      take(.background, host, pool[host].background)
      take(.inspection, host, pool[host].inspection)
    }
    return taken
  }

  /// Takes the step unless the thread would end with it, which others notice.
  private func takeLocalStep(
    at position: UInt8, of thread: ThreadIdentity, in pool: inout PoolState
  ) -> Bool {
    let instruction = instructions[position]
    var context = StepContext(pool: pool, thread: thread, size: size)
    guard case .done = context.take(instruction) else { return false }
    advance(&context, from: position)
    guard context.locals.programCounter != 0 else { return false }
    pool = context.pool
    return true
  }
}
