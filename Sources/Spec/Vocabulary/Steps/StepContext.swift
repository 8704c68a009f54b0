/// The context of one step: a mutable copy of the pool, and the thread that takes the step.
///
/// A step is one method, in its own file: guards, a blank line, effects. It changes nothing before
/// its guards have passed, so that a step that blocks or fails leaves no trace.
public struct StepContext {
  /// The outcome of a step.
  public enum Outcome: Sendable {
    /// It cannot be taken now.
    case blocked
    /// It is done; the thread advances.
    case done
    /// It is done and must be taken again.
    case again
    /// It has failed; the thread enters its clean-up.
    case failed
    /// It ends the thread: nothing has happened that would need a clean-up.
    case refused
    /// It ends the thread: there is nothing more to do.
    case over
    /// The thread's readings are stale; the thread ends, and its event is raised again.
    case outdated
  }

  /// The pool.
  public var pool: PoolState
  /// The thread.
  public var thread: ThreadIdentity
  /// The step's effects that properties refer to.
  public var effects: Effects = []
  /// The chosen alternative, for a step that has several; from 0.
  public var choice = 0
  /// The size of the pool.
  public let size: PoolSize

  /// A context for a thread's next step.
  public init(pool: PoolState, thread: ThreadIdentity, size: PoolSize) {
    self.pool = pool
    self.thread = thread
    self.size = size
  }

  /// The host that the thread runs on.
  var host: Host { thread.host }

  /// The current VM.
  var vm: VM { thread.vm }

  /// The record of the VM in the host's xenopsd.
  var local: XenopsdRecord {
    @inline(__always) get { pool.xenopsds[PoolState.slot(thread.host, thread.vm)] }
    @inline(__always) _modify { yield &pool[thread.host, thread.vm] }
  }

  /// The database record of the VM.
  var record: VMRecord {
    @inline(__always) get { pool.records[thread.vm.index] }
    @inline(__always) _modify { yield &pool[thread.vm] }
  }

  /// The call that the thread is a half of.
  var call: Call {
    @inline(__always) get { pool.callSlots[Int(thread.call)] }
    @inline(__always) _modify { yield &pool[call: Int(thread.call)] }
  }

  /// Drops the VM's pending event, as happens when its uuid goes away.
  ///
  /// A barrier is delivered all the same, without the event. So a call that waited for this event
  /// now waits only for the one that is being handled.
  ///
  /// - Code: `ocaml/xenopsd/lib/updates.ml`, `remove`, which leaves barriers in place.
  mutating func dropEvent() {
    guard local.isDirty else { return }

    local.isDirty = false
    let isHandling = pool.isHandlingEvent(on: host, of: vm)
    for index in 0..<size.callCount
    where pool[call: index].barrierHost == host && pool[call: index].vm == vm {
      pool[call: index].barrier.losesEvent(whileHandling: isHandling)
    }
    pool[host].inspectionBarriers[vm.index].losesEvent(whileHandling: isHandling)
  }

  /// Raises an event for the VM if this xenopsd knows it under its own uuid: an event carries no
  /// state, and an unknown VM never gets one.
  ///
  /// - Code: `ocaml/xenopsd/lib/xenops_server.ml`, `VM_DB.signal`.
  mutating func signal() {
    if local[.original].isPresent { local.isDirty = true }
  }
}
