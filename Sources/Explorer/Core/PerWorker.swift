/// One value per worker, which the search reads after the workers have stopped.
///
/// Safety: while workers run, each accesses only its own value.
@usableFromInline final class PerWorker<Value> {
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
