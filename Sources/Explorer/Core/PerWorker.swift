/// A value for each worker, which the search reads when the workers have stopped.
///
/// Safety: a worker uses its own value alone while workers run.
@usableFromInline final class PerWorker<Value: Sendable>: @unchecked Sendable {
  @usableFromInline let values: UnsafeMutableBufferPointer<Value>

  @usableFromInline init(workers: Int, _ initial: Value) {
    values = .allocate(capacity: workers)
    values.initialize(repeating: initial)
  }

  deinit {
    values.deinitialize()
    values.deallocate()
  }

  @inlinable subscript(worker: Int) -> Value {
    get { values[worker] }
    set { values[worker] = newValue }
  }
}
