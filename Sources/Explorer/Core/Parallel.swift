import Dispatch
import Synchronization

/// Calls a function once for each worker, at the same time if the machine can, and waits for all.
///
/// What happened before the call is seen by the workers, and what they did is seen after it. The
/// two atomics say so explicitly, so that this does not rest on how the dispatcher is built.
@usableFromInline func inParallel(workers: Int, _ body: @Sendable (_ worker: Int) -> Void) {
  guard workers > 1 else { return body(0) }

  let started = Atomic<Bool>(false)
  let finished = Atomic<Int>(0)
  started.store(true, ordering: .releasing)
  DispatchQueue.concurrentPerform(iterations: workers) { worker in
    precondition(started.load(ordering: .acquiring), "a worker started before the work")
    body(worker)
    finished.add(1, ordering: .acquiringAndReleasing)
  }
  precondition(finished.load(ordering: .acquiring) == workers, "a worker was lost")
}
