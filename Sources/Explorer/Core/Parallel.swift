import Dispatch
import Synchronization

/// Calls a function once for each worker, in parallel if the machine can, and waits for all
/// workers.
///
/// The workers see everything that happened before the call, and the caller sees everything that
/// they did. Two atomics make this order explicit, so that it does not rest on how the dispatcher
/// is built.
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

/// Calls a function once for each worker likewise, and passes it a value that the workers share.
///
/// The compiler checks everything that the function captures. It does not check the value, see
/// ``Shared``.
@inline(__always) @inlinable func inParallel<Value>(
  workers: Int, sharing value: Value, _ body: @Sendable (_ value: Value, _ worker: Int) -> Void
) {
  let shared = Shared(value)
  inParallel(workers: workers) { worker in body(shared.value, worker) }
}
