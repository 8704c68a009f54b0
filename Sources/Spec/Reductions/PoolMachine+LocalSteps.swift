extension PoolMachine {
  /// Whether some thread whose locals were written stands at one of the given local steps.
  @inline(__always)
  func isWaiting(at steps: borrowing LocalSteps, in pool: inout PoolState) -> Bool {
    if pool.written.contains(.threads) {
      if steps.contains(pool.overview.programCounter) { return true }
      if steps.contains(pool.monitor.programCounter) { return true }
    }
    for host in 0..<size.hostCount where pool.written.contains(.host(host)) {
      if steps.contains(pool.hosts[host].background.programCounter) { return true }
      if steps.contains(pool.hosts[host].inspection.programCounter) { return true }
    }
    return false
  }

  /// Makes every thread that stands at a local step take it.
  func takeLocalSteps(_ steps: LocalSteps, in pool: inout PoolState) {
    let thread = ThreadIdentity(actor: .background, host: Host(0), vm: VM(0))
    var context = StepContext(pool: pool, thread: thread, size: size)
    _ = takeLocalSteps(steps, in: &context)
    pool = context.pool
  }

  /// Makes every thread that was written and stands at a local step take it.
  ///
  /// A thread that was not written already stood there. Its step was not merged then because the
  /// thread would end with it; the same is true now.
  ///
  /// - Returns: the positions of the steps taken. After a transition out of a state without such
  ///   threads there are at most two: one of the thread that acted, one of a thread that it
  ///   started.
  func takeLocalSteps(_ steps: borrowing LocalSteps, in context: inout StepContext) -> TakenSteps {
    var taken = TakenSteps()
    let written = context.pool.written
    if written.contains(.threads) {
      takeLocalStep(steps, of: .overview, context.pool.master, in: &context, &taken)
      takeLocalStep(steps, of: .monitor, context.pool.master, in: &context, &taken)
    }
    for index in 0..<size.hostCount where written.contains(.host(index)) {
      takeLocalStep(steps, of: .background, Host(index), in: &context, &taken)
      takeLocalStep(steps, of: .inspection, Host(index), in: &context, &taken)
    }
    return taken
  }

  /// Takes the local step of a thread, unless the thread would end with it, which others notice.
  private func takeLocalStep(
    _ steps: borrowing LocalSteps, of actor: Actor, _ host: Host, in context: inout StepContext,
    _ taken: inout TakenSteps
  ) {
    context.thread = ThreadIdentity(actor: actor, host: host, vm: VM(0))
    let locals = context.locals
    guard steps.contains(locals.programCounter) else { return }
    context.thread.vm = locals.vm
    guard case .done = context.take(tables.instructions[locals.programCounter]) else { return }
    let next = tables.takeUpNext(&context, after: locals.programCounter)
    guard next != 0 else {
      context.locals = locals
      return
    }

    tables.setCounter(next, &context)
    taken.append(locals.programCounter)
  }
}
