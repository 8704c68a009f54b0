/// What one step works on: a copy of the pool that it may change, and the thread that takes it.
///
/// A step is one method, in a file of its own: guards, a blank line, effects. It changes nothing
/// before its guards have passed, so that a step that blocks or fails leaves no trace.
public struct StepContext {
  /// How a step ends.
  public enum Outcome: Sendable {
    /// It cannot be taken now.
    case blocked
    /// It is done; the thread goes on after it.
    case done
    /// It is done and is to be taken again.
    case again
    /// It has failed; the thread goes to its clean-up.
    case failed
    /// It ends the thread: nothing has happened that would need cleaning up.
    case refused
    /// It ends the thread: there is nothing more to do.
    case over
    /// What the thread knows is out of date; it ends, and what it deals with is raised again.
    case outdated
  }

  /// The pool.
  public var pool: PoolState
  /// The thread.
  public var thread: ThreadIdentity
  /// What the step did, as far as properties speak of it.
  public var effects: Effects = []
  /// Which of several things may happen, for a step that leaves it open; from 0.
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

  /// What the xenopsd of the host holds of the VM.
  var local: XenopsdRecord {
    @inline(__always) get { pool.xenopsds[PoolState.slot(thread.host, thread.vm)] }
    @inline(__always) _modify { yield &pool[thread.host, thread.vm] }
  }

  /// The database record of the VM.
  var record: VMRecord {
    @inline(__always) get { pool.records[thread.vm.index] }
    @inline(__always) _modify { yield &pool[thread.vm] }
  }

  /// The call that the thread is half of.
  var call: Call {
    @inline(__always) get { pool.callSlots[Int(thread.call)] }
    @inline(__always) _modify { yield &pool[call: Int(thread.call)] }
  }

  /// Drops the event that waits for the VM, as happens when its uuid goes.
  ///
  /// A barrier is delivered all the same, without the event; so a call that waits for this event
  /// waits for it no more, only for the one that is being handled.
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

  /// Marks the VM for the event thread, if this xenopsd knows it under its own uuid: an event
  /// carries no state, and for a VM that is not there no event is ever raised.
  ///
  /// - Code: `ocaml/xenopsd/lib/xenops_server.ml`, `VM_DB.signal`.
  mutating func signal() {
    if local[.original].isPresent { local.isDirty = true }
  }
}
